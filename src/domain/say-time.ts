import { writtenIn } from "./locale.ts";
import {
  addDays,
  type ClockTime,
  clockOf,
  day,
  type Instant,
  type LocalDate,
  localDate,
  minute,
  monthFirst,
  shortDate,
  weekdayName,
} from "./time.ts";

/** Whose clocks are read, and how their part of the world writes times; a zone alone is written as most of it does. */
export type Whose = { zone: string; locale?: string | undefined };
export type Clocks = string | Whose;

const zoneOf = (on: Clocks) => (typeof on === "string" ? on : on.zone);
const manner = (on: Clocks) => writtenIn(typeof on === "string" ? undefined : on.locale);

/** "Berlin time", "New York time" */
export const sayZone = (zone: string) => `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time`;

/** "15:00", "tomorrow 9:30", "Thursday 9:30", "3 Dec 9:30": as short as it is unmistakable; "Dec 3 9:30 AM" to whoever writes so. */
export function sayWhen(at: Instant, on: Clocks, now: Instant): string {
  const day = sayDay(localDate(at, zoneOf(on)), localDate(now, zoneOf(on)), on);
  return day === "today" ? sayClock(at, on) : `${day} ${sayClock(at, on)}`;
}

/** "9:30", "9:30 AM" */
export const sayClock = (at: Instant, on: Clocks) => sayClockTime(clockOf(at, zoneOf(on)), on);

/** The same of a time on no day; in what is to be typed, of twenty-four hours. */
export function sayClockTime(time: ClockTime, on: Clocks = ""): string {
  if (!manner(on).isOfTwelveHours) return time.replace(/^0/, "");
  const [hours = 0, minutes = "00"] = [Number(time.slice(0, 2)) % 24, time.slice(3)];
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}

/** "Tue 24 Mar, 9:30": for what is read long after it was drawn, and must be true then. */
export const sayDated = (at: Instant, on: Clocks) => `${sayWeekdayAndDate(localDate(at, zoneOf(on)), on)}, ${sayClock(at, on)}`;

/** "Tue 24 Mar", "Tue, Mar 24" */
export const sayWeekdayAndDate = (date: LocalDate, on: Clocks) =>
  `${weekdayName(date).slice(0, 3)}${manner(on).isMonthFirst ? "," : ""} ${sayDate(date, on)}`;

/** "3 Dec", "Dec 3" */
export const sayDateOf = (at: Instant, on: Clocks) => sayDate(localDate(at, zoneOf(on)), on);

const sayDate = (date: LocalDate, on: Clocks) => (manner(on).isMonthFirst ? monthFirst(date) : shortDate(date));

/** What sayWhen says, to stand in a sentence: "at 15:00", but "tomorrow 9:30". */
export const atWhen = (when: string) => (/^\d+:/.test(when) ? `at ${when}` : when);

/** "today", "tomorrow", "Thursday", "3 Dec"; with its year where it is hardly this one. */
export function sayDay(date: LocalDate, today: LocalDate, on: Clocks = ""): string {
  if (date === today) return "today";
  if (date === addDays(today, 1)) return "tomorrow";
  if (date === addDays(today, -1)) return "yesterday";
  const isThisWeek = date > today && date < addDays(today, 7);
  if (isThisWeek) return weekdayName(date);
  const isFar = date > addDays(today, 300) || date < addDays(today, -300);
  return isFar ? `${sayDate(date, on)} ${date.slice(0, 4)}` : sayDate(date, on);
}

/** "45 min", "2 h", "1 h 30 min", "11 h", "3 days": how long something has been or takes. */
export const sayLength = (milliseconds: number): string =>
  milliseconds >= 2 * day ? `${Math.floor(milliseconds / day)} days` : sayHours(milliseconds);

/** Of judging, up to two hours in minutes, as one counts them who plans a day: "95 min", "2 h 10 min". */
export const sayMinutes = (minutes: number) => (minutes < 120 ? `${minutes} min` : sayHours(minutes * minute));

/** The same of work, of which no day is made: "53 h". From ten hours on to the nearest hour. */
export function sayHours(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / minute));
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 600) return `${Math.round(minutes / 60)} h`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** The same of working time: "45 min", "7 h", "3 working days", where a working day is so long. */
export function sayWorkingTime(length: number, ofDay: number): string {
  return length >= 2 * ofDay ? `${Math.floor(length / ofDay)} working days` : sayLength(length);
}

/** "15:00 Berlin time", or for somebody elsewhere "10:00 your time": never a time that could be doubted. */
export const sayWhenTo = (at: Instant, on: Clocks, now: Instant) => `${sayWhen(at, on, now)} ${sayZone(zoneOf(on))}`;
