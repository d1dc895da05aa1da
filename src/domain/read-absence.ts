import { dateSource, readDate } from "./read-date.ts";
import { readDays } from "./read-days.ts";
import { Refusal } from "./refusal.ts";
import { addDays, atClock, day, type Instant, type LocalDate, localDate, type Span, weekdayOf } from "./time.ts";

export const awayExamples = "`/focus away until 5 Jan`, `/focus away tomorrow` or `/focus away 24 Dec to 2 Jan`";
/** Nobody's clocks stand still for longer. */
const longestDays = 120;

const dayWords = `today|tomorrow|next\\s+week|(?:next\\s+)?[a-z]+day|${dateSource}`;
const until = new RegExp(`^(?:until|till|til|back(?:\\s+on)?)\\s+(${dayWords})$`, "i");
const days = new RegExp(`^(?:on\\s+|from\\s+)?(${dayWords})(?:\\s*(?:-|–|to|until|through)\\s*(${dayWords}))?$`, "i");
const length = /^(?:for\s+)?(\d{1,3}|a|one|two|three)\s*(days?|weeks?)$/i;
const spoken: Record<string, number> = { a: 1, one: 1, two: 2, three: 3 };

/**
 * "until 5 Jan", back on that day; "tomorrow", "24 Dec to 2 Jan", whole days, both with them; "3 days", today with them. Undefined where the words
 * are about no days; throws a Refusal with examples.
 */
export function readAbsence(words: string, zone: string, now: Instant): Span | undefined {
  const span = readUntil(words, zone, now) ?? readWholeDays(words, zone, now) ?? readLength(words, zone, now);
  return span && checkedAbsence(span, now);
}

export function checkedAbsence(span: Span, now: Instant): Span {
  if (span.to <= now) throw new Refusal(`That has passed. Try ${awayExamples}.`);
  if (span.to <= span.from) throw new Refusal(`That ends before it begins. Try ${awayExamples}.`);
  if (span.to - span.from > longestDays * day)
    throw new Refusal(`${longestDays} days at once are the most. Try ${awayExamples}.`);
  return span;
}

function readUntil(words: string, zone: string, now: Instant): Span | undefined {
  const [, said] = until.exec(words) ?? [];
  return said === undefined ? undefined : { from: now, to: startOf(dayOf(said, localDate(now, zone)), zone) };
}

function readWholeDays(words: string, zone: string, now: Instant): Span | undefined {
  const [, first, last] = days.exec(words) ?? [];
  if (first === undefined) return undefined;
  const today = localDate(now, zone);
  const from = dayOf(first, today);
  return daysAway(from, addDays(last === undefined ? from : lastDay(last, from, today), 1), zone, now);
}

/** "monday to friday", said on a Wednesday, are of one week. */
function lastDay(said: string, from: LocalDate, today: LocalDate): LocalDate {
  const next = dayOf(said, today);
  return next < from ? dayOf(said, from) : next;
}

function readLength(words: string, zone: string, now: Instant): Span | undefined {
  const [, count = "", unit = ""] = length.exec(words) ?? [];
  const some = (spoken[count.toLowerCase()] ?? Number(count)) * (/^week/i.test(unit) ? 7 : 1);
  if (count === "") return undefined;
  const today = localDate(now, zone);
  return daysAway(today, addDays(today, some), zone, now);
}

/** From the beginning of one day of somebody's calendar, or from now on, to that of another, on which they are back. */
export const daysAway = (first: LocalDate, back: LocalDate, zone: string, now: Instant): Span => ({
  from: Math.max(now, startOf(first, zone)),
  to: startOf(back, zone),
});

const startOf = (date: LocalDate, zone: string) => atClock(date, "00:00", zone);

/** The next such day, `today` with it; "next friday" is that of the week after this one. */
function dayOf(said: string, today: LocalDate): LocalDate {
  const words = said.toLowerCase();
  if (words === "today") return today;
  if (words === "tomorrow") return addDays(today, 1);
  if (/^next\s+week$/.test(words)) return addDays(today, 8 - weekdayOf(today));
  const isNext = /^next\s/.test(words);
  const [weekday] = readDays(words.replace(/^next\s+/, ""), [])?.days ?? [];
  if (weekday === undefined) return readDate(said, today, awayExamples);
  const monday = addDays(today, (isNext ? 8 : 1) - weekdayOf(today));
  return isNext ? addDays(monday, weekday - 1) : addDays(today, (weekday - weekdayOf(today) + 7) % 7);
}
