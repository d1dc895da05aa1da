import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";
import { requestOf } from "./whose-move.ts";

/** Whose gate was passed says whether that was worth it. Its asker hears nothing of it, but has one more this week, or one less every week. */
export async function judgeBypass(tx: Tx, input: { request: RequestId; by: PersonId; isWorthIt: boolean }, now: Instant) {
  const request = await requestOf(tx, input);
  const { bypass } = request;
  if (bypass?.of !== input.by || bypass.isFree) throw new Refusal(`${saidAs(request)} was not let through your gate.`);
  for (const reader of new Set([input.by, request.askedOf])) await tx.judgeBypass(request.id, bypass.by, reader, input.isWorthIt);
  await putChangedRequest(tx, { ...request, bypass: { ...bypass, isWorthIt: input.isWorthIt } }, now);
}
