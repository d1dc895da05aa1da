import { expect, test } from "vitest";
import { readLater } from "../../src/domain/read-later.ts";
import { berlin, instant } from "./when-phrases.ts";

const later = (words: string) => readLater(words, berlin.zone, instant(berlin.now));

test.each([
  ["until noon", "24 Mar 2026 12:00 +0100"],
  ["until 3:30 p.m.", "24 Mar 2026 15:30 +0100"],
  ["until 9:00", "25 Mar 2026 9:00 +0100"],
  ["until midnight", "25 Mar 2026 0:00 +0100"],
  ["in half an hour", "24 Mar 2026 10:37 +0100"],
  ["in 3 days", "27 Mar 2026 0:00 +0100"],
  ["in a week", "31 Mar 2026 0:00 +0200"],
  ["until next monday", "30 Mar 2026 0:00 +0200"],
  ["until the 5th", "5 Apr 2026 0:00 +0200"],
  ["15:00 tomorrow", "25 Mar 2026 15:00 +0100"],
  ["tue", "31 Mar 2026 0:00 +0200"],
  ["tue 15:00", "24 Mar 2026 15:00 +0100"],
  ["until sunday 2:30", "29 Mar 2026 3:30 +0200"],
])("%j is until %s", (words, until) => expect(later(words)).toBe(instant(until)));

test.each(["tomorrow morning", "until lunch", "in 3", "until tomorrow midnight", "5th", "the 5th", "next friday", "3"])(
  "%j says no time that can be meant alone",
  (words) => expect(later(words)).toBeUndefined(),
);

test("a day that could be two is refused with both", () => {
  expect(() => later("until next friday")).toThrow(
    '"next friday" could be 27 Mar or 3 Apr. Say which of them: `27 Mar` or `3 Apr`.',
  );
});
