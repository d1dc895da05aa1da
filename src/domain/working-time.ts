import { type Attention, hoursAround } from "./attention.ts";
import { day, type Instant, minute, minutesOfDay } from "./time.ts";

/** Nobody is told of more than this, and a request of years ago must not be counted day by day. */
const longestDays = 400;

/** How much of a span lies in somebody's working hours, in milliseconds; of a longer one, its last 400 days. Focusing is working. */
export function workingTime(attention: Attention, from: Instant, to: Instant): number {
  const start = Math.max(from, to - longestDays * day);
  if (start >= to) return 0;
  return hoursAround(attention, to, Math.ceil((to - start) / day) + 1, 0).reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, start)),
    0,
  );
}

/** How long their longest working day is: what is longer than two of these is said in days. */
export function workingDay({ hours }: Pick<Attention, "hours">): number {
  const lengths = Object.values(hours).map(({ from, to }) => minutesOfDay(to) - minutesOfDay(from));
  return Math.max(1, ...lengths) * minute;
}

/** What is left of somebody's working day; 0 once it is over, and on a day off. */
export const leftOfDay = (attention: Attention, now: Instant): number =>
  hoursAround(attention, now, 0, 0).reduce((sum, span) => sum + Math.max(0, span.to - Math.max(span.from, now)), 0);
