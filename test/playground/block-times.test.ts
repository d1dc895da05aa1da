import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockProblems } from "../../src/playground/block-check.ts";
import { plain } from "./block-words.ts";

const isTaken = (element: object) => {
  const problems = blockProblems([{ type: "input", label: plain("When"), element }], "modal");
  expect(problems.filter(({ pointer }) => !/^\/0\/element\/(initial_\w+|timezone)$/.test(pointer))).toEqual([]);
  return problems.length === 0;
};
const day = (initial_date: string) => isTaken({ type: "datepicker", initial_date });
const time = (initial_time: unknown) => isTaken({ type: "timepicker", initial_time });
const zone = (timezone: unknown) => isTaken({ type: "timepicker", timezone });

describe("what a picker begins with", () => {
  /** Seen to fail when days that a month does not have passed. */
  it("is a day that there is", () => {
    const two = (number: number) => `${number}`.padStart(2, "0");
    const lengths = (year: number) => [
      ...[31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30],
      ...[31, 31, 30, 31, 30, 31],
    ];
    const numbers = fc.tuple(
      fc.integer({ min: 1900, max: 2400 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const isThere = date >= 1 && date <= (lengths(year)[month - 1] ?? 0);
        return day(`${year}-${two(month)}-${two(date)}`) === isThere;
      }),
    );
    expect(["2026-02-31", "2026-02-29", "2024-02-29", "2026-2-3", "2026-02-03T00:00", "", "today"].map(day)).toEqual([
      ...[false, false, true, false, false, false, false],
    ]);
  });

  it("is a time of day", () => {
    expect(["00:00", "23:59", "24:00", "09:60", "9:00", "09:00:00", 900].map(time)).toEqual([
      ...[true, true, false, false, false, false, false],
    ]);
  });

  it("is an instant of ten digits, in seconds", () => {
    const instant = (initial_date_time: unknown) => isTaken({ type: "datetimepicker", initial_date_time });
    const milliseconds = Date.parse("2026-03-24T08:05:00Z");
    expect([milliseconds / 1000, 999_999_999, 1_000_000_000, 9_999_999_999, 10_000_000_000].map(instant)).toEqual([
      ...[true, false, true, true, false],
    ]);
    expect([milliseconds, 1_774_340_000.5, "1774340000", -1].map(instant)).toEqual([false, false, false, false]);
  });

  /** Seen to fail when any word was a zone. */
  it("is in a zone of IANA's", () => {
    expect(["Europe/Berlin", "Asia/Calcutta", "UTC", "America/Argentina/Buenos_Aires"].map(zone)).toEqual(Array(4).fill(true));
    expect(["Europe/Sluice", "Berlin", "+01:00", "CET+1", "", 1].map(zone)).toEqual(Array(6).fill(false));
  });
});
