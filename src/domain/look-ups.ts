import type { PersonId } from "./person.ts";
import { day, type Instant } from "./time.ts";

/** An agent that asked when somebody is likely to answer, how often of late, and when last. */
export type LookUp = { by: PersonId; times: number; last: Instant };

const most = 50;
const late = 14 * day;

/** Those of the last two weeks. */
export const lookedUpLately = (lookUps: LookUp[] = [], now: Instant): LookUp[] => lookUps.filter(({ last }) => last > now - late);

/** Once more, the last one first; of very many the last fifty. */
export function withLookUp(lookUps: LookUp[] | undefined, by: PersonId, now: Instant): LookUp[] {
  const lately = lookedUpLately(lookUps, now);
  const times = lately.find((one) => one.by === by)?.times ?? 0;
  return [{ by, times: times + 1, last: now }, ...lately.filter((one) => one.by !== by)].slice(0, most);
}
