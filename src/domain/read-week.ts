import type { DayHours, WeeklyHours } from "./attention.ts";
import { cutLabel, isAbbreviatedZone, isTime } from "./block-label.ts";
import { clockSource, dash, readClock, readHours, readSlots } from "./read-clocks.ts";
import { readDays } from "./read-days.ts";
import { lengthSource, readLength } from "./read-length.ts";
import { Refusal } from "./refusal.ts";
import { type ClockTime, minute, minutesOfDay, type Weekday } from "./time.ts";
import type { BlockKind, WeeklyBlock } from "./time-block.ts";

const kinds: Record<string, BlockKind> = {
  focus: "focus",
  review: "review",
  "on call": "on call",
  oncall: "on call",
  away: "away",
};
const kindFirst = /^(focus|reviews?|on[ -]?call|away)(?::?\s+|$)/i;
const clocks = String.raw`(?:from\s+|between\s+|at\s+)?(?<from>${clockSource})`;
const behind = String.raw`(?<tail>$|(?:\s|[,;:.!]+(?:\s|$)).*)`;
const hoursFirst = new RegExp(String.raw`^${clocks}(?:${dash}|\s+and\s+)(?<to>${clockSource})${behind}`, "i");
const startFirst = new RegExp(String.raw`^${clocks}(?:,\s*|\s+)for\s+(?<length>${lengthSource})${behind}`, "i");
const examples = "`/focus weekdays 9:00-11:30`";
const noon = "12:00";
const afterNoon = "13:00";

/**
 * "weekdays 9:00-11:30", "review fridays 16-16:45", "mon, wed 14:00-16:00 writing", "9-11 every day": a block of every week, in signs of a plain keyboard.
 * Undefined where it names no days of every week; throws a Refusal with an example where the rest says no hours.
 */
export function readWeekly(words: string, workdays: Weekday[]): WeeklyBlock | undefined {
  const { kind, rest } = readKind(words);
  const read = readDays(rest, workdays) ?? daysBehind(rest, workdays);
  if (!read?.isEvery) return undefined;
  const { from, to, length, tail = "" } = (hoursFirst.exec(read.rest) ?? startFirst.exec(read.rest))?.groups ?? {};
  const span = from === undefined ? undefined : length === undefined ? readHours(`${from} to ${to}`) : hoursOf(from, length);
  const label = tail.replace(/^[\s,;:.!-]+/, "");
  if (!span || isTime(label) || isAbbreviatedZone(label))
    throw new Refusal(`I read the days, but not the hours of "${words.slice(0, 60)}". Try ${examples}.`);
  refuseDaylong(span, words);
  return { kind, days: read.days, ...span, ...(label !== "" && { label: cutLabel(label) }) };
}

/** "9-11 every day" */
function daysBehind(words: string, workdays: Weekday[]) {
  const hours = hoursFirst.exec(words)?.groups ?? startFirst.exec(words)?.groups;
  const { tail = "" } = hours ?? {};
  const read = tail === "" ? undefined : readDays(tail.replace(/^[\s,]+/, "").replace(/[.!]+$/, ""), workdays);
  return read?.rest === "" ? { ...read, rest: words.slice(0, words.length - tail.length) } : undefined;
}

function hoursOf(start: string, length: string): DayHours | undefined {
  const from = readClock(start);
  const read = readLength(length);
  if (from === undefined || "days" in read) return undefined;
  const end = Math.round(minutesOfDay(from) + read.milliseconds / minute) % (24 * 60);
  return { from, to: `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}` };
}

/** "9-5" would be twenty hours over the night: whoever says hours of the morning twice means clocks of twelve hours. */
function refuseDaylong({ from, to }: DayHours, words: string) {
  if (to > from || to === "00:00" || from >= afterNoon || to > noon) return;
  throw new Refusal(
    `"${words.slice(0, 60)}" ends before it starts. Try \`/focus weekdays ${Number(from.slice(0, 2))}${from.slice(2)}-${afternoon(to)}\`.`,
  );
}

const afternoon = (time: ClockTime) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** "review 16:00-16:45": what kind of block it is, and when; focus unless it is said. */
export function readKind(words: string): { kind: BlockKind; rest: string } {
  const [marks = "", called = ""] = kindFirst.exec(words) ?? [];
  return { kind: kindOf(called), rest: words.slice(marks.length) };
}

const kindOf = (called: string): BlockKind => kinds[called.toLowerCase().replace("-", " ").replace(/s$/, "")] ?? "focus";

/** "Fri 9:00-13:00", a line for each: the hours of days that differ. Throws a Refusal with an example. */
export const readDifferentHours = (lines: string): WeeklyHours => ofDays(lines, "Fri 9:00-13:00", readHours);

/** "Fri 9:30, 12:00" or "Fri none", a line for each: the digest times of days that differ. Throws a Refusal with an example. */
export const readDifferentSlots = (lines: string): Partial<Record<Weekday, ClockTime[]>> =>
  ofDays(lines, "Fri 9:30, 12:00", (words) => (/^(none|no digests?|-|–)$/i.test(words) ? [] : readSlots(words)));

function ofDays<Value>(lines: string, example: string, read: (words: string) => Value | undefined) {
  const found: Partial<Record<Weekday, Value>> = {};
  for (const line of lines.split(/[\n;]/).map((one) => one.trim())) {
    if (line === "") continue;
    const named = readDays(line, [1, 2, 3, 4, 5]);
    const value = named && named.rest !== "" ? read(named.rest.replace(/^:\s*/, "")) : undefined;
    if (!named || value === undefined)
      throw new Refusal(`I could not read "${line.slice(0, 60)}". Try ${example}, a line for each day.`);
    for (const day of named.days) found[day] = value;
  }
  return found;
}
