import { expect, test } from "vitest";
import { readAbsence } from "../../src/domain/read-absence.ts";

/** A Wednesday, 15:00 in Berlin. */
const now = Date.parse("2026-12-16T15:00:00+01:00");
const at = (iso: string) => Date.parse(iso);
const said = (words: string, zone = "Europe/Berlin") => readAbsence(words, zone, now);

test.each<[string, string, string]>([
  ["until 5 Jan", "2026-12-16T15:00:00+01:00", "2027-01-05T00:00:00+01:00"],
  ["until monday", "2026-12-16T15:00:00+01:00", "2026-12-21T00:00:00+01:00"],
  ["back on 21 december", "2026-12-16T15:00:00+01:00", "2026-12-21T00:00:00+01:00"],
  ["until tomorrow", "2026-12-16T15:00:00+01:00", "2026-12-17T00:00:00+01:00"],
  ["today", "2026-12-16T15:00:00+01:00", "2026-12-17T00:00:00+01:00"],
  ["tomorrow", "2026-12-17T00:00:00+01:00", "2026-12-18T00:00:00+01:00"],
  ["friday", "2026-12-18T00:00:00+01:00", "2026-12-19T00:00:00+01:00"],
  ["next wednesday", "2026-12-23T00:00:00+01:00", "2026-12-24T00:00:00+01:00"],
  ["until next week", "2026-12-16T15:00:00+01:00", "2026-12-21T00:00:00+01:00"],
  ["24 Dec to 2 Jan", "2026-12-24T00:00:00+01:00", "2027-01-03T00:00:00+01:00"],
  ["from 2026-12-24 - 2027-01-02", "2026-12-24T00:00:00+01:00", "2027-01-03T00:00:00+01:00"],
  ["thursday to friday", "2026-12-17T00:00:00+01:00", "2026-12-19T00:00:00+01:00"],
  ["monday to friday", "2026-12-21T00:00:00+01:00", "2026-12-26T00:00:00+01:00"],
  ["for 3 days", "2026-12-16T15:00:00+01:00", "2026-12-19T00:00:00+01:00"],
  ["2 weeks", "2026-12-16T15:00:00+01:00", "2026-12-30T00:00:00+01:00"],
])("%s", (words, from, to) => {
  expect(said(words)).toEqual({ from: at(from), to: at(to) });
});

test("days are those of one's own calendar", () => {
  expect(said("tomorrow", "Pacific/Apia")).toEqual({
    from: at("2026-12-18T00:00:00+13:00"),
    to: at("2026-12-19T00:00:00+13:00"),
  });
});

test.each<[string, string]>([
  ["until someday", "No calendar shows"],
  ["24 Dec to 20 Dec 2026", "has passed"],
  ["until 30 feb", "No calendar shows"],
  ["until 1 Aug", "120 days at once are the most"],
  ["until 5/1", "is read differently in different places"],
])("%s is refused, with an example", (words, why) => {
  expect(() => said(words)).toThrow(why);
  expect(() => said(words)).toThrow(/[Tt]ry/);
});

test.each(["until 17:00", "tomorrow 9-11", "90m", "fridays 9-12", ""])("%s is about no whole days", (words) => {
  expect(said(words)).toBeUndefined();
});
