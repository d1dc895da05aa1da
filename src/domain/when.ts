import { plain, refuseControls } from "./ask-text.ts";
import { dateSource, plainDateSource, readDate } from "./read-date.ts";
import { Refusal } from "./refusal.ts";
import { sayWhen } from "./say-time.ts";
import {
  addDays,
  atClock,
  type ClockTime,
  clockOf,
  hour,
  type Instant,
  type LocalDate,
  localDate,
  minute,
  type Span,
} from "./time.ts";

/** A span of time that somebody typed, and what they wrote behind it. */
export type TypedBlock = { span: Span; label?: string };

const examples = "`/focus 90m`, `/focus until 15:00`, `/focus 14:00-16:00` or `/focus tomorrow 9-11`";
const datedExamples = "`/focus 3 December 9-11`, `/focus tomorrow 9-11` or `/focus 90m`";
const longestHours = 16;
const mostCharacters = 80;

export const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?`;
const ends = String.raw`(?:\s+(.+))?$`;
const length = new RegExp(
  String.raw`^(?:for\s+)?(?:(\d+(?:\.\d+)?)\s*(?:h|hours?|hrs?))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?)?)?${ends}`,
  "i",
);
const until = new RegExp(String.raw`^(?:until|till|til)\s+${clock}${ends}`, "i");
const day = `(today|tomorrow|${dateSource})`;
const dated = new RegExp(String.raw`^(?:on\s+)?${plainDateSource}`, "i");
const untilDay = new RegExp(String.raw`^(?:until|till|til)\s+${day},?\s+(?:at\s+)?${clock}${ends}`, "i");
const untilDate = new RegExp(String.raw`^(?:until|till|til)\s+(${dateSource})$`, "i");
const range = new RegExp(String.raw`^(?:(?:on\s+)?${day},?\s+)?(?:from\s+)?${clock}\s*(?:-|–|to)\s*${clock}${ends}`, "i");

/** "90m", "1h30", "until 15:00", "14:00-16:00", "tomorrow 9-11", "3 Dec 9-11", each with a label behind it if wanted. Throws a Refusal with examples. */
export function readBlock(text: string, zone: string, now: Instant): TypedBlock {
  refuseControls(text, "/focus 90m");
  const words = plain(text);
  const block =
    readRange(words, zone, now) ?? readUntilDay(words, zone, now) ?? readUntil(words, zone, now) ?? readLength(words, now);
  if (!block) throw new Refusal(`I could not read "${words.slice(0, 60)}". Try ${examples}.`);
  return checked(block, zone, now);
}

/** A block of some length ends when the clocks show a full minute, as it is said to. */
export const endAfter = (from: Instant, length: number): Instant => Math.round((from + length) / minute) * minute;

/** "90m", "1h30", "for 2 hours", from now on. */
export function readLength(words: string, now: Instant): TypedBlock | undefined {
  // "3 march" is no three minutes.
  if (dated.test(words)) return undefined;
  const [, hours, minutes, label] = length.exec(words) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  return labelled(
    { from: now, to: Math.max(now, endAfter(now, Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute)) },
    label,
  );
}

function readUntil(words: string, zone: string, now: Instant): TypedBlock | undefined {
  const [, hours, minutes, half, label] = until.exec(words) ?? [];
  if (hours === undefined) return undefined;
  return labelled({ from: now, to: nextShown(localDate(now, zone), clockTime(hours, minutes, half, words), zone, now) }, label);
}

/** A date alone is its beginning. */
function readUntilDay(words: string, zone: string, now: Instant): TypedBlock | undefined {
  const [, alone] = untilDate.exec(words) ?? [];
  if (alone !== undefined) return { span: { from: now, to: atClock(dayOf(alone, zone, now), "00:00", zone) } };
  const [, said, hours, minutes, half, label] = untilDay.exec(words) ?? [];
  if (said === undefined || hours === undefined) return undefined;
  const date = dayOf(said, zone, now);
  return labelled({ from: now, to: nextShown(date, clockTime(hours, minutes, half, words), zone, now) }, label);
}

function dayOf(said: string, zone: string, now: Instant): LocalDate {
  const today = localDate(now, zone);
  if (/^today$/i.test(said)) return today;
  return /^tomorrow$/i.test(said) ? addDays(today, 1) : readDate(said, today, datedExamples);
}

function readRange(words: string, zone: string, now: Instant): TypedBlock | undefined {
  const [, when, fromHours, fromMinutes, fromHalf, toHours, toMinutes, toHalf, label] = range.exec(words) ?? [];
  if (fromHours === undefined || toHours === undefined) return undefined;
  const date = dayOf(when ?? "today", zone, now);
  const from = atClock(date, clockTime(fromHours, fromMinutes, fromHalf ?? toHalf, words), zone);
  const to = nextShown(date, clockTime(toHours, toMinutes, toHalf, words), zone, now);
  if (to <= from) throw new Refusal(`"${words.slice(0, 60)}" ends before it starts. Try ${examples}.`);
  return labelled({ from: to > now ? Math.max(from, now) : from, to }, label);
}

function clockTime(hours: string, minutes: string | undefined, half: string | undefined, words: string): ClockTime {
  const time = timeOfDay(hours, minutes, half);
  if (!time) throw new Refusal(`"${words.slice(0, 60)}" has a time that no clock shows. Try ${examples}.`);
  return time;
}

/** "9", "9:30", "2 pm" as "09:00", "09:30", "14:00"; undefined where no clock shows it. */
export function timeOfDay(hours: string, minutes: string | undefined, half: string | undefined): ClockTime | undefined {
  const spoken = Number(hours);
  const isTwelveHour = half !== undefined;
  const hour24 = isTwelveHour ? (spoken % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : spoken;
  if (hour24 > 23 || (isTwelveHour && (spoken < 1 || spoken > 12)) || Number(minutes ?? 0) > 59) return undefined;
  return `${String(hour24).padStart(2, "0")}:${minutes ?? "00"}`;
}

/** When the clocks show that time on that day. Where they show it twice, it is the second once the first has passed. */
export function nextShown(date: LocalDate, time: ClockTime, zone: string, now: Instant): Instant {
  const first = atClock(date, time, zone);
  const again = [first + hour / 2, first + hour].find((at) => at > now && clockOf(at, zone) === time);
  return first <= now && again !== undefined ? again : first;
}

/** A day or a time behind the span was meant, and would be kept as a label: nobody is to focus at another time than they said. */
const isMisplaced = (label: string) =>
  dated.test(label) ||
  /^(tomorrow|from|until|till|starting)\b|^(on |every |each )?(weekdays?|daily|((mon|tues|wednes|thurs|fri|satur|sun)days?))\b/i.test(
    label,
  );

function labelled(span: Span, label: string | undefined): TypedBlock | undefined {
  if (label === undefined) return { span };
  if (isMisplaced(label)) return undefined;
  return { span, label: [...label].slice(0, mostCharacters).join("") };
}

function checked(block: TypedBlock, zone: string, now: Instant): TypedBlock {
  const { from, to } = block.span;
  if (from < now || to < now) throw new Refusal(`${sayWhen(to, zone, now)} has passed. Try ${examples}.`);
  if (to - from < minute / 2) throw new Refusal(`A block lasts a minute at least. Try ${examples}.`);
  if (to - from > longestHours * hour) throw new Refusal(`A block lasts ${longestHours} hours at most. Try ${examples}.`);
  return block;
}
