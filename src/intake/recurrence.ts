import { Refusal } from "../domain/refusal.ts";
import { day } from "../domain/time.ts";
import type { Wall } from "./feed-zones.ts";

/** A day, counted from the first of January 1970. */
type Day = number;
/** 0 is Sunday. `nth` counts within the month, or within the year; from its end where it is negative; 0 is every one. */
export type NthWeekday = { weekday: number; nth: number };

/** RFC 5545's recurrence rule, as far as calendars of people use it. Empty lists limit nothing. */
export type Rule = {
  every: "day" | "week" | "month" | "year";
  interval: number;
  count: number | undefined;
  months: number[];
  monthDays: number[];
  yearDays: number[];
  weekdays: NthWeekday[];
  /** Which of a period's, 1 the first, -1 the last. */
  positions: number[];
  /** Milliseconds of the day. */
  times: number[];
  weekStart: number;
};

/** How many days may be looked at, for all rules of a feed. */
export type Budget = { days: number };
const longest = 40_000;
/** More than any period that positions are counted in. */
const wholePeriod = 367;

/**
 * When it begins, between `from` and `to`, and with them; `start` is the first. Every day is asked once whether it fits, so that a rule
 * which fits none ends as soon as any other.
 */
export function startsOf(rule: Rule, start: Wall, { from, to }: { from: Wall; to: Wall }, budget: Budget): Wall[] {
  const first = Math.floor(start / day);
  const around = rule.positions.length > 0 ? wholePeriod : 0;
  const begin = (rule.count === undefined ? Math.max(first, Math.floor(from / day)) : first) - around;
  const fitting = daysBetween(begin, Math.floor(to / day) + around, rule.times.length, budget).filter((one) =>
    fits(rule, first, one),
  );
  const days = around > 0 ? inPosition(rule, first, fitting) : fitting;
  const later = days.flatMap((one) => rule.times.map((time) => one * day + time)).filter((wall) => wall > start);
  return [start, ...later].slice(0, rule.count).filter((wall) => from <= wall && wall <= to);
}

function daysBetween(first: Day, last: Day, timesEach: number, budget: Budget): Day[] {
  const length = Math.max(0, last - first + 1);
  budget.days -= length * timesEach;
  if (length > longest || budget.days < 0) throw new Refusal("its events recur too often to be counted");
  return Array.from({ length }, (_, at) => first + at);
}

type Facts = { year: number; month: number; date: number; weekday: number; ofMonth: number; ofYear: number; inYear: number };

function factsOf(one: Day): Facts {
  const at = new Date(one * day);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  const newYear = Date.UTC(year, 0, 1) / day;
  return {
    year,
    month,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
    ofMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    ofYear: Date.UTC(year + 1, 0, 1) / day - newYear,
    inYear: one - newYear + 1,
  };
}

function fits(rule: Rule, first: Day, one: Day): boolean {
  if ((periodOf(rule, one) - periodOf(rule, first)) % rule.interval !== 0) return false;
  const [facts, begun] = [factsOf(one), factsOf(first)];
  const { date, month, ofMonth, inYear, ofYear } = facts;
  const isOne = (list: number[], ...values: number[]) => list.length === 0 || values.some((value) => list.includes(value));
  return (
    isOne(rule.months, month) &&
    isOne(rule.monthDays, date, date - ofMonth - 1) &&
    isOne(rule.yearDays, inYear, inYear - ofYear - 1) &&
    (rule.weekdays.length === 0 || rule.weekdays.some((weekday) => isNth(rule, facts, weekday))) &&
    isAsBegun(rule, facts, begun)
  );
}

/** Which day, week, month or year it is. */
function periodOf({ every, weekStart }: Rule, one: Day): number {
  if (every === "day") return one;
  // The first of January 1970 was a Thursday.
  if (every === "week") return Math.floor((one + 4 - weekStart) / 7);
  const at = new Date(one * day);
  return every === "year" ? at.getUTCFullYear() : at.getUTCFullYear() * 12 + at.getUTCMonth();
}

function isNth({ every, months }: Rule, { weekday, date, ofMonth, inYear, ofYear }: Facts, asked: NthWeekday): boolean {
  if (weekday !== asked.weekday) return false;
  if (asked.nth === 0) return true;
  const isOfYear = every === "year" && months.length === 0;
  const [place, of] = isOfYear ? [inYear, ofYear] : [date, ofMonth];
  return asked.nth > 0 ? Math.ceil(place / 7) === asked.nth : Math.ceil((of - place + 1) / 7) === -asked.nth;
}

/** What a rule leaves unsaid is as it was the first time. */
function isAsBegun({ every, months, monthDays, yearDays, weekdays }: Rule, now: Facts, begun: Facts): boolean {
  const saysDay = monthDays.length + yearDays.length + weekdays.length > 0;
  if (every === "day" || saysDay) return true;
  if (every === "week") return now.weekday === begun.weekday;
  return now.date === begun.date && (every === "month" || months.length > 0 || now.month === begun.month);
}

function inPosition(rule: Rule, first: Day, days: Day[]): Day[] {
  const periods = new Map<number, Day[]>();
  for (const one of days) periods.set(periodOf(rule, one), [...(periods.get(periodOf(rule, one)) ?? []), one]);
  const picked = [...periods.values()].flatMap((some) =>
    some.filter((_, at) => rule.positions.includes(at + 1) || rule.positions.includes(at - some.length)),
  );
  return picked.filter((one) => one >= first);
}
