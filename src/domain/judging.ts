import type { PersonId } from "./person.ts";
import { minutesFor, type Request } from "./request.ts";
import { type Instant, minute } from "./time.ts";
import { enderOf, type Settled } from "./turn.ts";

/** When its reader began to look at a request, by Open or one at a time. Theirs alone. */
export type Begun = { by: PersonId; at: Instant };

/** What judging a request cost, in whole minutes; estimated where nobody was seen to begin. */
export type Judging = { minutes: number; isMeasured: boolean };

/** Nobody looks at anything for so many times as long as expected: they went away from it. */
const mostTimes = 3;
const longest = (request: Request) => mostTimes * minutesFor(request) * minute;

/** Whoever opens it again while they look at it goes on with that. */
export function withBegun(request: Request, by: PersonId, now: Instant): Request {
  const { begun } = request;
  const goesOn = begun?.by === by && now - begun.at <= longest(request);
  return goesOn ? request : { ...request, begun: { by, at: now } };
}

/** When whoever ends it by such an outcome began to look at it. */
export const begunBy = ({ begun }: Request, ender: PersonId | undefined): { begunAt?: Instant } =>
  begun !== undefined && begun.by === ender ? { begunAt: begun.at } : {};

/** Of what a person ended: from the moment at which they began to look at it, three times the expected minutes at most. */
export function judgingOf(request: Request, { at, begunAt, outcome }: Settled): Judging {
  if (begunAt === undefined || enderOf(outcome) === undefined) return { minutes: minutesFor(request), isMeasured: false };
  return { minutes: Math.max(1, Math.round(Math.min(at - begunAt, longest(request)) / minute)), isMeasured: true };
}
