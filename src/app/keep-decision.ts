import { findsOf } from "../domain/decision.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { revisitAt } from "./revisit.ts";

/** Keeps what was decided as it can be found from now on, or forgets it where nobody had heard of it. Whoever decided is looked at on the day they chose. */
export async function keepDecision(tx: Tx, request: Request, now: Instant) {
  if (request.kind !== "decision") return;
  const finds = findsOf(request);
  await tx.putDecision(request.id, finds);
  for (const { finder, revisitOn } of finds) {
    const decider = revisitOn === undefined ? undefined : await tx.person(finder);
    if (revisitOn && decider) await tx.setNextLookIfSooner(finder, revisitAt(revisitOn, decider, now));
  }
}
