import { withoutAsker } from "../domain/askers.ts";
import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { bringBackTo } from "./bring-back.ts";
import { keepRequest } from "./keep.ts";
import { stopRuns, tellRuns } from "./tell-runs.ts";
import { knownPerson, requestAskedBy } from "./whose-move.ts";

/** The asker takes it back; wherever it is shown, it says so. While others ask the same it goes on for them. */
export async function withdraw(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "withdraw", input, now);
  const forOthers = withoutAsker(request, input.by);
  if (!forOthers) {
    const outcome: Outcome = { is: "withdrawn", by: input.by };
    await keepRequest(tx, settled(request, outcome, now), reader, now);
    return tellRuns(tx, request, outcome, now);
  }
  const { name } = await knownPerson(tx, input.by);
  await stopRuns(tx, request, `${saidAs(request)} was withdrawn by ${name}.`, now, input.by);
  await tx.forgetAsker(request.id, input.by);
  await keepRequest(tx, forOthers, reader, now);
  await bringBackTo(tx, input.by, request, now);
  await tx.raise(homeId(input.by), now);
}
