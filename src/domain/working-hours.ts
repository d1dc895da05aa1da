import type { Attention, DayHours } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { holidayOn } from "./holidays.ts";
import { addDays, atClock, during, type Instant, type LocalDate, localDate, type Span, weekdayOf } from "./time.ts";

/** How far back and ahead anything is looked for, in days: every weekday twice, so a week with one working hour has its openings. */
export const reachDays = 15;

/** From today's date on, so many days; back where there are fewer than none. */
export function* dates(today: LocalDate, from: number, to: number) {
  const step = from <= to ? 1 : -1;
  for (let ahead = from; ahead !== to + step; ahead += step) yield addDays(today, ahead);
}

export const isDayOff = ({ daysOff = [], holidays }: Pick<Attention, "daysOff" | "holidays">, date: LocalDate) =>
  daysOff.some(({ from, to }) => from <= date && date <= to) ||
  (holidays !== undefined && holidayOn(holidays, date) !== undefined);

/** The working hours that begin on that day of somebody's calendar; none on a day off. */
export const hoursOn = byDay((attention, date): Span | undefined => {
  const span = isDayOff(attention, date) ? undefined : attention.hours[weekdayOf(date)];
  return span && spanOn(date, span, attention.zone);
});

/** A span that ends before it begins goes over midnight. */
export const spanOn = (date: LocalDate, { from, to }: DayHours, zone: string): Span => ({
  from: atClock(date, from, zone),
  to: atClock(to <= from ? addDays(date, 1) : date, to, zone),
});

/** The working hours that begin on the local days around `now`, as spans in order. */
export function hoursAround(attention: Attention, now: Instant, daysBack: number, daysAhead: number): Span[] {
  const around = [...dates(localDate(now, attention.zone), -daysBack, daysAhead)];
  return around.flatMap((date) => hoursOn(attention, date) ?? []);
}

export const isInHours = (attention: Attention, now: Instant) =>
  hoursAround(attention, now, 1, 0).some((span) => during(span, now));

export function nextStartOfHours(attention: Attention, after: Instant): Instant | undefined {
  for (const date of dates(localDate(after, attention.zone), 0, reachDays)) {
    const start = hoursOn(attention, date)?.from;
    if (start !== undefined && start > after) return start;
  }
  return undefined;
}
