import { dateSource, readDate } from "./read-date.ts";
import { Refusal } from "./refusal.ts";
import { sayDay } from "./say-time.ts";
import { addDays, atClock, type Instant, type LocalDate, localDate, minute, weekdayOf } from "./time.ts";
import { clock, nextShown, readLength, timeOfDay } from "./when.ts";

const lead = /^(later|put (?:it )?off|snooze|not now)?[\s,:]*(until|till|til|after|not before|on|at|for|in)?\s*/i;
const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const dayName =
  "tomorrow|next week|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const dayAndTime = new RegExp(String.raw`^(${dayName})\.?(?:,?\s+(?:at\s+)?${clock})?$`, "i");
const dateAndTime = new RegExp(String.raw`^(${dateSource})(?:,?\s+(?:at\s+)?${clock})?$`, "i");
const timeAlone = new RegExp(`^${clock}$`, "i");
/** Without a word such as "until" before it, a number alone may mean anything. */
const plainlyTime = /:|[ap]m$/i;

const examples = "`until 3 December`, `until 3 December 15:00` or `until thursday`";

/**
 * "later", "Thu", "31 Dec", "tomorrow 14:00", "until 15:00", "in 2 hours": the time after which it comes back. A day alone is its beginning, so that its first
 * opening brings it. Undefined where the words say no time; throws a Refusal for a date that cannot be meant.
 */
export function readLater(words: string, zone: string, now: Instant): Instant | undefined {
  const [marks = "", isLater, isUntil] = lead.exec(words) ?? [];
  const rest = withoutStop(words.slice(marks.length).trim());
  if (rest === "") return isLater && !isUntil ? now + minute : undefined;
  const isMarked = isLater !== undefined || isUntil !== undefined;
  const day = readDay(rest, zone, now) ?? (isMarked ? readDated(rest, zone, now) : plainlyDated(rest, zone, now));
  return day ?? readTime(rest, isMarked, zone, now) ?? (isMarked ? readSpan(rest, now) : undefined);
}

/** The stop behind "3.4." is of the date. */
const withoutStop = (words: string) => (/\d\.\d{1,2}\.$/.test(words) ? words : words.replace(/[\s.!]+$/, ""));

function readDated(words: string, zone: string, now: Instant): Instant | undefined {
  const [, said, hours, minutes, half] = dateAndTime.exec(words) ?? [];
  if (said === undefined) return undefined;
  const today = localDate(now, zone);
  const date = readDate(said, today, examples);
  if (hours !== undefined) {
    const time = timeOfDay(hours, minutes, half);
    return time === undefined ? undefined : nextShown(date, time, zone, now);
  }
  if (date === today) throw new Refusal(`That is ${sayDay(date, today)}: say from what time on, such as \`until 15:00\`.`);
  return atClock(date, "00:00", zone);
}

/** Without a word such as "until" before it, what is no date to come may mean anything. */
function plainlyDated(words: string, zone: string, now: Instant): Instant | undefined {
  try {
    return readDated(words, zone, now);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function readDay(words: string, zone: string, now: Instant): Instant | undefined {
  const [, name, hours, minutes, half] = dayAndTime.exec(words) ?? [];
  if (name === undefined) return undefined;
  const time = hours === undefined ? "00:00" : timeOfDay(hours, minutes, half);
  if (!time) return undefined;
  const today = localDate(now, zone);
  const at = (date: LocalDate) => atClock(date, time, zone);
  const date = dateOf(name.toLowerCase(), today);
  // A weekday that is today, at a time that is still to come, is meant as today.
  return hours !== undefined && date === addDays(today, 7) && at(today) > now ? at(today) : at(date);
}

/** The next day of that name after today. */
function dateOf(name: string, today: LocalDate): LocalDate {
  if (name === "tomorrow") return addDays(today, 1);
  const weekday = name === "next week" ? 1 : weekdays.indexOf(name.slice(0, 2)) + 1;
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** The next time at which the clocks show it. */
function readTime(words: string, isMarked: boolean, zone: string, now: Instant): Instant | undefined {
  const [, hours, minutes, half] = timeAlone.exec(words) ?? [];
  const time = hours === undefined || !(isMarked || plainlyTime.test(words)) ? undefined : timeOfDay(hours, minutes, half);
  if (!time) return undefined;
  const today = localDate(now, zone);
  const next = nextShown(today, time, zone, now);
  return next > now ? next : atClock(addDays(today, 1), time, zone);
}

function readSpan(words: string, now: Instant): Instant | undefined {
  const block = readLength(words, now);
  return block && block.label === undefined ? block.span.to : undefined;
}
