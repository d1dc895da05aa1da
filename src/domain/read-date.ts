import { cut } from "./cut.ts";
import { Refusal } from "./refusal.ts";
import { addDays, isDate, type LocalDate, shortDate } from "./time.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const inWords = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\.?\s*(?:of\s+)?(?:${month})|(?:${month})\.?\s+\d{1,2}(?:st|nd|rd|th)?)\b(?!:)\.?(?:,?\s+\d{4}\b(?!:))?`;
const iso = String.raw`\d{4}-\d{1,2}-\d{1,2}`;
/** "3/4" and "3.4.", which one half of the world reads as the other does not. */
const inNumbers = String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})`;

/** A date somewhere in a pattern, to be read by `readDate`; it has no groups of its own. */
export const dateSource = `(?:${iso}|${inNumbers}|${inWords})`;
/** The same without those that may be no dates. */
export const plainDateSource = `(?:${iso}|${inWords})`;

const dayFirst = new RegExp(String.raw`^(\d{1,2})\D*?(${month})\b\D*(\d{4})?$`, "i");
const monthFirst = new RegExp(String.raw`^(${month})\D+(\d{1,2})(?:st|nd|rd|th)?\b\D*(\d{4})?$`, "i");
const onlyNumbers = new RegExp(`^(?:${inNumbers})$`);

/** Without its year a date is the next of its name; past this many days ahead the one that has passed was meant. */
const mostAhead = 270;

/**
 * The day that "31 Dec", "March 3rd", "2 Jan 2027" or "2027-01-02" names, `today` or later. Throws a Refusal, with the examples, for a day that has
 * passed, one that no calendar shows, and one whose month could be its day.
 */
export function readDate(words: string, today: LocalDate, examples: string): LocalDate {
  const said = cut(words.trim(), 40);
  refuseNumbers(said, examples);
  const dates = datesOf(said, Number(today.slice(0, 4))).filter(isDate);
  const [first] = dates;
  if (!first) throw new Refusal(`No calendar shows "${said}". Try ${examples}.`);
  const next = dates.find((date) => date >= today);
  const hasPassed = first < today && (!next || next > addDays(today, mostAhead));
  if (!next || hasPassed) throw new Refusal(`${sayPassed(first, today)} has passed. Try a later day, such as ${examples}.`);
  return next;
}

function refuseNumbers(said: string, examples: string) {
  if (onlyNumbers.test(said))
    throw new Refusal(`"${said}" is read differently in different places. Write its month as a word: try ${examples}.`);
}

/**
 * The day that such words name, and without its year the last of its name; undefined where they name none, and a later day where its year says so.
 * Throws a Refusal, with the examples, for a day that no calendar shows, and one whose month could be its day.
 */
export function readPastDate(words: string, today: LocalDate, examples: string): LocalDate | undefined {
  const said = cut(words.trim(), 40);
  if (!new RegExp(`^${dateSource}$`, "i").test(said)) return undefined;
  refuseNumbers(said, examples);
  const dates = datesOf(said, Number(today.slice(0, 4)) - 1).filter(isDate);
  if (dates.length === 0) throw new Refusal(`No calendar shows "${said}". Try ${examples}.`);
  return dates.filter((date) => date <= today).at(-1) ?? dates[0];
}

/** In its own year, else in this year and the next. */
function datesOf(words: string, thisYear: number): LocalDate[] {
  const { day, month: of, year } = partsOf(words);
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return (year === undefined ? [thisYear, thisYear + 1] : [year]).map((one) => `${one}-${twoDigits(of)}-${twoDigits(day)}`);
}

const sayPassed = (date: LocalDate, today: LocalDate) =>
  date.slice(0, 4) === today.slice(0, 4) ? shortDate(date) : `${shortDate(date)} ${date.slice(0, 4)}`;

function partsOf(words: string): { day: number; month: number; year?: number } {
  if (/^\d{4}-/.test(words)) {
    const [year = 0, of = 0, day = 0] = words.split("-").map(Number);
    return { day, month: of, year };
  }
  const [, first = "", second = "", year] = dayFirst.exec(words) ?? monthFirst.exec(words) ?? [];
  const isDayFirst = /^\d/.test(first);
  const name = (isDayFirst ? second : first).slice(0, 3).toLowerCase();
  return {
    day: Number(isDayFirst ? first : second),
    month: months.indexOf(name) + 1,
    ...(year && { year: Number(year) }),
  };
}
