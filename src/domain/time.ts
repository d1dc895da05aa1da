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

/** Remembers what a pure function of a few strings and numbers said: luxon asks Intl each time, which costs 40 µs. */
function remembered<Arguments extends (string | number)[], Result>(compute: (...args: Arguments) => Result, most = 20_000) {
  const known = new Map<string, Result>();
  return (...args: Arguments): Result => {
    const key = args.join("|");
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const result = compute(...args);
    known.set(key, result);
    return result;
  };
}

const quarter = 15 * minute;
/** In minutes. No zone has changed its clocks anywhere but at a quarter of an hour since 1972, so one answer serves a whole quarter. */
const offsetInQuarter = remembered((quarters: number, zone: string) => DateTime.fromMillis(quarters * quarter, { zone }).offset);

/** The instant as if the zone's clocks showed UTC: only to be read off, never to be compared with an Instant. */
const wallClock = (at: Instant, zone: string) =>
  new Date(at + offsetInQuarter(Math.floor(at / quarter), zone) * minute).toISOString();

const dateInQuarter = remembered((quarters: number, zone: string): LocalDate => wallClock(quarters * quarter, zone).slice(0, 10));

export const localDate = (at: Instant, zone: string) => dateInQuarter(Math.floor(at / quarter), zone);

/** "15:00" on the clocks of that zone. */
export const clockOf = (at: Instant, zone: string): ClockTime => wallClock(at, zone).slice(11, 16);

/**
 * The instant at which the clocks of a zone show a time on a day. Where they show it twice (autumn) it is the first;
 * where they skip it (spring) it is as much later as they skip.
 */
export const atClock = remembered((date: LocalDate, time: ClockTime, zone: string): Instant => {
  const wall = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!wall.isValid) throw new Error(`No clock shows ${date} ${time} in ${zone}.`);
  return (wall.getPossibleOffsets()[0] ?? wall).toMillis();
});

const midnight = (date: LocalDate) => DateTime.fromISO(date, { zone: "utc", locale: "en" });

export const addDays = remembered(
  (date: LocalDate, days: number): LocalDate => midnight(date).plus({ days }).toFormat("yyyy-MM-dd"),
);

export const weekdayOf = remembered((date: LocalDate): Weekday => midnight(date).weekday as Weekday);

/** "Thursday" */
export const weekdayName = (date: LocalDate) => midnight(date).toFormat("cccc");

/** "3 Dec" */
export const shortDate = (date: LocalDate) => midnight(date).toFormat("d LLL");

/** "Tue 24 Mar" */
export const weekdayAndDate = (date: LocalDate) => midnight(date).toFormat("ccc d LLL");
