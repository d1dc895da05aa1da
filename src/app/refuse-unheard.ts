import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { isOpen, type Request, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { heardAt, heardBy } from "../domain/turn.ts";

/** What ended, and was not told yet, is refused alike whichever way it ended: nobody learns that from being refused. */
export function refuseUnheard(request: Request, who: PersonId, now: Instant, what = "is just being settled") {
  const { turn } = request;
  if (turn.is !== "settled" || !isOpen(heardBy(request, who, now))) return;
  const says = `${saidAs(request)} ${what}.`;
  throw new Refusal(`${says} You hear how it ended within a minute.`, {
    askLater: { reason: "settling", retryAt: heardAt(turn), says },
  });
}
