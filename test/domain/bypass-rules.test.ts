import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bypassed, bypassesLeft } from "../../src/domain/bypass-rules.ts";
import { day } from "../../src/domain/time.ts";

const now = Date.parse("2026-03-24T10:00:00+01:00");
const ago = (days: number, isWorthIt?: boolean): Bypassed => ({
  at: now - days * day,
  ...(isWorthIt !== undefined && { isWorthIt }),
});

test.each<[string, number | undefined, Bypassed[], number]>([
  ["two a week where nothing is said", undefined, [], 2],
  ["each of the last seven days counts", 2, [ago(1), ago(6.9)], 0],
  ["one of a week ago counts no more", 2, [ago(1), ago(7)], 1],
  ["what was worth it is given back", 2, [ago(1, true), ago(2)], 1],
  ["what was not leaves one less a week, for four weeks", 3, [ago(27, false)], 2],
  ["and after these no more", 3, [ago(28, false)], 3],
  ["one a week is left, whatever happened", 2, [ago(8, false), ago(9, false), ago(10, false)], 1],
])("%s", (_, perWeek, made, left) => {
  expect(bypassesLeft(perWeek === undefined ? {} : { perWeek }, made, now)).toBe(left);
});

const bypassed = fc.record({
  days: fc.double({ min: 0, max: 40, noNaN: true }),
  isWorthIt: fc.option(fc.boolean(), { nil: undefined }),
});

// Caught an allowance that fell below one a week.
test("nobody is ever without one a week, nor has more than their reader lets them", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.array(bypassed, { maxLength: 12 }), (perWeek, all) => {
      const made = all.map(({ days, isWorthIt }) => ago(days, isWorthIt));
      const left = bypassesLeft({ perWeek }, made, now);
      expect(left).toBeLessThanOrEqual(perWeek);
      if (made.every(({ at }) => at <= now - 7 * day)) expect(left).toBeGreaterThanOrEqual(1);
    }),
  ));
