import { DateTime, IANAZone } from "luxon";

/** Milliseconds since the epoch. The domain never asks what time it is; it is told. */
export type Instant = number;
/** From `from`, up to but without `to`. */
export type Span = { from: Instant; to: Instant };
/** A wall-clock time of day, "09:30", read in somebody's zone. */
export type ClockTime = string;
/** A day on somebody's calendar, "2026-03-24". */
export type LocalDate = string;
/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export const during = (span: Span, now: Instant) => span.from <= now && now < span.to;

/** Whether a calendar shows that day: "2026-02-30" is on none. */
export const isDate = (date: LocalDate) => DateTime.fromISO(date, { zone: "utc" }).isValid;

export const isZone = (zone: string) => IANAZone.isValidZone(zone);

/** Remembers what a pure function of one value said. */
function remembered<Key, Result>(compute: (key: Key) => Result, most = 20_000): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}

/** Where the clocks of a zone change, and by how much they differ from UTC until then, in minutes. */
type Offsets = { until: Instant; minutes: number }[];

const week = 7 * day;
const offsetOf = (at: Instant, zone: string) => IANAZone.create(zone).offset(at);

/** A week of a zone at once: clocks do not change there and back within one, so most weeks are two questions. */
function offsetsInWeek(weeks: number, zone: string): Offsets {
  const start = weeks * week;
  const end = start + week;
  const [before, after] = [offsetOf(start, zone), offsetOf(end, zone)];
  if (before === after) return [{ until: end, minutes: before }];
  const change = changeBetween(start, end, before, zone);
  return [
    { until: change, minutes: before },
    { until: end, minutes: after },
  ];
}

const weeksOf = remembered((zone: string) => remembered((weeks: number) => offsetsInWeek(weeks, zone)));

/** The first instant, to the minute, at which the clocks differ otherwise than at `start`. */
function changeBetween(start: Instant, end: Instant, before: number, zone: string): Instant {
  let [known, changed] = [start, end];
  while (changed - known > minute) {
    const middle = known + Math.floor((changed - known) / (2 * minute)) * minute;
    if (offsetOf(middle, zone) === before) known = middle;
    else changed = middle;
  }
  return changed;
}

function offsetAt(at: Instant, zone: string): number {
  const [first, second] = weeksOf(zone)(Math.floor(at / week));
  return first && (at < first.until || !second) ? first.minutes : (second?.minutes ?? 0);
}

/** The instant as if the zone's clocks showed UTC: only to be read off, never to be compared with an Instant. */
const wallClock = (at: Instant, zone: string): Instant => at + offsetAt(at, zone) * minute;

const dateOfDay = remembered((days: number): LocalDate => new Date(days * day).toISOString().slice(0, 10));

const daysOf = remembered((date: LocalDate) => Date.parse(`${date}T00:00Z`) / day);

export const localDate = (at: Instant, zone: string): LocalDate => dateOfDay(Math.floor(wallClock(at, zone) / day));

/** "15:00" on the clocks of that zone. */
export const clockOf = (at: Instant, zone: string): ClockTime => new Date(wallClock(at, zone)).toISOString().slice(11, 16);

/**
 * The instant at which the clocks of a zone show a time on a day; "24:00" is the next day's beginning. Where they show it twice (autumn) it is
 * the first; where they skip it (spring) it is as much later as they skip.
 */
export function atClock(date: LocalDate, time: ClockTime, zone: string): Instant {
  const shown = daysOf(date) * day + minutesOfDay(time) * minute;
  if (Number.isNaN(shown)) throw new Error(`No clock shows ${date} ${time} in ${zone}.`);
  const before = shown - offsetAt(shown - day, zone) * minute;
  const after = shown - offsetAt(shown + day, zone) * minute;
  if (wallClock(before, zone) === shown || wallClock(after, zone) !== shown) return before;
  return after;
}

/** "09:30" is 570. */
export const minutesOfDay = remembered((time: ClockTime): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
});

const midnight = (date: LocalDate) => DateTime.fromISO(date, { zone: "utc", locale: "en" });

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(daysOf(date) + days);

/** The first of January 1970 was a Thursday. */
export const weekdayOf = (date: LocalDate): Weekday => (((((daysOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** "Thursday" */
export const weekdayName = (date: LocalDate) => midnight(date).toFormat("cccc");

/** "3 Dec" */
export const shortDate = (date: LocalDate) => midnight(date).toFormat("d LLL");

/** "Dec 3" */
export const monthFirst = (date: LocalDate) => midnight(date).toFormat("LLL d");

/** "29 March" */
export const longDate = (date: LocalDate) => midnight(date).toFormat("d LLLL");

type Moments = (Instant | undefined)[];

/** Undefined where there is none. */
export const latest = (moments: Moments): Instant | undefined =>
  moments.reduce((a, b) => (b === undefined || (a !== undefined && a >= b) ? a : b), undefined);
export const earliest = (moments: Moments): Instant | undefined =>
  moments.reduce((a, b) => (b === undefined || (a !== undefined && a <= b) ? a : b), undefined);

/** "Tue 24 Mar" */
export const weekdayAndDate = (date: LocalDate) => midnight(date).toFormat("ccc d LLL");
