import { sayExpected } from "./say-expected.ts";
import { sayWeekdayAndDate, type Whose } from "./say-time.ts";
import { addDays, clockOf, localDate, type Span } from "./time.ts";

/** "on Thu 24 Dec", "Thu 24 Dec to Sun 3 Jan" of whole days, both with it; else "Thu 24 Dec, 9:00 to 13:00". */
export function sayAbsence({ from, to }: Span, on: Whose): string {
  const { zone } = on;
  const isOfWholeDays = clockOf(from, zone) === "00:00" && clockOf(to, zone) === "00:00";
  if (!isOfWholeDays) return sayExpected({ from, to }, on);
  const [first, last] = [localDate(from, zone), addDays(localDate(to, zone), -1)];
  return first === last
    ? `on ${sayWeekdayAndDate(first, on)}`
    : `${sayWeekdayAndDate(first, on)} to ${sayWeekdayAndDate(last, on)}`;
}
