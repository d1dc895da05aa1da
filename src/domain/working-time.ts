import type { Attention } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { day, type Instant, localDate, minute, minutesOfDay, type Span } from "./time.ts";
import { blocksIn } from "./time-block.ts";
import { dates, hoursAround, hoursOn } from "./working-hours.ts";

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
  const lengths = Object.values(hours).map(
    ({ from, to }) => (minutesOfDay(to) - minutesOfDay(from) + 24 * 60) % (24 * 60) || 24 * 60,
  );
  return Math.max(1, ...lengths) * minute;
}

/** What is left of somebody's working day; 0 once it is over, and on a day off. */
export const leftOfDay = (attention: Attention, now: Instant): number =>
  hoursAround(attention, now, 1, 0).reduce((sum, span) => sum + Math.max(0, span.to - Math.max(span.from, now)), 0);

/** Who is away that long is not waited for by any clock. */
const longestWait = 120;

/** When as much of somebody's working time has passed since `from`, days and blocks in which they are away left out; undefined when that takes four months. */
export function afterWorkingTime(attention: Attention, from: Instant, length: number): Instant | undefined {
  let left = length;
  for (const date of dates(localDate(from, attention.zone), -1, longestWait))
    for (const span of presentOn(attention, date)) {
      const start = Math.max(span.from, from);
      if (span.to - start >= left) return start + left;
      left -= Math.max(0, span.to - start);
    }
  return undefined;
}

/** The working hours of a day without the blocks of being away, in order. */
export const presentOn = byDay((attention, date): Span[] => {
  const hours = hoursOn(attention, date);
  if (!hours) return [];
  const away = blocksIn(attention, hours).filter(({ kind }) => kind === "away");
  return away.reduce((spans, gone) => spans.flatMap((span) => without(span, gone)), [hours]);
});

const without = (span: Span, gone: Span): Span[] =>
  [
    { from: span.from, to: Math.min(span.to, gone.from) },
    { from: Math.max(span.from, gone.to), to: span.to },
  ].filter(({ from, to }) => from < to && from < span.to && to > span.from);
