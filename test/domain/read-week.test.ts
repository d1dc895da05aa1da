import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { readHours, readSlots } from "../../src/domain/read-clocks.ts";
import { readDays } from "../../src/domain/read-days.ts";
import { readDifferentHours, readDifferentSlots, readWeekly } from "../../src/domain/read-week.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { sayDays, saySlots, sayWeek, sayWeekly } from "../../src/domain/say-week.ts";
import { problemsOf, type Settings } from "../../src/domain/settings.ts";
import type { Weekday } from "../../src/domain/time.ts";

const officeDays: Weekday[] = [1, 2, 3, 4, 5];
const days = (words: string, workdays = officeDays) => readDays(words, workdays);

test.each([
  ["weekdays", [1, 2, 3, 4, 5]],
  ["every weekday", [1, 2, 3, 4, 5]],
  ["workdays", [1, 2, 3, 4, 5]],
  ["weekends", [6, 7]],
  ["daily", [1, 2, 3, 4, 5, 6, 7]],
  ["every day", [1, 2, 3, 4, 5, 6, 7]],
  ["mondays", [1]],
  ["every Friday", [5]],
  ["each fri", [5]],
  ["Mon-Thu", [1, 2, 3, 4]],
  ["mon to thu", [1, 2, 3, 4]],
  ["Mon, Wed and Fri", [1, 3, 5]],
  ["mon/wed", [1, 3]],
  ["tues & thurs", [2, 4]],
  ["Mondays, Wednesdays, and Fridays", [1, 3, 5]],
  ["fri-mon", [1, 5, 6, 7]],
  ["sun, mon-wed", [1, 2, 3, 7]],
])("%s are these days of every week", (words, expected) => {
  expect(days(words)).toEqual({ days: expected, rest: "", isEvery: true });
  expect(days(`${words} 9:00-11:30`)).toMatchObject({ days: expected, rest: "9:00-11:30" });
});

test("weekdays are the days that somebody works", () => {
  expect(days("weekdays 9-11", [7, 1, 2, 3, 4])?.days).toEqual([7, 1, 2, 3, 4]);
});

test("one day without a word such as every is that day once", () => {
  expect(days("friday 9-11")).toMatchObject({ days: [5], isEvery: false });
  expect(days("on Fri 9-11")).toMatchObject({ days: [5], isEvery: false });
});

test.each(["90m", "until 15:00", "tomorrow 9-11", "monthly report", "sunny 9-11", "today", ""])("%j names no days", (words) => {
  expect(days(words)).toBeUndefined();
});

test.each([
  ["9:00-18:00", "09:00", "18:00"],
  ["9-18", "09:00", "18:00"],
  ["9 to 5:30pm", "09:00", "17:30"],
  ["2-5pm", "14:00", "17:00"],
  ["9am – 12pm", "09:00", "12:00"],
  ["from 22:00 to 6:00", "22:00", "06:00"],
  ["0:00-24:00", "00:00", "24:00"],
])("%s is from %s to %s", (words, from, to) => {
  expect(readHours(words)).toEqual({ from, to });
});

test("hours that no clock shows are refused with an example, and what is none is none", () => {
  expect(() => readHours("9-25")).toThrow(new Refusal('"9-25" has a time that no clock shows. Try 9:00-18:00.'));
  expect(readHours("in the morning")).toBeUndefined();
});

test("digest times are read in order, each once", () => {
  expect(readSlots("16:30, 9:30 and 1pm; 9:30")).toEqual(["09:30", "13:00", "16:30"]);
  expect(readSlots(" ")).toEqual([]);
  expect(() => readSlots("9:30, noonish")).toThrow('"noonish" is no time of day. Try 9:30, 13:00, 16:30.');
});

test.each([
  ["weekdays 9:00-11:30", { kind: "focus", days: officeDays, from: "09:00", to: "11:30" }],
  ["review fridays 16-16:45", { kind: "review", days: [5], from: "16:00", to: "16:45" }],
  ["on call every weekend 0-24", { kind: "on call", days: [6, 7], from: "00:00", to: "24:00" }],
  ["mon, wed 2-4pm writing the book", { kind: "focus", days: [1, 3], from: "14:00", to: "16:00", label: "writing the book" }],
  ["every night", undefined],
  ["focus 90m", undefined],
])("%j is a block of every week, or none", (words, expected) => {
  expect(readWeekly(words, officeDays)).toEqual(expected);
});

test("days of every week without hours are refused with an example", () => {
  expect(() => readWeekly("weekdays in the morning", officeDays)).toThrow(
    'I read the days, but not the hours of "weekdays in the morning". Try `/focus weekdays 9:00-11:30`.',
  );
});

test("days that differ are read a line each, with none for none", () => {
  expect(readDifferentHours("Fri 9:00-13:00\nsat, sun: 10-12")).toEqual({
    5: { from: "09:00", to: "13:00" },
    6: { from: "10:00", to: "12:00" },
    7: { from: "10:00", to: "12:00" },
  });
  expect(readDifferentSlots("Fri 9:30, 12:00; Wed none")).toEqual({ 5: ["09:30", "12:00"], 3: [] });
  for (const wrong of ["Friday", "9:00-13:00", "Fri whenever"])
    expect(() => readDifferentHours(wrong)).toThrow(`I could not read "${wrong}". Try Fri 9:00-13:00, a line for each day.`);
});

test.each([
  [[1, 2, 3, 4, 5], "Mon to Fri"],
  [[1, 3, 5], "Mon, Wed and Fri"],
  [[1, 2], "Mon and Tue"],
  [[7, 1, 2, 3], "Mon to Wed and Sun"],
  [[1, 2, 3, 4, 5, 6, 7], "every day"],
  [[6], "Sat"],
] as [Weekday[], string][])("%j are called %s", (some, called) => {
  expect(sayDays(some)).toBe(called);
});

const lisbon = joining("Europe/Lisbon");

test("a week is said as short as it is, and with its zone", () => {
  expect(sayWeek(lisbon.hours)).toBe("Mon to Fri 9:00 to 18:00");
  expect(sayWeek({ ...lisbon.hours, 5: { from: "09:00", to: "13:00" } })).toBe("Mon to Thu 9:00 to 18:00, Fri 9:00 to 13:00");
  expect(saySlots(lisbon)).toBe("9:30, 13:00 and 16:30 Lisbon time");
  expect(saySlots({ ...lisbon, slotsOf: { 5: [] } })).toBe("Mon to Thu 9:30, 13:00 and 16:30; Fri none (Lisbon time)");
  expect(saySlots({ ...lisbon, slots: [] })).toBe("none: each request comes at once, in your working hours");
  expect(sayWeekly({ kind: "review", days: [5], from: "16:00", to: "16:45", label: "quick ones" })).toBe(
    "Review Fri 16:00 to 16:45 (quick ones)",
  );
});

const weeklyBlock = { kind: "focus" as const, days: officeDays, from: "09:00", to: "11:30" };
const wrong: [string, Partial<Settings>, string][] = [
  ["a zone that is none", { zone: "Berlin" }, 'I know no zone "Berlin". Try Europe/Berlin.'],
  ["no working day", { hours: {} }, "Choose one working day at least."],
  ["hours of no length", { hours: { 1: { from: "09:00", to: "09:00" } } }, "Your Monday ends when it begins. Try 9:00-18:00."],
  [
    "a night that goes on into the next day",
    { hours: { 7: { from: "22:00", to: "10:00" }, 1: { from: "09:00", to: "18:00" } } },
    "Your Sunday goes on when the next day has begun. Let it end earlier.",
  ],
  [
    "nine digest times",
    { slots: ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"] },
    "A day has 8 digest times at most, and four digests. Leave some out.",
  ],
  [
    "a weekly block of no length",
    { weekly: [{ ...weeklyBlock, to: "09:00" }] },
    "A block lasts 16 hours at most, and ends at another time than it begins. Try weekdays 9:00-11:30.",
  ],
  [
    "a weekly block of no day",
    { weekly: [{ ...weeklyBlock, days: [] }] },
    "A weekly block needs a day. Try weekdays 9:00-11:30.",
  ],
  [
    "a weekly block of a day",
    { weekly: [{ ...weeklyBlock, from: "06:00", to: "23:00" }] },
    "A block lasts 16 hours at most. Try weekdays 9:00-11:30.",
  ],
  [
    "a review of two hours",
    { weekly: [{ ...weeklyBlock, kind: "review", to: "11:00" }] },
    "A review lasts 60 minutes at most. Try weekdays 16:00-16:45.",
  ],
  ["too many weekly blocks", { weekly: Array(21).fill(weeklyBlock) }, "There is room for 20 weekly blocks. Remove one first."],
  [
    "days off backwards",
    { daysOff: [{ from: "2026-12-24", to: "2026-12-20" }] },
    "Those days off end before they begin. Swap the two days.",
  ],
];

test.each(wrong)("%s is refused with what to do", (_, change, why) => {
  expect(problemsOf({ ...lisbon, ...change }).map((problem) => problem.why)).toEqual([why]);
});

test("what somebody begins with, a night shift and a week of everything are kept", () => {
  const night = { 1: { from: "22:00", to: "06:00" }, 2: { from: "22:00", to: "06:00" } };
  for (const change of [{}, { hours: night }, { weekly: [weeklyBlock], daysOff: [{ from: "2026-12-24", to: "2026-12-24" }] }])
    expect(problemsOf({ ...lisbon, ...change })).toEqual([]);
});
