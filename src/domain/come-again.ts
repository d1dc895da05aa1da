import { askerOf } from "./askers.ts";
import type { PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { added, type Settled, shown, turned, unlooked } from "./turn.ts";

/** Its code host, which had called it off, asks it again: put off, or its asker's move, it lies as it lay; else its reader has it anew. */
export function resumed(request: Request, { before }: Settled, now: Instant): Request {
  switch (before.is) {
    case "returned":
      return turned(request, before, askerOf(request), now);
    case "put off":
      return turned(request, before, request.to, now);
    case "unclaimed":
      return turned(request, { is: "unclaimed", since: now, told: [] }, request.to, now);
    default:
      return turned(request, { is: "held", since: now }, request.to, now);
  }
}

/** Its reader's again, after its end was told: their rework. In front of them at once where they have a digest that it can stand in. */
export function reopened(request: Request, by: PersonId, hasDigest: boolean, now: Instant): Request {
  const { turn } = request;
  const took = turn.is === "settled" && { took: { at: turn.at, outcome: turn.outcome } };
  const again = hasDigest ? shown(request, now) : turned(request, { is: "held", since: now }, request.to, now);
  return { ...again, reopened: [...(request.reopened ?? []), { at: now, by, ...took }] };
}

/** Its asker did what was asked of them, and brings it again. */
export const broughtAgain = (request: Request, by: PersonId, words: string, now: Instant): Request =>
  nextRound(added(request, by, words, now), now);

/** Its reader's once more, after an end that asked for more. */
export function nextRound(request: Request, now: Instant): Request {
  const { turn, earlier = [] } = request;
  const ends = turn.is === "settled" ? [...earlier, { at: turn.at, outcome: turn.outcome }] : earlier;
  return { ...turned(unlooked(request), { is: "held", since: now }, request.to, now), earlier: ends };
}
