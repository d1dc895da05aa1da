import type ICAL from "ical.js";
import { Refusal } from "../domain/refusal.ts";
import { day, hour, minute, second } from "../domain/time.ts";
import type { Wall } from "./feed-zones.ts";
import type { NthWeekday, Rule } from "./recurrence.ts";

type Part = keyof ICAL.Recur["parts"];

const periods: Record<string, Rule["every"]> = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" };
const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const mostTimes = 48;

/** Refuses what no calendar of a person has: more often than once a day by anything but BYHOUR, and weeks by their number. */
export function ruleOf(recur: ICAL.Recur, start: Wall): Rule {
  const every = periods[recur.freq];
  const part = (name: Part) => (recur.parts[name] ?? []).map(Number);
  const times = timesOf(part, start);
  const positions = part("BYSETPOS");
  const isUnusual = part("BYWEEKNO").length > 0 || times.length > mostTimes || (positions.length > 0 && times.length > 1);
  if (!every || isUnusual) throw new Refusal("this rule is not read");
  return {
    every,
    interval: Math.max(1, recur.interval),
    count: recur.count ?? undefined,
    months: part("BYMONTH"),
    monthDays: part("BYMONTHDAY"),
    yearDays: part("BYYEARDAY"),
    weekdays: (recur.parts["BYDAY"] ?? []).map(String).map(weekdayOf),
    positions,
    times,
    weekStart: recur.wkst - 1,
  };
}

function weekdayOf(text: string): NthWeekday {
  const [, nth = "", name = ""] = /^([+-]?\d*)(\w\w)$/.exec(text) ?? [];
  return { weekday: weekdays.indexOf(name), nth: Number(nth) };
}

/** What BYHOUR, BYMINUTE and BYSECOND leave unsaid is as in the first. */
function timesOf(part: (name: Part) => number[], start: Wall): number[] {
  const ofDay = start - Math.floor(start / day) * day;
  const some = (name: Part, usual: number) => (part(name).length > 0 ? part(name) : [usual]).sort((a, b) => a - b);
  const hours = some("BYHOUR", Math.floor(ofDay / hour));
  const minutes = some("BYMINUTE", Math.floor((ofDay % hour) / minute));
  const seconds = some("BYSECOND", Math.floor((ofDay % minute) / second));
  return hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * hour + m * minute + s * second)));
}
