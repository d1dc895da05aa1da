import type { Attention } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { addDays, atClock, type LocalDate, minute } from "./time.ts";
import { blocksIn } from "./time-block.ts";
import { presentOn } from "./working-time.ts";

/** Minutes a day that somebody gives to judging, until they say otherwise. */
export const usualCapacity = 90;

/**
 * Minutes that somebody usually gives to judging on such a day: as they said, as long as its weekly review blocks, or what everybody gives; 0 where they
 * do not work. A block of that day alone changes nothing, nor does one of the week that is left out, moved or ended on it.
 */
export const usualOn = byDay((attention, date): number => {
  if (presentOn(attention, date).length === 0) return 0;
  return attention.capacity ?? (reviewMinutesOn(everyWeek(attention), date) || usualCapacity);
});

const everyWeek = (attention: Attention): Attention => ({
  ...attention,
  blocks: [],
  weekly: (attention.weekly ?? []).map(({ except: _, ...weekly }) => weekly),
});

export const hasWeeklyReviews = ({ weekly = [] }: Attention) => weekly.some(({ kind }) => kind === "review");

/** Whole minutes of the review blocks of a day, each once, however many blocks it lies in. */
export function reviewMinutesOn(attention: Attention, date: LocalDate): number {
  const [start, end] = [atClock(date, "00:00", attention.zone), atClock(addDays(date, 1), "00:00", attention.zone)];
  const reviews = blocksIn(attention, { from: start, to: end })
    .filter(({ kind }) => kind === "review")
    .sort((a, b) => a.from - b.from);
  let until = start;
  let sum = 0;
  for (const { from, to } of reviews) {
    const last = Math.min(to, end);
    sum += Math.max(0, last - Math.max(from, until));
    until = Math.max(until, last);
  }
  return Math.round(sum / minute);
}
