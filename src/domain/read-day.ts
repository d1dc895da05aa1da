import { plainDateSource, readDate, dateSource as someDate } from "./read-date.ts";
import { readDays, weekdaySource } from "./read-days.ts";
import { Refusal } from "./refusal.ts";
import { sayWeekday } from "./say-week.ts";
import { addDays, isDate, type LocalDate, shortDate, type Weekday, weekdayName, weekdayOf } from "./time.ts";

const weekday = String.raw`(?:${weekdaySource})\b\.?`;
const named = String.raw`(?:(?:this|next|coming)\s+)?${weekday}`;
const ofMonth = String.raw`(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b`;
const dated = String.raw`${weekday},?\s+(?:the\s+)?${plainDateSource}|${plainDateSource},?\s+\(?${weekday}\)?`;
/** A day somewhere in a pattern, to be read by `readDay`; it has no groups of its own. */
export const daySource = String.raw`(?:today\b|(?:the\s+)?day\s+after\s+tomorrow\b|tomorrow\b|${dated}|${named}|${someDate}|${ofMonth})`;

const parts = new RegExp(String.raw`^(?:(this|next|coming)\s+)?(${weekday})?,?\s*(?:the\s+)?(.*?),?\s*\(?(${weekday})?\)?$`, "i");

/**
 * The day that "today", "friday", "next monday", "fri 4 dec", "the 5th" or whatever `readDate` knows names: today or later. Throws a Refusal, with the
 * examples, for a day that could be two, and for a weekday that is not the date's.
 */
export function readDay(said: string, today: LocalDate, examples: string): LocalDate {
  const words = said.trim().replace(/\s+/g, " ");
  if (/^today$/i.test(words)) return today;
  if (/tomorrow$/i.test(words)) return addDays(today, /after/i.test(words) ? 2 : 1);
  if (new RegExp(`^${ofMonth}$`, "i").test(words)) return nextOfMonth(words, today, examples);
  const { lead, weekday: wanted, date } = besideWeekday(words);
  if (wanted === undefined) return readDate(words, today, examples);
  return date === "" ? nextNamed(wanted, lead, today, words) : agreeing(readDate(date, today, examples), wanted, today);
}

/** Words taken apart into a weekday, before or behind the others, and those others; `lead` is its "this", "next" or "coming". */
export function besideWeekday(words: string): { lead: string; weekday?: Weekday; date: string } {
  const [, lead = "", before, date = "", behind] = parts.exec(words) ?? [];
  const name = before ?? behind;
  if (name === undefined || (before !== undefined && behind !== undefined)) return { lead: "", date: words };
  return { lead, weekday: readDays(name.replace(/\.$/, ""), [])?.days[0] as Weekday, date };
}

/** Whether it is a day of every week or month, so that one that has passed today is meant as the next. */
export const comesAgain = (said: string) => new RegExp(`^(?:${named}|${ofMonth})$`, "i").test(said.trim());

/** "next friday" is the coming one where that is next week, wherever weeks begin; else it could be two. */
function nextNamed(wanted: Weekday, lead: string, today: LocalDate, words: string): LocalDate {
  const coming = addDays(today, (wanted - weekdayOf(today) + 7) % 7);
  if (!/next/i.test(lead)) return coming;
  if (coming === today) return addDays(today, 7);
  const isThisWeek = wanted > weekdayOf(today) || (weekdayOf(today) === 7 && wanted < 7);
  if (!isThisWeek) return coming;
  const [first, second] = [coming, addDays(coming, 7)].map(shortDate);
  throw new Refusal(`"${words}" could be ${first} or ${second}. Say which of them: \`${first}\` or \`${second}\`.`);
}

/** That date. Throws a Refusal where the weekday that was said is not its own. */
export function agreeing(date: LocalDate, wanted: Weekday, today: LocalDate): LocalDate {
  if (weekdayOf(date) === wanted) return date;
  const year = date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.slice(0, 4)}`;
  throw new Refusal(
    `${shortDate(date)}${year} is a ${weekdayName(date)}, not a ${sayWeekday(wanted)}. Say one of them alone: \`${shortDate(date)}\` or \`${sayWeekday(wanted)}\`.`,
  );
}

function nextOfMonth(words: string, today: LocalDate, examples: string): LocalDate {
  const day = Number.parseInt(words.replace(/\D*/, ""), 10);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  const dates = [0, 1, 2].map((ahead) => {
    const months = month - 1 + ahead;
    return `${year + Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}-${twoDigits(day)}`;
  });
  const next = dates.find((date) => isDate(date) && date >= today);
  if (next === undefined) throw new Refusal(`No calendar shows "${words}". Try ${examples}.`);
  return next;
}
