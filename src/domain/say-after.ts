import { type Clocks, sayDated, sayDay, sayWeekdayAndDate, sayWhen } from "./say-time.ts";
import { clockOf, type Instant, localDate } from "./time.ts";

/**
 * From when on something that was put off may come, also with a digest at just that time: "from Wed 25 Mar on" where a whole day was meant, which is a
 * day of whoever put it off, in `theirs`; else "from Wed 25 Mar, 10:00 on". With `now` as short as it is unmistakable then: "from 14:00 on".
 */
export function sayAfter(until: Instant, theirs: string, on: Clocks, now?: Instant): string {
  if (clockOf(until, theirs) !== "00:00") return `from ${now === undefined ? sayDated(until, on) : sayWhen(until, on, now)} on`;
  const date = localDate(until, theirs);
  return `from ${now === undefined ? sayWeekdayAndDate(date, on) : sayDay(date, localDate(now, theirs), on)} on`;
}
