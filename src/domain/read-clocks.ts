import { Refusal } from "./refusal.ts";
import type { ClockTime } from "./time.ts";

const half = String.raw`(?:\s*[ap](?:\.\s?)?m\b\.?|[ap]\b)`;
const inDigits = String.raw`(?:(?:[01]\d|2[0-4])[0-5]\d|\d{1,2}(?:[:.]\d{2}|h\d{2})?(?:${half}|\s*o'?clock\b)?)(?![\w:]|[.,]\d)`;
/** A time of day somewhere in a pattern, to be read by `readClock`; it has no groups of its own. */
export const clockSource = String.raw`(?:(?:12\s+)?(?:noon|midday|midnight)\b|${inDigits})`;
/** What stands between two of them. */
export const dash = String.raw`\s*(?:-|–|—|\bto\b|\buntil\b|\btill?\b)\s*`;

const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:o'?clock|([ap])[.\s]*m?\.?)?$/i;
const alone = new RegExp(`^${clockSource}$`, "i");
const span = new RegExp(String.raw`^(?:from\s+)?(${clockSource})${dash}(${clockSource})$`, "i");

/** "9", "9:30", "2 p.m.", "1530", "noon" as "09:00", "09:30", "14:00", "15:30", "12:00". `half` is "a" or "p" where it is said elsewhere. Undefined where no clock shows it. */
export function readClock(words: string, half?: string): ClockTime | undefined {
  const said = words.trim();
  if (/noon|midday/i.test(said)) return "12:00";
  if (/midnight/i.test(said)) return "00:00";
  const [, hours = "", minutes, own] = parts.exec(said) ?? [];
  return hours === "" ? undefined : timeOfDay(Number(hours), minutes ?? "00", (own ?? half)?.toLowerCase());
}

function timeOfDay(spoken: number, minutes: string, half: string | undefined): ClockTime | undefined {
  const isSpoken = half === undefined ? spoken < 24 : spoken > 0 && spoken < 13;
  const hours = half === undefined ? spoken : (spoken % 12) + (half === "p" ? 12 : 0);
  return isSpoken && Number(minutes) < 60 ? `${String(hours).padStart(2, "0")}:${minutes}` : undefined;
}

/** The same where something ends: "24:00" and "midnight" are the end of the day. */
export const readEnd = (words: string, half?: string): ClockTime | undefined =>
  /^(?:24(?:[:.h]?00)?|(?:12\s+)?midnight)$/i.test(words.trim()) ? "24:00" : readClock(words, half);

/** From one to the other: "9-5pm" begins in the morning, "2-5pm" in the afternoon, "8pm-10" ends in the evening. Undefined where no clock shows it. */
export function readClocks(start: string, end: string): { from: ClockTime; to: ClockTime } | undefined {
  const [[first, halfOfFirst], [last, halfOfLast]] = [spokenHour(start), spokenHour(end)];
  const isSame = first % 12 < last % 12 || (first % 12 === last % 12 && start < end);
  const from = readClock(start, first <= 12 ? (isSame ? halfOfLast : otherHalf(halfOfLast)) : undefined);
  const to = readEnd(end, last <= 12 ? (isSame ? halfOfFirst : otherHalf(halfOfFirst)) : undefined);
  return from === undefined || to === undefined ? undefined : { from, to };
}

const otherHalf = (half: string | undefined) => half && (half === "p" ? "a" : "p");

function spokenHour(words: string): [number, string | undefined] {
  const [, hours = "24", , half] = parts.exec(words.trim()) ?? [];
  return [Number(hours), half?.toLowerCase()];
}

/** "9:00-18:00", "9 to 5:30pm": from when to when, on a day or over midnight. Undefined where it is none; throws where no clock shows it. */
export function readHours(words: string): { from: ClockTime; to: ClockTime } | undefined {
  const [, start, end] = span.exec(words.trim()) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const read = readClocks(start, end);
  if (!read) throw new Refusal(`"${words}" has a time that no clock shows. Try 9:00-18:00.`);
  return read;
}

/** "9:30, 13:00 and 16:30", in order, each once; an empty list from no words. Throws a Refusal with an example. */
export function readSlots(words: string): ClockTime[] {
  const some = words
    .split(/\s*(?:,|;|\band\b|&|\n)\s*/i)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return [...new Set(some.map(readSlot))].sort();
}

function readSlot(words: string): ClockTime {
  const time = alone.test(words) ? readClock(words) : undefined;
  if (time === undefined) throw new Refusal(`"${words.slice(0, 40)}" is no time of day. Try 9:30, 13:00, 16:30.`);
  return time;
}
