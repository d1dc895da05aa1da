import { addDays, clockOf, day, hour, type Instant, localDate, minute, shortDate, weekdayAndDate, weekdayName } from "./time.ts";

/** "Berlin time", "New York time" */
export const sayZone = (zone: string) => `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time`;

/** "15:00", "tomorrow 9:30", "Thursday 9:30", "3 Dec 9:30": as short as it is unmistakable, on the clocks of `zone`. */
export function sayWhen(at: Instant, zone: string, now: Instant): string {
  const date = localDate(at, zone);
  const day = sayDay(date, localDate(now, zone));
  return day === "today" ? sayClock(at, zone) : `${day} ${sayClock(at, zone)}`;
}

/** "9:30" */
export const sayClock = (at: Instant, zone: string) => clockOf(at, zone).replace(/^0/, "");

/** "Tue 24 Mar, 9:30": for what is read long after it was drawn, and must be true then, on the clocks of `zone`. */
export const sayDated = (at: Instant, zone: string) => `${weekdayAndDate(localDate(at, zone))}, ${sayClock(at, zone)}`;

/** What sayWhen says, to stand in a sentence: "at 15:00", but "tomorrow 9:30". */
export const atWhen = (when: string) => (/^\d+:/.test(when) ? `at ${when}` : when);

/** "today", "tomorrow", "Thursday", "3 Dec" */
export function sayDay(date: string, today: string): string {
  if (date === today) return "today";
  if (date === addDays(today, 1)) return "tomorrow";
  if (date === addDays(today, -1)) return "yesterday";
  const isThisWeek = date > today && date < addDays(today, 7);
  return isThisWeek ? weekdayName(date) : shortDate(date);
}

/** "45 min", "2 h", "1 h 30 min", "3 days": how long something has been or takes. */
export function sayLength(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / minute));
  if (minutes < 60) return `${minutes} min`;
  if (milliseconds >= 2 * day) return `${Math.floor(milliseconds / day)} days`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 || milliseconds >= 10 * hour ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The same of working time: "45 min", "7 h", "3 working days", where a working day is so long. */
export function sayWorkingTime(length: number, ofDay: number): string {
  return length >= 2 * ofDay ? `${Math.floor(length / ofDay)} working days` : sayLength(length);
}

/** "15:00 Berlin time", or for somebody elsewhere "10:00 your time": never a time that could be doubted. */
export const sayWhenTo = (at: Instant, zone: string, now: Instant) => `${sayWhen(at, zone, now)} ${sayZone(zone)}`;
