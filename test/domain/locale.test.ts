import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { sayExpected } from "../../src/domain/say-expected.ts";
import { sayClockTime, sayDated, sayDay, sayWhen } from "../../src/domain/say-time.ts";
import { saySlots } from "../../src/domain/say-week.ts";

const now = Date.parse("2026-03-24T10:00+01:00");
const later = Date.parse("2026-04-23T15:05+02:00");
const zone = "Europe/Berlin";

// Caught a locale that nobody knows, which Intl writes as the machine does.
test.each<[string | undefined, string, string]>([
  [undefined, "23 Apr 15:05", "Thu 23 Apr, 15:05"],
  ["en-GB", "23 Apr 15:05", "Thu 23 Apr, 15:05"],
  ["de-DE", "23 Apr 15:05", "Thu 23 Apr, 15:05"],
  ["en-US", "Apr 23 3:05 PM", "Thu, Apr 23, 3:05 PM"],
  ["en-AU", "23 Apr 3:05 PM", "Thu 23 Apr, 3:05 PM"],
  ["ja-JP", "Apr 23 15:05", "Thu, Apr 23, 15:05"],
  ["xx", "23 Apr 15:05", "Thu 23 Apr, 15:05"],
  ["not a locale", "23 Apr 15:05", "Thu 23 Apr, 15:05"],
])("to whoever writes as in %s a time is %s, and dated %s", (locale, when, dated) => {
  expect([sayWhen(later, { zone, locale }, now), sayDated(later, { zone, locale })]).toEqual([when, dated]);
});

test("noon and midnight are told apart on clocks of twelve hours", () => {
  const american = { zone, locale: "en-US" };
  expect(["00:00", "00:30", "11:59", "12:00", "12:30", "23:59", "24:00"].map((time) => sayClockTime(time, american))).toEqual([
    "12:00 AM",
    "12:30 AM",
    "11:59 AM",
    "12:00 PM",
    "12:30 PM",
    "11:59 PM",
    "12:00 AM",
  ]);
});

test("spans and slots follow it too, and a day of another year says which", () => {
  const american = { zone, locale: "en-US" };
  expect(sayExpected({ from: now, to: now + 3_600_000 }, american)).toBe("Tue, Mar 24, 10:00 AM to 11:00 AM");
  expect(saySlots(joining(zone), american)).toBe("9:30 AM, 1:00 PM and 4:30 PM Berlin time");
  expect([sayDay("2027-03-24", "2026-03-24"), sayDay("2027-03-24", "2026-03-24", american)]).toEqual([
    "24 Mar 2027",
    "Mar 24 2027",
  ]);
});
