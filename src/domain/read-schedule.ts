import { clockSource, readClock } from "./read-clocks.ts";
import { type ReadDays, readDays } from "./read-days.ts";
import { Refusal } from "./refusal.ts";
import type { Schedule } from "./reminder.ts";
import type { Weekday } from "./time.ts";

const example = "`/sluice remind here weekdays 10:00`";
const timeAlone = new RegExp(`^(?:at\\s+)?(${clockSource})[.!]*$`, "i");
const timeFirst = new RegExp(`^(?:at\\s+)?(${clockSource})[,\\s]+(.+)$`, "i");

/**
 * "here weekdays 10:00", "mondays at 9:30", "10:00 every day": on which days and when, in signs of a plain keyboard. `workdays`: of whoever wrote
 * it. Throws a Refusal with an example.
 */
export function readSchedule(words: string, workdays: Weekday[]): Omit<Schedule, "zone"> {
  const said = words.replace(/^here\b[,:\s]*/i, "").trim();
  const read = daysFirst(said, workdays) ?? daysBehind(said, workdays);
  const time = read && readClock(read.time);
  if (!read || read.days.length === 0 || time === undefined)
    throw new Refusal(
      said === ""
        ? `On which days, and when? Try ${example}.`
        : `I could not read on which days and when in "${said.slice(0, 60)}". Try ${example} or \`/sluice remind here mondays 9:30\`.`,
    );
  return { days: read.days, time };
}

type Read = Pick<ReadDays, "days"> & { time: string };

function daysFirst(words: string, workdays: Weekday[]): Read | undefined {
  const read = readDays(words, workdays);
  const [, time] = timeAlone.exec(read?.rest.replace(/^[,:\s]+/, "") ?? "") ?? [];
  return read && time !== undefined ? { days: read.days, time } : undefined;
}

function daysBehind(words: string, workdays: Weekday[]): Read | undefined {
  const [, time = "", behind = ""] = timeFirst.exec(words) ?? [];
  const read = readDays(behind.replace(/[.!]+$/, ""), workdays);
  return read?.rest === "" ? { days: read.days, time } : undefined;
}
