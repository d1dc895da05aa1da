import { nextShown } from "./clock-changes.ts";
import { onPlainKeys } from "./plain-keys.ts";
import { clockSource, readEnd } from "./read-clocks.ts";
import { comesAgain, daySource, readDay } from "./read-day.ts";
import { lengthSource, readLength } from "./read-length.ts";
import { Refusal } from "./refusal.ts";
import { endAfter } from "./span-between.ts";
import { addDays, atClock, type ClockTime, type Instant, type LocalDate, localDate, minute, weekdayOf } from "./time.ts";

const lead = /^(later|put (?:it )?off|snooze|not now)?[\s,:]*(until|till|til|after|not before|on|at|for|in)?\s*/i;
const day = String.raw`(?:on\s+)?(?<day>next\s+week|${daySource})\.?`;
const at = String.raw`(?:at\s+)?(?<time>${clockSource})`;
const dayAndTime = new RegExp(String.raw`^${day}(?:,?\s+${at})?$`, "i");
const timeAndDay = new RegExp(String.raw`^${at},?\s+${day}$`, "i");
const timeAlone = new RegExp(`^${at}$`, "i");
const lengthAlone = new RegExp(`^${lengthSource}$`, "i");
/** Without a word such as "until" before it, a number alone may mean anything. */
const plainlyTime = /:|[ap]\.?m\.?$/i;
const numberFirst = /^(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b/i;

const examples = "`until 3 December`, `until 3 December 15:00` or `until thursday`";

/**
 * "later", "Thu", "31 Dec", "tomorrow 14:00", "until 15:00", "in 2 hours", "in 3 days": the time after which it comes back. A day alone is its beginning, so
 * that its first opening brings it. Undefined where the words say no time; throws a Refusal for a day that cannot be meant.
 */
export function readLater(words: string, zone: string, now: Instant): Instant | undefined {
  const typed = onPlainKeys(words);
  const [marks = "", isLater, isUntil] = lead.exec(typed) ?? [];
  const rest = withoutStop(typed.slice(marks.length).trim());
  if (rest === "") return isLater && !isUntil ? now + minute : undefined;
  const isMarked = isLater !== undefined || isUntil !== undefined;
  const isSpan = /^in$/i.test(isUntil ?? "");
  const dated = isMarked ? readDated(rest, zone, now) : plainlyDated(rest, zone, now);
  return (
    dated ?? (isSpan ? undefined : readTime(rest, isMarked, zone, now)) ?? (isMarked ? readSpan(rest, zone, now) : undefined)
  );
}

/** The stop behind "3.4." is of the date. */
const withoutStop = (words: string) => (/\d\.\d{1,2}\.$/.test(words) ? words : words.replace(/[\s.!]+$/, ""));

function readDated(words: string, zone: string, now: Instant): Instant | undefined {
  const said = (dayAndTime.exec(words) ?? timeAndDay.exec(words))?.groups;
  if (said?.["day"] === undefined) return undefined;
  const clock = said["time"];
  const time = clock === undefined ? undefined : readEnd(clock);
  // Midnight has a night before that day and one behind it.
  if (clock !== undefined && (time === undefined || /midnight/i.test(clock))) return undefined;
  return onDay(said["day"], time, zone, now);
}

function onDay(said: string, time: ClockTime | undefined, zone: string, now: Instant): Instant {
  const today = localDate(now, zone);
  const shown = (date: LocalDate) => (time === undefined ? atClock(date, "00:00", zone) : nextShown(date, time, zone, now));
  const date = /^next\s+week$/i.test(said) ? addDays(today, 8 - weekdayOf(today)) : readDay(said, today, examples);
  if (date !== today) return shown(date);
  // A weekday that is today, at a time that is still to come, is meant as today.
  if (comesAgain(said))
    return time !== undefined && shown(date) > now ? shown(date) : shown(readDay(said, addDays(today, 1), examples));
  if (time === undefined) throw new Refusal("That is today: say from what time on, such as `until 15:00`.");
  return shown(date);
}

/** Without a word such as "until" before it, what is no date to come may mean anything. */
function plainlyDated(words: string, zone: string, now: Instant): Instant | undefined {
  if (numberFirst.test(words) && !/[a-z]{3}/i.test(words.replace(/^the/i, ""))) return undefined;
  try {
    return readDated(words, zone, now);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The next time at which the clocks show it. */
function readTime(words: string, isMarked: boolean, zone: string, now: Instant): Instant | undefined {
  const { time: said } = timeAlone.exec(words)?.groups ?? {};
  const time = said === undefined || !(isMarked || plainlyTime.test(words)) ? undefined : readEnd(said);
  if (!time) return undefined;
  const today = localDate(now, zone);
  const next = nextShown(today, time, zone, now);
  return next > now ? next : atClock(addDays(today, 1), time, zone);
}

/** Minutes and hours from now; days are counted on the calendar, to the beginning of that day. */
function readSpan(words: string, zone: string, now: Instant): Instant | undefined {
  const said = /^\d{2,4}$/.test(words) ? `${words}m` : words;
  if (!lengthAlone.test(said)) return undefined;
  const length = readLength(said);
  if ("days" in length) return atClock(addDays(localDate(now, zone), length.days), "00:00", zone);
  return Math.max(now, endAfter(now, length.milliseconds));
}
