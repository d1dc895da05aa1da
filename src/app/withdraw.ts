import { withoutAsker } from "../domain/askers.ts";
import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** The asker takes it back; wherever it is shown, it says so. While others ask the same it goes on for them. */
export async function withdraw(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, input, now);
  const forOthers = withoutAsker(request, input.by);
  if (!forOthers) return void (await keepRequest(tx, settled(request, { is: "withdrawn", by: input.by }, now), reader, now));
  await tx.forgetAsker(request.id, input.by);
  await keepRequest(tx, forOthers, reader, now);
  await tx.raise(homeId(input.by), now);
}
