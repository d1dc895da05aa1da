import { withoutAsker } from "../domain/leaving.ts";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { bringBackTo } from "./bring-back.ts";
import { keepRequest } from "./keep.ts";
import { raiseOfAsker } from "./put-request.ts";
import { tellRuns } from "./tell-runs.ts";
import { requestAskedBy } from "./whose-move.ts";

/** `goesOn`: others ask the same. */
type Withdrawn = { goesOn: boolean };

/** The asker takes it back; wherever it is shown, it says so. While others ask the same it goes on for them. */
export async function withdraw(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant): Promise<Withdrawn> {
  const { request, reader } = await requestAskedBy(tx, "withdraw", input, now);
  const outcome: Outcome = { is: "withdrawn", by: input.by };
  const forOthers = withoutAsker(request, input.by, now);
  await keepRequest(tx, forOthers ?? settled(request, outcome, now), reader, now);
  await tellRuns(tx, request, outcome, now, forOthers && input.by);
  if (forOthers) await bringBackTo(tx, input.by, request, now);
  if (forOthers) await raiseOfAsker(tx, input.by, now);
  return { goesOn: forOthers !== undefined };
}
