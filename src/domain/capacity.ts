import type { Attention } from "./attention.ts";
import { byDay } from "./by-day.ts";
import type { Person } from "./person.ts";
import type { Request } from "./request.ts";
import { clockOf, type Instant, type LocalDate, localDate, minute, type Span } from "./time.ts";
import { reviewMinutesOn, usualOn } from "./usual-judging.ts";
import { dates } from "./working-hours.ts";
import { presentOn } from "./working-time.ts";

/** Nobody is told of what takes longer, in days. */
const reachDays = 30;

/** One who could judge a request, and what is theirs already. */
export type Candidate = { person: Person; open: Request[] };

/** Minutes that somebody gives to judging on that day: what is usual for them, or as long as its review blocks where these are longer, unless they said a number. */
export const capacityOn = byDay((attention, date): number => {
  const usual = usualOn(attention, date);
  if (usual === 0 || attention.capacity !== undefined) return usual;
  return Math.max(usual, reviewMinutesOn(attention, date));
});

/** The same of the first day on which they work, from that of `from` on; undefined where that is none within a month. */
export const capacityFrom = (attention: Attention, from: Instant) => firstFrom(capacityOn, attention, from);

/** What is usual for them on that day, whatever this one has. */
export const usualFrom = (attention: Attention, from: Instant) => firstFrom(usualOn, attention, from);

function firstFrom(minutesOn: typeof capacityOn, attention: Attention, from: Instant): number | undefined {
  for (const date of dates(localDate(from, attention.zone), 0, reachDays)) {
    const minutes = minutesOn(attention, date);
    if (minutes > 0) return minutes;
  }
  return undefined;
}

/** A day on which something can be judged: how many minutes of it, and when somebody works on it. */
type Room = { date: LocalDate; minutes: number; present: Span[] };

/** The days from `from` on, a month of them; of the first no more than what is left of it, after so many minutes of judging. */
function* roomsFrom(attention: Attention, from: Instant, judged = 0): Generator<Room> {
  const today = localDate(from, attention.zone);
  for (const date of dates(today, 0, reachDays)) {
    const present = presentOn(attention, date)
      .filter(({ to }) => to > from)
      .map((span) => ({ from: Math.max(span.from, from), to: span.to }));
    const open = capacityOn(attention, date) - (date === today ? judged : 0);
    yield { date, minutes: Math.max(0, Math.min(open, lengthOf(present) / minute)), present };
  }
}

const lengthOf = (spans: Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** The day on which somebody comes to what has so many minutes in front of it, from `from` on; undefined where that is none within a month. */
export function dayBehind(minutes: number, attention: Attention, from: Instant): LocalDate | undefined {
  let left = minutes;
  for (const room of roomsFrom(attention, from)) {
    if (left < room.minutes) return room.date;
    left -= room.minutes;
  }
  return undefined;
}

/** The day of the calendar: what is done late in a shift that goes over midnight is done on the day after, in the night before its morning. */
export type Clear = { date: LocalDate; part: "night" | "morning" | "afternoon" | "evening" };

/** By when somebody has judged so many minutes, nothing new coming; undefined where no day within a month has room for the last of them. */
export function clearBy(openMinutes: number, attention: Attention, judgedTodayMinutes: number, now: Instant): Clear | undefined {
  let left = openMinutes;
  for (const { minutes, present } of roomsFrom(attention, now, judgedTodayMinutes)) {
    if (left <= minutes) return clearAt(partWay(present, minutes === 0 ? 0 : left / minutes) ?? now, attention.zone);
    left -= minutes;
  }
  return undefined;
}

/** What is done as a part of a day ends is done in it. */
function clearAt(at: Instant, zone: string): Clear {
  const clock = clockOf(at - 1, zone);
  const part = clock < "06:00" ? "night" : clock < "12:00" ? "morning" : clock < "18:00" ? "afternoon" : "evening";
  return { date: localDate(at - 1, zone), part };
}

/** When that share of these spans has passed: judging is spread over a day. */
function partWay(spans: Span[], share: number): Instant | undefined {
  let left = share * lengthOf(spans);
  for (const { from, to } of spans) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return spans.at(-1)?.to;
}
