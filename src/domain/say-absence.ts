import { sayExpected } from "./say-expected.ts";
import { addDays, clockOf, localDate, type Span, weekdayAndDate } from "./time.ts";

/** "on Thu 24 Dec", "Thu 24 Dec to Sun 3 Jan" of whole days, both with it; else "Thu 24 Dec, 9:00 to 13:00". */
export function sayAbsence({ from, to }: Span, zone: string): string {
  const isOfWholeDays = clockOf(from, zone) === "00:00" && clockOf(to, zone) === "00:00";
  if (!isOfWholeDays) return sayExpected({ from, to }, zone);
  const [first, last] = [localDate(from, zone), addDays(localDate(to, zone), -1)];
  return first === last ? `on ${weekdayAndDate(first)}` : `${weekdayAndDate(first)} to ${weekdayAndDate(last)}`;
}
