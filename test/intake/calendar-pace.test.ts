import { expect, test } from "vitest";
import { hour, minute } from "../../src/domain/time.ts";
import { backoffOf, intervalOf } from "../../src/intake/calendar-pace.ts";

const people = Array.from({ length: 300 }, (_, at) => `T0123/U0${(at * 7919).toString(36).toUpperCase()}`);

test("each calendar is read every 12 to 18 minutes, at a pace of its own that stays", () => {
  const paces = people.map(intervalOf);
  expect([Math.min(...paces) >= 12 * minute, Math.max(...paces) < 18 * minute]).toEqual([true, true]);
  expect(new Set(paces).size).toBeGreaterThan(100);
  expect(people.map(intervalOf)).toEqual(paces);
});

test("after each failure the next try is later, up to six hours", () => {
  const waits = [1, 2, 3, 4, 5, 50, 5_000].map((times) => backoffOf("T1/UANA", times));
  expect(waits[0]).toBe(2 * intervalOf("T1/UANA"));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.slice(-2)).toEqual([6 * hour, 6 * hour]);
});
