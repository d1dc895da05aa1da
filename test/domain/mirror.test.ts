import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import type { Entry, Settled } from "../../src/domain/ledger.ts";
import { mirrorOf } from "../../src/domain/mirror.ts";
import { sayMirror } from "../../src/domain/say-mirror.ts";
import { atClock } from "../../src/domain/time.ts";
import { ana } from "./requests.ts";

const zone = "Europe/Berlin";
const attention = joining(zone);
const at = (time: string, date = "2026-03-24") => atClock(date, time, zone);
const now = at("17:30");

/** A review that Ana settled, measured, in one minute of ten, unless a test says otherwise. */
const judged = (time: string, over: Partial<Settled> = {}, date?: string): Entry => ({
  who: ana,
  at: at(time, date),
  line: {
    is: "settled",
    request: `T1/${time}`,
    by: "people",
    outcome: "approved",
    minutes: 1,
    expected: 10,
    isMeasured: true,
    ...over,
  },
});
const slow = { minutes: 4 };
const seen = (...entries: Entry[]) => sayMirror(mirrorOf(entries, attention, now), zone);

test("of fewer than five nothing is said", () => {
  const four = ["9:00", "9:10", "9:20", "9:30"].map((time) => judged(time, {}, "2026-03-23"));
  expect(seen(...four)).toEqual([]);
  const ofToday = ["9:00", "9:10", "9:20", "9:30"].map((time) => judged(time));
  expect(mirrorOf(ofToday, attention, now).again).toEqual([]);
  expect(seen(...four, judged("9:40", slow, "2026-03-23"))).toEqual([
    "Of 5 that you opened, 4 took you less than a third of what was expected.",
    "You approved 5 of 5 reviews.",
  ]);
});

test("what was not measured says nothing of how fast it was, and what was decided is no review", () => {
  const entries = ["9:00", "9:10", "9:20", "9:30", "9:40"].map((time) => judged(time, {}, "2026-03-23"));
  const guessed = entries.map(
    ({ line, ...entry }): Entry => ({ ...entry, line: { ...(line as Settled), isMeasured: undefined as never } }),
  );
  expect(seen(...guessed)).toEqual(["You approved 5 of 5 reviews."]);
  const decided = entries.map(({ line, ...entry }): Entry => ({ ...entry, line: { ...(line as Settled), outcome: "decided" } }));
  expect(seen(...decided)).toEqual(["Of 5 that you opened, 5 took you less than a third of what was expected."]);
});

test("what was taken back once it was told is no approval, and what was approved anew is one", () => {
  const five = ["9:00", "9:10", "9:20", "9:30", "9:40"].map((time) => judged(time));
  const back: Entry = {
    who: ana,
    at: at("10:00"),
    line: { is: "came", request: "T1/9:10", by: "people", minutes: 10, isAgain: true, isRework: true },
  };
  expect(seen(...five)).toContain("Your last 5 reviews of today were approvals.");
  expect(seen(...five, back)).toEqual(["Of 5 that you opened, 5 took you less than a third of what was expected."]);
  expect(seen(...five, back, judged("10:10", { request: "T1/9:10" }))).toContain("Your last 5 reviews of today were approvals.");
});

test("the last two hours are compared with the rest of the day, where there are five of both", () => {
  const early = ["9:00", "9:10", "9:20", "9:30", "9:40"].map((time) => judged(time, slow, "2026-03-20"));
  const late = ["16:00", "16:10", "16:20", "16:30", "16:40"].map((time) => judged(time, {}, "2026-03-20"));
  expect(seen(...early, ...late)).toContain("After 16:00 5 of 5 went that fast, before it 0 of 5.");
  expect(seen(...early, ...late.slice(1)).join()).not.toContain("After");
  expect(seen(...early.slice(1), ...late).join()).not.toContain("After");
});

test("of a shift that goes over midnight the last two hours are those of the night that it ends in", () => {
  const nights = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((day) => [day, { from: "22:00", to: "06:00" }]));
  const early = ["01:00", "01:10", "01:20", "01:30", "01:40"].map((time) => judged(time, slow, "2026-03-24"));
  const late = ["04:00", "04:10", "04:20", "05:30", "05:40"].map((time) => judged(time, {}, "2026-03-24"));
  const mirror = (...entries: Entry[]) => sayMirror(mirrorOf(entries, { ...attention, hours: nights }, now), zone);
  expect(mirror(...early, ...late)).toContain("After 4:00 5 of 5 went that fast, before it 0 of 5.");
  const begins = ["22:00", "22:10", "23:20"].map((time) => judged(time, slow, "2026-03-23"));
  expect(mirror(...begins, ...early, ...late)).toContain("After 4:00 5 of 5 went that fast, before it 0 of 8.");
});

test("approvals in a row end with anything else, and are those of today", () => {
  const approvals = ["9:00", "9:10", "9:20", "9:30", "9:40"].map((time) => judged(time));
  expect(seen(...approvals)).toContain("Your last 5 reviews of today were approvals.");
  expect(seen(judged("8:00", {}, "2026-03-23"), ...approvals.slice(1)).join()).not.toContain("in a row");
  expect(seen(...approvals, judged("9:50", { outcome: "declined" })).join()).not.toContain("Your last");
});

test("what was approved fast today can be looked at again, the newest three", () => {
  const entries = ["9:00", "9:10", "9:20", "9:30"].map((time) => judged(time));
  const others = [judged("9:40", slow), judged("9:50", { outcome: "declined" }), judged("9:55", {}, "2026-03-23")];
  expect(mirrorOf([...entries, ...others], attention, now).again).toEqual(["T1/9:30", "T1/9:20", "T1/9:10"]);
  const twice = judged("10:00", { request: "T1/9:30" });
  expect(mirrorOf([...entries, twice], attention, now).again).toEqual(["T1/9:30", "T1/9:20", "T1/9:10"]);
});
