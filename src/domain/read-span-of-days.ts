import type { Said } from "./block-forms.ts";
import { readClock, readEnd } from "./read-clocks.ts";
import { readDate } from "./read-date.ts";
import { readDay } from "./read-day.ts";
import { type Asked, between, noClock, quoted, type Read, refused, todayOf } from "./span-between.ts";
import { addDays, clockOf, type LocalDate, longDate } from "./time.ts";

/** From a day, or a time of it, to another; its last day is part of it, as in a calendar. */
export function spanOfDays({ day = "today", from, lastDay = "", to }: Said, asked: Asked): Read {
  const date = readDay(day, todayOf(asked), asked.examples);
  const last = readDay(lastDay, date, asked.examples);
  const [start, end] = [readClock(from ?? "0:00"), readEnd(to ?? "24:00")];
  if (start === undefined || end === undefined) return noClock(asked);
  return ordered(asked, { date, time: start }, { date: last, time: end }, to === undefined);
}

/** "24-28 dec", "dec 24-28" */
export function spanOfMonth({ first = "", last = "", month = "" }: Said, asked: Asked): Read {
  const today = todayOf(asked);
  const isMonthLast = /[a-z]{3}/i.test(last);
  const end = readDate(isMonthLast ? last : `${last} ${month}`, today, asked.examples);
  const date = readDate(`${first} ${month} ${end.slice(0, 4)}`, today, asked.examples);
  return ordered(asked, { date, time: "00:00" }, { date: end, time: "24:00" }, true);
}

type Ends = { date: LocalDate; time: string };

function ordered(asked: Asked, from: Ends, to: Ends, isWhole: boolean): Read {
  if (`${from.date}${from.time}` >= `${to.date}${to.time}`) return refused(`${quoted(asked)} ends before it starts.`);
  return between(asked, from, to, ...(isWhole ? [`${longDate(to.date)} is its last day.`] : []));
}

/** Away on a day is the whole of it; other blocks have hours. */
export function dayOnly({ day = "", tail = "" }: Said, asked: Asked): Read {
  const date = readDay(day, todayOf(asked), asked.examples);
  if (asked.kind === "away") return between(asked, { date, time: "00:00" }, { date, time: "24:00" });
  return refused(
    `${quoted(asked)} says no hours.`,
    `${day} 9-11${tail}`,
    `${day} 14-16${tail}`,
    `${day} 9:00 for 45m${tail}`,
    "tomorrow 9-11",
  );
}

/** So many days on, when the clocks show the same. */
export const inDays = (days: number, asked: Asked): Read =>
  between(asked, undefined, { date: addDays(todayOf(asked), days), time: clockOf(asked.now, asked.zone) });
