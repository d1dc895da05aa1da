import type { PersonId } from "./person.ts";
import { day, type Instant } from "./time.ts";

/** An agent that was refused, how often of late, and when last. */
export type RefusedAgent = { agent: PersonId; times: number; last: Instant };

const most = 50;
const late = 14 * day;

/** Those of the last two weeks. */
export const refusedLately = (refused: RefusedAgent[] = [], now: Instant): RefusedAgent[] =>
  refused.filter(({ last }) => last > now - late);

/** Once more, the last one first; of very many the last fifty. */
export function withRefused(refused: RefusedAgent[] | undefined, agent: PersonId, now: Instant): RefusedAgent[] {
  const lately = refusedLately(refused, now);
  const times = lately.find((one) => one.agent === agent)?.times ?? 0;
  return [{ agent, times: times + 1, last: now }, ...lately.filter((one) => one.agent !== agent)].slice(0, most);
}
