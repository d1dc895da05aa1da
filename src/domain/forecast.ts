import type { Attention } from "./attention.ts";
import { type Clear, capacityOn, clearBy } from "./capacity.ts";
import type { Entry } from "./ledger.ts";
import { addDays, type Instant, type LocalDate, localDate } from "./time.ts";
import { presentOn } from "./working-time.ts";

/** What lies in front of somebody: minutes that wait, by when they are through, and what a working day of theirs has brought. `isMoreLater`: more waits, and comes later. */
export type Forecast = { minutes: number; isMoreLater?: true; clear?: Clear; day?: UsualDay };

/** From so many requests to so many, and so many minutes on average, counted over `days` working days; `capacity` of the next one. */
export type UsualDay = { least: number; most: number; minutes: number; days: number; capacity: number };

/** Nothing is said of what fewer days brought. */
const fewestDays = 5;
/** Nor of more than this: people and their work change. */
export const mostDays = 10;

/** `entries`: of the working days before today; `judged`: minutes of today. */
export function forecast(minutes: number, entries: Entry[], attention: Attention, judged: number, now: Instant): Forecast {
  const clear = clearBy(minutes, attention, judged, now);
  const day = usualDay(entries, attention, now);
  return { minutes, ...(clear && { clear }), ...(day && { day }) };
}

function usualDay(entries: Entry[], attention: Attention, now: Instant): UsualDay | undefined {
  const days = workingDaysSince(entries, attention, now, mostDays);
  if (days.length < fewestDays) return undefined;
  const came = entries.flatMap(({ at, line }) =>
    line.is === "came" ? [{ date: localDate(at, attention.zone), minutes: line.minutes }] : [],
  );
  const counts = days.map((date) => came.filter((one) => one.date === date).length).sort((a, b) => a - b);
  if (quantile(counts, 0.75) === 0) return undefined;
  const within = came.filter(({ date }) => days.includes(date));
  return {
    least: quantile(counts, 0.25),
    most: quantile(counts, 0.75),
    minutes: Math.round(within.reduce((sum, one) => sum + one.minutes, 0) / days.length),
    days: days.length,
    capacity: capacityAfter(attention, localDate(now, attention.zone)),
  };
}

/** Of numbers in order, the one that this share of them does not pass. */
const quantile = (numbers: number[], share: number) => numbers[Math.round((numbers.length - 1) * share)] ?? 0;

/** Working days before today, the latest first, as far back as anything is known of; `most` of them. */
export function workingDaysSince(entries: Entry[], attention: Attention, now: Instant, most: number): LocalDate[] {
  const [first] = entries;
  const today = localDate(now, attention.zone);
  const known = first ? localDate(first.at, attention.zone) : today;
  const days: LocalDate[] = [];
  for (let date = addDays(today, -1); date >= known && days.length < most; date = addDays(date, -1))
    if (presentOn(attention, date).length > 0) days.push(date);
  return days;
}

/** The capacity of the next day on which they work. */
function capacityAfter(attention: Attention, today: LocalDate): number {
  const days = Array.from({ length: 14 }, (_, ahead) => capacityOn(attention, addDays(today, ahead + 1)));
  return days.find((minutes) => minutes > 0) ?? 0;
}
