import { type Clocks, sayDated, sayDay, sayWeekdayAndDate, sayWhen } from "./say-time.ts";
import { clockOf, type Instant, localDate } from "./time.ts";

/**
 * Until when something is put off: "from Wed 25 Mar on" where a whole day was meant, which is a day of whoever put it off, in `theirs`; else "after
 * Wed 25 Mar, 10:00". With `now` as short as it is unmistakable then: "from tomorrow on", "after 14:00".
 */
export function sayAfter(until: Instant, theirs: string, on: Clocks, now?: Instant): string {
  if (clockOf(until, theirs) !== "00:00") return `after ${now === undefined ? sayDated(until, on) : sayWhen(until, on, now)}`;
  const date = localDate(until, theirs);
  return `from ${now === undefined ? sayWeekdayAndDate(date, on) : sayDay(date, localDate(now, theirs), on)} on`;
}
