import type { Weekday } from "../../src/domain/time.ts";

/** A day of a calendar, counted from the first of January 1970; what clocks show, "09:30". */
export type Day = number;
type Clock = string;
/** From `from`, up to but without `to`, in milliseconds since the epoch. */
export type Span = { from: number; to: number };

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, Map<number, number>>();
/** No clock changes within a quarter of an hour. */
const piece = 15 * minutes;

/** By how much the clocks of a zone are ahead of UTC: read off the engine's own calendar, and reckoned with apart from src. */
function aheadAt(zone: string, at: number): number {
  const pieces = known.get(zone) ?? new Map<number, number>();
  known.set(zone, pieces);
  const which = Math.floor(at / piece);
  const ahead = pieces.get(which) ?? readOff(zone, which * piece);
  pieces.set(which, ahead);
  return ahead;
}

function readOff(zone: string, at: number): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  formats.set(zone, format);
  return Date.parse(`${format.format(at).replace(" ", "T")}Z`) - at;
}

export const dayAt = (zone: string, at: number): Day => Math.floor((at + aheadAt(zone, at)) / days);

/** 1 is Monday. */
export const weekdayOf = (day: Day) => (((day + 3) % 7) + 1) as Weekday;
export const dateOf = (day: Day) => new Date(day * days).toISOString().slice(0, 10);

/** When clocks show it on that day: the first time, where twice; where never, as much later as they are put forward. */
export function shownAt(zone: string, day: Day, clock: Clock): number {
  const shown = day * days + Date.parse(`1970-01-01T${clock}:00Z`);
  const [before, after] = [shown - aheadAt(zone, shown - days), shown - aheadAt(zone, shown + days)];
  const times = [before, after].filter((at) => at + aheadAt(zone, at) === shown);
  return times.length > 0 ? Math.min(...times) : before;
}

/** A span that ends before it begins goes over midnight. */
export const spanOf = (zone: string, day: Day, { from, to }: { from: Clock; to: Clock }): Span => ({
  from: shownAt(zone, day, from),
  to: shownAt(zone, to <= from ? day + 1 : day, to),
});
