import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** A reader passes by what they looked at: the time until they look again is none of judging it. */
export async function stopJudging(tx: Tx, { request: id, by }: { request: RequestId; by: PersonId }, _now: Instant) {
  const request = await tx.request(id);
  if (request?.begun === undefined || request.begun.by !== by) return;
  const { begun: _, ...rest } = request;
  await tx.putRequest(rest);
}
