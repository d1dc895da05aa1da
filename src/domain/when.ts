import { refuseControls } from "./ask-text.ts";
import { Refusal } from "./refusal.ts";
import { sayWhen } from "./say-time.ts";
import { addDays, atClock, type ClockTime, hour, type Instant, localDate, minute, type Span } from "./time.ts";

/** A span of time that somebody typed, and what they wrote behind it. */
export type TypedBlock = { span: Span; label?: string };

const examples = "`/focus 90m`, `/focus until 15:00`, `/focus 14:00-16:00` or `/focus tomorrow 9-11`";
const longestHours = 16;

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?`;
const ends = String.raw`(?:\s+(.+))?$`;
const length = new RegExp(
  String.raw`^(?:for\s+)?(?:(\d+(?:\.\d+)?)\s*(?:h|hours?|hrs?))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?)?)?${ends}`,
  "i",
);
const until = new RegExp(String.raw`^(?:until|till|til)\s+${clock}${ends}`, "i");
const range = new RegExp(String.raw`^(?:(today|tomorrow)\s+)?(?:from\s+)?${clock}\s*(?:-|–|to)\s*${clock}${ends}`, "i");

/** "90m", "1h30", "until 15:00", "14:00-16:00", "tomorrow 9-11", each with a label behind it if wanted. Throws a Refusal with examples. */
export function readBlock(text: string, zone: string, now: Instant): TypedBlock {
  const words = text.trim();
  refuseControls(words, "/focus 90m");
  const block = readRange(words, zone, now) ?? readUntil(words, zone, now) ?? readLength(words, now);
  if (!block) throw new Refusal(`I could not read "${words.slice(0, 60)}". Try ${examples}.`);
  return checked(block, zone, now);
}

function readLength(words: string, now: Instant): TypedBlock | undefined {
  const [, hours, minutes, label] = length.exec(words) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  return labelled({ from: now, to: now + Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute }, label);
}

function readUntil(words: string, zone: string, now: Instant): TypedBlock | undefined {
  const [, hours, minutes, half, label] = until.exec(words) ?? [];
  if (hours === undefined) return undefined;
  return labelled({ from: now, to: atClock(localDate(now, zone), clockTime(hours, minutes, half, words), zone) }, label);
}

function readRange(words: string, zone: string, now: Instant): TypedBlock | undefined {
  const [, when, fromHours, fromMinutes, fromHalf, toHours, toMinutes, toHalf, label] = range.exec(words) ?? [];
  if (fromHours === undefined || toHours === undefined) return undefined;
  const date = addDays(localDate(now, zone), when?.toLowerCase() === "tomorrow" ? 1 : 0);
  const from = atClock(date, clockTime(fromHours, fromMinutes, fromHalf ?? toHalf, words), zone);
  const to = atClock(date, clockTime(toHours, toMinutes, toHalf, words), zone);
  if (to <= from) throw new Refusal(`"${words.slice(0, 60)}" ends before it starts. Try ${examples}.`);
  return labelled({ from: to > now ? Math.max(from, now) : from, to }, label);
}

/** "9", "9:30", "2 pm" as "09:00", "09:30", "14:00". */
function clockTime(hours: string, minutes: string | undefined, half: string | undefined, words: string): ClockTime {
  const spoken = Number(hours);
  const isTwelveHour = half !== undefined;
  const hour24 = isTwelveHour ? (spoken % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : spoken;
  if (hour24 > 23 || (isTwelveHour && (spoken < 1 || spoken > 12)) || Number(minutes ?? 0) > 59)
    throw new Refusal(`"${words.slice(0, 60)}" has a time that no clock shows. Try ${examples}.`);
  return `${String(hour24).padStart(2, "0")}:${minutes ?? "00"}`;
}

const labelled = (span: Span, label: string | undefined): TypedBlock => ({ span, ...(label && { label: label.slice(0, 80) }) });

function checked(block: TypedBlock, zone: string, now: Instant): TypedBlock {
  const { from, to } = block.span;
  if (from < now || to < now) throw new Refusal(`${sayWhen(to, zone, now)} has passed. Try ${examples}.`);
  if (to - from < minute) throw new Refusal(`A block lasts a minute at least. Try ${examples}.`);
  if (to - from > longestHours * hour) throw new Refusal(`A block lasts ${longestHours} hours at most. Try ${examples}.`);
  return block;
}
