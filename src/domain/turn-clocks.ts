import type { Attention } from "./attention.ts";
import type { PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { workingTime } from "./working-time.ts";

/** For how long it was somebody's move, in all. */
export type TurnClock = { whose: PersonId; length: number };

/**
 * How long the move was whose, readers and askers each counted apart, in the working time of whoever looks; whose move it is now comes first.
 * Several who asked are one: any of them could reply.
 */
export function turnClocks(request: Request, attention: Attention, now: Instant): TurnClock[] {
  const { history } = request;
  const clocks = new Map<PersonId, number>();
  for (const [at, { since, whose }] of history.entries())
    if (whose !== undefined)
      clocks.set(whose, (clocks.get(whose) ?? 0) + workingTime(attention, since, history[at + 1]?.since ?? now));
  const last = history.at(-1)?.whose;
  return [...clocks]
    .map(([whose, length]) => ({ whose, length }))
    .sort((a, b) => Number(b.whose === last) - Number(a.whose === last));
}

/** Whether the move went from its reader to who asked, or to another reader. */
export const hasPassed = ({ history }: Request) => new Set(history.map(({ whose }) => whose).filter(Boolean)).size > 1;
