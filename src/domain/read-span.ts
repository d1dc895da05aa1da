import type { BlockForm, Said } from "./block-forms.ts";
import { readClock, readClocks, readEnd } from "./read-clocks.ts";
import { comesAgain, readDay } from "./read-day.ts";
import { readLength } from "./read-length.ts";
import { dayOnly, inDays, spanOfDays, spanOfMonth } from "./read-span-of-days.ts";
import { sayClockTime } from "./say-time.ts";
import { type Asked, between, endAfter, noClock, noteOf, quoted, type Read, refused, todayOf } from "./span-between.ts";
import { addDays, atClock, type ClockTime, type LocalDate, minutesOfDay } from "./time.ts";

type Reader = (said: Said, asked: Asked) => Read | undefined;

/** What starts in the second half of a day and ends in the first goes over midnight. "12-1" is an hour to most. */
const noon: ClockTime = "12:00";
const afterNoon: ClockTime = "13:00";

/** What one of the forms says. Undefined where it is none that can be read; throws a Refusal for a day that cannot be meant. */
export const readSpan = (form: BlockForm, said: Said, asked: Asked): Read | undefined => readers[form](said, asked);

const readers: Record<BlockForm, Reader> = {
  monthSpan: spanOfMonth,
  monthFirstSpan: spanOfMonth,
  daySpan: spanOfDays,
  clockToDay: spanOfDays,
  range: (said, asked) => onDay(said, asked, (date) => range(said, asked, date)),
  startAndLength: (said, asked) => onDay(said, asked, (date) => lengthFrom(said, asked, date)),
  lengthAndStart: (said, asked) => onDay(said, asked, (date) => lengthFrom(said, asked, date)),
  untilDay: (said, asked) => onDay(said, asked, (date) => untilDay(said, asked, date)),
  untilClock: (said, asked) => onDay(said, asked, (date) => untilDay(said, asked, date)),
  bareNumber,
  length: lengthFromNow,
  dayAndLength: ({ day, length }, asked) => refused(`${quoted(asked)} says no hour to start.`, `${day} 9:00 for ${length}`),
  wholeDay: dayOnly,
  start,
};

/** A weekday that is today, at a time that has passed, is the one of next week. */
function onDay(said: Said, asked: Asked, read: (date: LocalDate) => Read): Read | undefined {
  if (said.day !== undefined && said.dayBehind !== undefined) return undefined;
  const words = said.day ?? said.dayBehind ?? "today";
  const today = todayOf(asked);
  const date = readDay(words, today, asked.examples);
  const found = read(date);
  const hasPassed = "span" in found && found.span.to <= asked.now;
  return hasPassed && date === today && comesAgain(words) ? read(readDay(words, addDays(today, 1), asked.examples)) : found;
}

function range(said: Said, asked: Asked, date: LocalDate): Read {
  const { from: start = "", to: end = "" } = said;
  const read = readClocks(start, end);
  if (!read) return noClock(asked);
  const { from, to } = read;
  const isLater = to === "00:00" ? from !== to : to > from;
  if (!isLater && (from < afterNoon || to > noon || from === to))
    return refused(`${quoted(asked)} ends before it starts.`, ...afternoons(said, from, to), ...afternoons(said, from, to, 0));
  return between(asked, { date, time: from }, { date: isLater && to !== "00:00" ? date : addDays(date, 1), time: to });
}

/** "9:00-17:00" for "9-5": what was meant by clocks of twelve hours. */
function afternoons({ day, dayBehind }: Said, from: ClockTime, to: ClockTime, ahead = 12): string[] {
  const on = day ?? dayBehind;
  const words = `${on ? `${on} ` : ""}${later(from, ahead)}-${later(to, 12)}`;
  return minutesOfDay(to) < 12 * 60 && minutesOfDay(from) < (24 - ahead) * 60 ? [words] : [];
}

const later = (time: ClockTime, hours: number) => `${Number(time.slice(0, 2)) + hours}${time.slice(2)}`;

function lengthFrom({ from: start = "", length = "" }: Said, asked: Asked, date: LocalDate): Read {
  const from = readClock(start);
  if (from === undefined) return noClock(asked);
  const read = readLength(length);
  if ("days" in read) return between(asked, { date, time: from }, { date: addDays(date, read.days), time: from });
  const at = atClock(date, from, asked.zone);
  const note = noteOf(asked, { date, time: from }, at);
  const to = endAfter(at, read.milliseconds);
  return { span: { from: to > asked.now ? Math.max(at, asked.now) : at, to }, notes: at >= asked.now && note ? [note] : [] };
}

function lengthFromNow({ length = "" }: Said, asked: Asked): Read {
  const read = readLength(length);
  if ("days" in read) return inDays(read.days, asked);
  return { span: { from: asked.now, to: Math.max(asked.now, endAfter(asked.now, read.milliseconds)) }, notes: [] };
}

/** A number alone is minutes, where it can hardly be hours. */
function bareNumber({ length = "" }: Said, asked: Asked): Read {
  const isUnclear = Number(length) > 0 && Number(length) < 10;
  if (isUnclear) return refused(`"${length}" could be hours or minutes.`, `${length}h`, `${length}m`, `until ${length}:00`);
  return lengthFromNow({ length: `${length}m` }, asked);
}

/** A day alone is its beginning. */
function untilDay({ day, dayBehind, to: end }: Said, asked: Asked, date: LocalDate): Read {
  const on = day ?? dayBehind;
  if (end === undefined) return untilDate(asked, date, on ?? "");
  const to = readEnd(end);
  if (to === undefined) return noClock(asked);
  const isToday = on === undefined || /^today$/i.test(on);
  if (/midnight/i.test(end) && !isToday)
    return refused(`${quoted(asked)} could be either night of that day.`, `until ${on} 0:00`, `until ${on} 24:00`);
  return between(asked, undefined, { date, time: to === "00:00" && on === undefined ? "24:00" : to });
}

function untilDate(asked: Asked, date: LocalDate, on: string): Read {
  if (date === todayOf(asked) && !comesAgain(on))
    return refused(`${quoted(asked)} ends with the day's beginning, which has passed.`, "until 24:00", "until 17:00");
  return between(asked, undefined, { date, time: "00:00" });
}

function start({ day, dayBehind, from = "", tail = "" }: Said, asked: Asked): Read {
  const on = day ?? dayBehind;
  const time = readClock(from);
  if (on === undefined && /^\d+$/.test(from) && /^\d/.test(asked.words))
    return refused(`I could not tell what "${from}" counts.`, `${from}m${tail}`, `${from}h${tail}`, `until ${from}:00`);
  if (time === undefined) return noClock(asked);
  const at = `${on ? `${on} ` : ""}${sayClockTime(time)}`;
  return refused(`${quoted(asked)} says no end.`, `${at} for 90m`, `until ${at}`, `tomorrow ${sayClockTime(time)} for 90m`);
}
