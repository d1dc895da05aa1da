import type { BlockForm, Said } from "./block-forms.ts";
import { sayClock, sayWhen, sayZone } from "./say-time.ts";
import { type Asked, type Found, type Read, type Refused, refused, todayOf } from "./span-between.ts";
import { addDays, atClock, clockOf, day, hour, minute } from "./time.ts";
import type { BlockKind } from "./time-block.ts";

const longest: Record<BlockKind, { length: number; says: string }> = {
  focus: { length: 16 * hour, says: "A block lasts 16 hours at most." },
  review: { length: hour, says: "A review lasts 60 minutes at most." },
  "on call": { length: 16 * hour, says: "A block lasts 16 hours at most." },
  away: { length: 90 * day, says: "Away lasts 90 days at most." },
};

/** What a block of this kind can be read from, one for each way of saying it. */
export const examplesOf: Record<BlockKind, string[]> = {
  focus: ["90m", "until 15:00", "14:00-16:00", "tomorrow 9-11"],
  review: ["45m", "16:00-16:45"],
  "on call": ["18:00-23:00", "tomorrow 9-17"],
  away: ["tomorrow", "24 december to 2 january", "until friday 9:00"],
};
/** The same on a date. */
export const datedExamplesOf: Record<BlockKind, string[]> = {
  focus: ["3 december 9-11", "tomorrow 9-11", "90m"],
  review: ["3 december 16:00-16:45", "45m"],
  "on call": ["3 december 18:00-23:00", "tomorrow 9-17"],
  away: ["3 december", "24 december to 2 january"],
};

/** "`/focus 90m`, `/focus until 15:00` or `/focus tomorrow 9-11`" */
export function sayCommands(kind: BlockKind, some: string[]): string {
  const commands = some.map((words) => `\`/focus ${kind === "focus" ? "" : `${kind} `}${words}\``);
  return commands.length < 2 ? commands.join("") : `${commands.slice(0, -1).join(", ")} or ${commands.at(-1)}`;
}

/** What was read, unless it has passed, or is too short or too long. */
export function checked(read: Read, form: BlockForm, said: Said, asked: Asked): Read {
  if ("why" in read) return read;
  const { from, to } = read.span;
  const most = longest[asked.kind];
  const night = form.startsWith("until") && said.day === undefined ? untilNextMorning(read, asked) : undefined;
  if (night) return night;
  if (from < asked.now || to < asked.now) return passed(read.span.from, to, form, said, asked);
  if (to - from < minute / 2) {
    const missing = read.notes.filter((note) => note.startsWith("There is no "));
    return refused([...missing, "A block lasts a minute at least."].join(" "));
  }
  return to - from > most.length ? refused(most.says) : read;
}

/** "until 1:45", said in the evening, is in the night that begins. */
function untilNextMorning(read: Found, asked: Asked): Read | undefined {
  const { from, to } = read.span;
  const [end, now] = [clockOf(to, asked.zone), clockOf(asked.now, asked.zone)];
  if (to >= asked.now || end >= "06:00" || now < "18:00") return undefined;
  return { ...read, span: { from, to: atClock(addDays(todayOf(asked), 1), end, asked.zone) } };
}

/** Half a day or a day later is what was meant, where no day was said. */
function passed(from: number, to: number, form: BlockForm, { day: on, dayBehind }: Said, asked: Asked): Refused {
  const { zone, now } = asked;
  const why = `${sayWhen(to, zone, now)} has passed.`;
  if (on !== undefined || dayBehind !== undefined) return refused(why);
  const [start, end] = [sayClock(from, zone), sayClock(to, zone)];
  const [startLater, endLater] = [sayClock(from + 12 * hour, zone), sayClock(to + 12 * hour, zone)];
  return /^until/.test(form)
    ? refused(why, `until ${endLater}`, `until tomorrow ${end}`, "tomorrow 9-11")
    : refused(why, `${startLater}-${endLater}`, `tomorrow ${start}-${end}`);
}

export const otherZone = (said: string, { zone }: Asked): Refused =>
  refused(`Blocks are read on your own clocks, ${sayZone(zone)}: say it in that, without "${said}".`);
