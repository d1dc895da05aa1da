import type { Attention } from "./attention.ts";
import type { PersonId } from "./person.ts";
import type { Move, Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { workingTime } from "./working-time.ts";

/** For how long it was somebody's move, in all. */
export type TurnClock = { whose: PersonId; length: number };

/** Its moves since it came, or came back after it had ended: none while it has. */
const movesSinceItCame = ({ history }: Pick<Request, "history">): Move[] =>
  history.slice(history.findLastIndex(({ whose }) => whose === undefined) + 1);

/** Since when it waits: since it was asked, or since it came back after it had ended. What was before is nobody's waiting. */
export function cameAt({ history, askedAt }: Pick<Request, "history" | "askedAt">): Instant {
  const moves = movesSinceItCame({ history });
  return moves.length === history.length ? askedAt : (moves[0]?.since ?? askedAt);
}

/** When somebody was first asked it. */
export const firstCameTo = ({ history, askedAt }: Request, who: PersonId): Instant =>
  history.find(({ whose }) => whose === who)?.since ?? askedAt;

/**
 * How long the move was whose since it came, readers and askers each counted apart, each in their own working time; whose move it is now comes
 * first. Several who asked are one: any of them could reply.
 */
export function turnClocks(request: Request, hours: (who: PersonId) => Attention, now: Instant): TurnClock[] {
  const moves = movesSinceItCame(request);
  const clocks = new Map<PersonId, number>();
  for (const [at, { since, whose }] of moves.entries())
    if (whose !== undefined)
      clocks.set(whose, (clocks.get(whose) ?? 0) + workingTime(hours(whose), since, moves[at + 1]?.since ?? now));
  const last = moves.at(-1)?.whose;
  return [...clocks]
    .map(([whose, length]) => ({ whose, length }))
    .sort((a, b) => Number(b.whose === last) - Number(a.whose === last));
}

/** Whether the move went from its reader to who asked, or to another reader, since it came. */
export const hasPassed = (request: Request) => new Set(movesSinceItCame(request).map(({ whose }) => whose)).size > 1;
