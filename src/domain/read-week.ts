import type { WeeklyHours } from "./attention.ts";
import { readHours, readSlots } from "./read-clocks.ts";
import { readDays } from "./read-days.ts";
import { Refusal } from "./refusal.ts";
import type { ClockTime, Weekday } from "./time.ts";
import type { BlockKind, WeeklyBlock } from "./time-block.ts";

const kinds: Record<string, BlockKind> = {
  focus: "focus",
  review: "review",
  "on call": "on call",
  oncall: "on call",
  away: "away",
};
const kindFirst = /^(focus|reviews?|on[ -]?call|away)\s+/i;
const hoursFirst = /^(.*?\d\s*(?:[ap]m)?\s*(?:-|–|—|to|until)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]m)?)(?:\s+(.+))?$/i;
const longestLabel = 80;

/**
 * "weekdays 9:00-11:30", "review fridays 16-16:45", "mon, wed 14:00-16:00 writing": a block of every week. Undefined where it names no days of
 * every week; throws a Refusal with an example where the rest says no hours.
 */
export function readWeekly(words: string, workdays: Weekday[]): WeeklyBlock | undefined {
  const { kind, rest } = readKind(words);
  const read = readDays(rest, workdays);
  if (!read?.isEvery) return undefined;
  const [, hours = read.rest, label] = hoursFirst.exec(read.rest) ?? [];
  const span = readHours(hours);
  if (!span)
    throw new Refusal(`I read the days, but not the hours of "${words.slice(0, 60)}". Try \`/focus weekdays 9:00-11:30\`.`);
  return {
    kind,
    days: read.days,
    ...span,
    ...(label !== undefined && { label: [...label].slice(0, longestLabel).join("") }),
  };
}

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
