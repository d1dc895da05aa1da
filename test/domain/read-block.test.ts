import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/refusal.ts";
import { atClock, clockOf, hour, localDate, minute } from "../../src/domain/time.ts";
import { readBlock } from "../../src/domain/when.ts";

const zone = "Europe/Berlin";
const today = "2026-03-24";
const now = atClock(today, "10:07", zone);

/** "10:07-11:37" on the clocks of the zone, with "+1" where it is tomorrow. */
const said = (text: string, at = now, where = zone) => {
  const { span, label } = readBlock(text, where, at);
  const time = (one: number) => clockOf(one, where) + (localDate(one, where) > localDate(at, where) ? "+1" : "");
  return `${time(span.from)}-${time(span.to)}${label ? ` ${label}` : ""}`;
};

test.each([
  ["90m", "10:07-11:37"],
  ["90", "10:07-11:37"],
  ["90 min", "10:07-11:37"],
  ["90 minutes", "10:07-11:37"],
  ["for 90 mins", "10:07-11:37"],
  ["2h", "10:07-12:07"],
  ["2 hours", "10:07-12:07"],
  ["1.5h", "10:07-11:37"],
  ["1h30", "10:07-11:37"],
  ["1h30m", "10:07-11:37"],
  ["1 hour 30 minutes", "10:07-11:37"],
  ["16h", "10:07-02:07+1"],
  ["1m", "10:07-10:08"],
  ["  2H  ", "10:07-12:07"],
  ["90m the importer", "10:07-11:37 the importer"],
  ["2 h deep work, no meetings", "10:07-12:07 deep work, no meetings"],
  ["90m\nthe importer", "10:07-11:37 the importer"],
  ["until 15:00", "10:07-15:00"],
  ["UNTIL 15:00", "10:07-15:00"],
  ["till 15", "10:07-15:00"],
  ["until 3pm", "10:07-15:00"],
  ["until 3:30 PM", "10:07-15:30"],
  ["until 12pm", "10:07-12:00"],
  ["until 15.45 writing", "10:07-15:45 writing"],
  ["14:00-16:00", "14:00-16:00"],
  ["14-16", "14:00-16:00"],
  ["14:00 – 16:00", "14:00-16:00"],
  ["from 14:00 to 16:00", "14:00-16:00"],
  ["2-4pm", "14:00-16:00"],
  ["11am-1pm", "11:00-13:00"],
  ["today 14:00-16:00 the talk", "14:00-16:00 the talk"],
  ["9-11", "10:07-11:00"],
  ["tomorrow 9-11", "09:00+1-11:00+1"],
  ["Tomorrow from 9:15 to 11.45", "09:15+1-11:45+1"],
  ["tomorrow 9-11 reading", "09:00+1-11:00+1 reading"],
  ["90m R&amp;D", "10:07-11:37 R&D"],
  ["until tomorrow 1:00", "10:07-01:00+1"],
  ["until today at 15:00 writing", "10:07-15:00 writing"],
  ["until 25 march", "10:07-00:00+1"],
  ["until 25 Mar 1:30", "10:07-01:30+1"],
  ["until March 25th at 1am reading", "10:07-01:00+1 reading"],
  ["until 2026-03-25 0:30", "10:07-00:30+1"],
  ["25 march 9-11", "09:00+1-11:00+1"],
  ["on 25 Mar, 14:00-16:00 the talk", "14:00+1-16:00+1 the talk"],
  ["March 25 from 2 to 4pm", "14:00+1-16:00+1"],
  ["2026-03-25 9-11", "09:00+1-11:00+1"],
  ["24 mar 14-16", "14:00-16:00"],
])("%j is %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ["until 9:30", "9:30 has passed"],
  ["until 10:07", "A block lasts a minute at least"],
  ["8-9", "9:00 has passed"],
  ["16:00-14:00", "ends before it starts"],
  ["14:00-14:00", "ends before it starts"],
  ["tomorrow 11-9", "ends before it starts"],
  ["17h", "16 hours at most"],
  ["16h1m", "16 hours at most"],
  ["1000m", "16 hours at most"],
  ["99999999999999999999h", "16 hours at most"],
  ["tomorrow 0:00-23:00", "16 hours at most"],
  ["0m", "a minute at least"],
  ["0h", "a minute at least"],
  ["until 25:00", "no clock shows"],
  ["until 15:75", "no clock shows"],
  ["until 13pm", "no clock shows"],
  ["until 0am", "no clock shows"],
  ["14-99", "no clock shows"],
  ["until teh 5th", 'could not read "until teh 5th"'],
  ["banana", "could not read"],
  ["", "Say when"],
  ["-90m", "could not read"],
  ["m", "could not read"],
  ["15:00", "says no end"],
  ["tomorrow", "says no hours"],
  ["weekdays 9:00-11:30", "could not read"],
  ["9-11 weekdays", "could not read"],
  ["3 march", "has passed"],
  ["on 3 april", "says no hours"],
  ["90m 3 April", "could not read"],
  ["90m on April 3", "could not read"],
  ["until 15:00 on 3 april", "16 hours at most"],
  ["until tomorrow evening", "could not read"],
  ["until 31 dec", "16 hours at most"],
  ["until 31 dec 15:00", "16 hours at most"],
  ["until 24 march", "day's beginning, which has passed"],
  ["3 March 9-11", "3 Mar has passed"],
  ["31 dec 2025 9-11", "31 Dec 2025 has passed"],
  ["31 april 9-11", 'No calendar shows "31 april"'],
  ["3/4 9-11", '"3/4" is read differently in different places. Write its month as a word: try `/focus 3 december 9-11`'],
  ["until 3.4. 15:00", '"3.4." is read differently'],
  ["until 3-4-26 15:00", '"3-4-26" is read differently'],
  ["90m a\u0000b", "control characters"],
  ["90m \u202egnihton", "control characters"],
])("%j is refused: %s", (text, why) => {
  expect(() => said(text)).toThrow(Refusal);
  expect(() => said(text)).toThrow(why);
  expect(() => said(text)).toThrow("/focus ");
});

test("what is refused is repeated in part only, however long it was", () => {
  expect(() => said("x".repeat(5_000))).toThrow(/^.{60,200}$/);
});

test("a label is cut at 80 characters, never through one", () => {
  expect(readBlock(`90m ${"a".repeat(200)}`, zone, now).label).toHaveLength(80);
  expect(readBlock(`90m a${"🙂".repeat(200)}`, zone, now).label).toMatch(/^a(🙂){79}$/u);
});

const lengthOf = (text: string, at: number, where = zone) => {
  const { span } = readBlock(text, where, at);
  return (span.to - span.from) / minute;
};
const spring = atClock("2026-03-29", "00:30", zone);
const autumn = atClock("2026-10-25", "00:30", zone);

test.each([
  ["a length is a length, whatever the clocks do", "3h", spring, "00:30-04:30", 180],
  ["a length is a length, also when they go back", "3h", autumn, "00:30-02:30", 180],
  ["until a time is an hour less in spring", "until 4:00", spring, "00:30-04:00", 150],
  ["until a time is an hour more in autumn", "until 4:00", autumn, "00:30-04:00", 270],
  ["a time that is skipped comes as much later", "until 2:30", spring, "00:30-03:30", 120],
  ["a time that comes twice is the first", "until 2:30", autumn, "00:30-02:30", 120],
  ["tomorrow is on tomorrow's clocks", "tomorrow 9-11", atClock("2026-03-28", "20:00", zone), "09:00+1-11:00+1", 120],
  ["a span over the skipped hour is shorter", "1:00-4:00", spring, "01:00-04:00", 120],
  ["a span over the hour that comes twice is longer", "1:00-4:00", autumn, "01:00-04:00", 240],
])("on the days that clocks change, %s", (_, text, at, expected, minutes) => {
  expect(said(text, at)).toBe(expected);
  expect(lengthOf(text, at)).toBe(minutes);
});

test("a time that comes twice is the second, once the first has passed", () => {
  const second = atClock("2026-10-25", "02:30", zone) + hour - 20 * minute;
  expect(clockOf(second, zone)).toBe("02:10");
  expect(lengthOf("until 2:30", second)).toBe(20);
});

test("a span that clocks skip whole is refused, not shifted into nothing", () => {
  expect(() => said("2:15-3:15", spring)).toThrow(Refusal);
});
