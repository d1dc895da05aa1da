import { addDays, atClock, type ClockTime, clockOf, hour, type Instant, type LocalDate, localDate, longDate } from "./time.ts";

/** By how much clocks go back: an hour; half of one on Lord Howe, two at Troll. */
const steps = [hour / 2, hour, 2 * hour];

/** When the clocks show that time on that day. Where they show it twice, it is the second once the first has passed. */
export function nextShown(date: LocalDate, time: ClockTime, zone: string, now: Instant): Instant {
  const first = atClock(date, time, zone);
  return first <= now ? (shownAgain(first, zone).find((at) => at > now) ?? first) : first;
}

const shownAgain = (at: Instant, zone: string) =>
  steps.map((step) => at + step).filter((later) => clockOf(later, zone) === clockOf(at, zone));
const shownBefore = (at: Instant, zone: string) =>
  steps.map((step) => at - step).filter((before) => clockOf(before, zone) === clockOf(at, zone));

/**
 * "There is no 2:30 on 29 March in Berlin; I took 3:30.": what `nextShown` took where clocks never show that time, or show it twice; undefined where
 * they show it once.
 */
export function sayClockChange(date: LocalDate, time: ClockTime, zone: string, at: Instant): string | undefined {
  const on = time === "24:00" ? addDays(date, 1) : date;
  const wanted = time === "24:00" ? "00:00" : time;
  const where = `on ${longDate(on)} in ${placeOf(zone)}`;
  const shown = clockOf(at, zone);
  const taken = localDate(at, zone);
  if (shown !== wanted || taken !== on)
    return `There is no ${spoken(wanted)} ${where}; I took ${taken === on ? "" : `${longDate(taken)} `}${spoken(shown)}.`;
  if (shownAgain(at, zone).length > 0) return `${spoken(wanted)} comes twice ${where}; I took the first.`;
  return shownBefore(at, zone).length > 0 ? `${spoken(wanted)} comes twice ${where}; I took the second.` : undefined;
}

const spoken = (time: ClockTime) => time.replace(/^0/, "");

/** "New York" */
const placeOf = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
