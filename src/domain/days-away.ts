import { Refusal } from "./refusal.ts";
import { atClock, clockOf, day, type Instant, type LocalDate, localDate, type Span } from "./time.ts";

export const awayExamples = "`/focus away until 5 Jan`, `/focus away tomorrow` or `/focus away 24 Dec to 2 Jan`";
/** Nobody's clocks stand still for longer. */
const longestDays = 90;

export function checkedAbsence(span: Span, now: Instant): Span {
  if (span.to <= now) throw new Refusal(`That has passed. Try ${awayExamples}.`);
  if (span.to <= span.from) throw new Refusal(`That ends before it begins. Try ${awayExamples}.`);
  if (span.to - span.from > longestDays * day)
    throw new Refusal(`${longestDays} days at once are the most. Try ${awayExamples}.`);
  return span;
}

/** From the beginning of one day of somebody's calendar, or from now on, to that of another, on which they are back. */
export const daysAway = (first: LocalDate, back: LocalDate, zone: string, now: Instant): Span => ({
  from: Math.max(now, atClock(first, "00:00", zone)),
  to: atClock(back, "00:00", zone),
});

/** Whether it takes a day to its end, or goes over one: hours within a day are a block like any other. */
export const isOfDays = ({ from, to }: Span, zone: string): boolean =>
  clockOf(to, zone) === "00:00" || localDate(from, zone) !== localDate(to, zone);
