import { expect, test } from "vitest";
import { sayExpected } from "../../src/domain/say-expected.ts";
import { sayDated, sayLength, sayWhen, sayWhenTo, sayZone } from "../../src/domain/say-time.ts";
import { hour, minute } from "../../src/domain/time.ts";

const now = Date.parse("2026-03-24T10:07:00+01:00");

test.each([
  ["2026-03-24T15:00:00+01:00", "15:00"],
  ["2026-03-24T09:30:00+01:00", "9:30"],
  ["2026-03-24T00:05:00+01:00", "0:05"],
  ["2026-03-25T09:30:00+01:00", "tomorrow 9:30"],
  ["2026-03-23T16:30:00+01:00", "yesterday 16:30"],
  ["2026-03-26T09:30:00+01:00", "Thursday 9:30"],
  ["2026-03-30T09:30:00+02:00", "Monday 9:30"],
  ["2026-03-31T09:30:00+02:00", "31 Mar 9:30"],
  ["2026-03-20T09:30:00+01:00", "20 Mar 9:30"],
  ["2026-12-03T09:30:00+01:00", "3 Dec 9:30"],
])("on Tuesday 24 March at 10:07 in Berlin, %s is said as %j", (at, said) => {
  expect(sayWhen(Date.parse(at), "Europe/Berlin", now)).toBe(said);
});

test.each([
  ["Europe/Berlin", "23:30 Berlin time"],
  ["America/New_York", "18:30 New York time"],
  ["Asia/Kathmandu", "tomorrow 4:15 Kathmandu time"],
  ["Australia/Lord_Howe", "9:30 Lord Howe time"],
  ["UTC", "22:30 UTC time"],
])("the day and the time are those of %s", (zone, said) => {
  expect(sayWhenTo(Date.parse("2026-03-24T22:30:00Z"), zone, Date.parse("2026-03-24T14:00:00Z"))).toBe(said);
});

test.each([
  ["Europe/Berlin", "Tue 24 Mar, 23:30", "Tue 24 Mar, 23:30 to Wed 25 Mar, 0:05"],
  ["Asia/Kathmandu", "Wed 25 Mar, 4:15", "Wed 25 Mar, 4:15 to 4:50"],
])("what stands for days is said in %s by its date", (zone, dated, range) => {
  const at = Date.parse("2026-03-24T22:30:00Z");
  expect(sayDated(at, zone)).toBe(dated);
  expect(sayExpected({ from: at, to: at + 35 * minute }, zone)).toBe(range);
});

test("a zone is called by its city", () => {
  expect(["America/Argentina/Buenos_Aires", "America/Sao_Paulo"].map(sayZone)).toEqual(["Buenos Aires time", "Sao Paulo time"]);
});

test.each([
  [0, "0 min"],
  [-5 * minute, "0 min"],
  [29_000, "0 min"],
  [45 * minute, "45 min"],
  [59 * minute + 40_000, "1 h"],
  [hour, "1 h"],
  [90 * minute, "1 h 30 min"],
  [9 * hour + 59 * minute, "9 h 59 min"],
  [10 * hour + 20 * minute, "10 h"],
  [10 * hour + 55 * minute, "11 h"],
  [47 * hour, "47 h"],
  [48 * hour, "2 days"],
  [80 * hour, "3 days"],
])("%i ms are %s", (length, said) => {
  expect(sayLength(length)).toBe(said);
});
