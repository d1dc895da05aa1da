import type { Weekday } from "./time.ts";

const begins = ["mo", "tu", "we", "th", "fr", "sa", "su"];
export const weekdaySource = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun";
const dash = String.raw`\s*(?:-|–|to|until|through)\s*`;
const part = `(?:${weekdaySource})s?(?:${dash}(?:${weekdaySource})s?)?`;
const joint = String.raw`\s*(?:,|\/|&|\+|and)\s*(?:and\s+)?`;
const every = String.raw`(?:(every|each|on)\s+)?`;
const list = new RegExp(String.raw`^${every}(${part}(?:${joint}${part})*)(?=[\s:]|$)`, "i");
const collective =
  /^(?:(?:every|each|on)\s+)?(weekdays?|work(?:ing\s+)?days?|weekends?|daily|everyday|(?<=(?:every|each)\s+)days?)(?=[\s:]|$)/i;

/** Days of the week that words begin with, and the words behind them; `isEvery` unless it is one day, said as if once. */
export type ReadDays = { days: Weekday[]; rest: string; isEvery: boolean };

/** "weekdays", "Mon, Wed and Fri", "every Friday", "mon-thu": which days these are. `workdays`: of whoever wrote it. Undefined where it begins with none. */
export function readDays(words: string, workdays: Weekday[]): ReadDays | undefined {
  const [all, group] = collective.exec(words) ?? [];
  if (all !== undefined && group !== undefined)
    return { days: ofGroup(group, workdays), rest: behind(words, all), isEvery: true };
  const [listed, lead, names] = list.exec(words) ?? [];
  if (listed === undefined || names === undefined) return undefined;
  const days = inOrder(names.split(new RegExp(joint, "i")).flatMap(ofPart));
  return { days, rest: behind(words, listed), isEvery: isEvery(lead, names, days) };
}

const behind = (words: string, marks: string) => words.slice(marks.length).trim();

const isEvery = (lead: string | undefined, names: string, days: Weekday[]) =>
  days.length > 1 || /^(every|each)$/i.test(lead ?? "") || /days$/i.test(names);

function ofGroup(group: string, workdays: Weekday[]): Weekday[] {
  if (/^weekend/i.test(group)) return [6, 7];
  return /^(weekday|work)/i.test(group) ? workdays : [1, 2, 3, 4, 5, 6, 7];
}

/** "fri-mon" goes over the end of the week. */
function ofPart(words: string): Weekday[] {
  const [from = 1, to = from] = words.split(new RegExp(dash, "i")).map(weekdayOf);
  const length = (to - from + 7) % 7;
  return Array.from({ length: length + 1 }, (_, ahead) => (((from + ahead - 1) % 7) + 1) as Weekday);
}

const weekdayOf = (words: string) => (begins.indexOf(words.trim().slice(0, 2).toLowerCase()) + 1) as Weekday;

const inOrder = (days: Weekday[]) => [...new Set(days)].sort((a, b) => a - b);
