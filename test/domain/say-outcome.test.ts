import { expect, test } from "vitest";
import { cut } from "../../src/domain/cut.ts";
import { sayOutcome, wordsOf } from "../../src/domain/say-outcome.ts";
import type { Outcome } from "../../src/domain/turn.ts";
import { ana } from "./requests.ts";

/** Still the third in Berlin. */
const since = Date.parse("2026-12-02T23:30:00Z");
const long = "word ".repeat(60).trim();

test.each<[Outcome, string, string | undefined]>([
  [{ is: "approved", by: ana }, "approved by Ana", undefined],
  [{ is: "approved", by: ana, note: "Fine" }, "approved by Ana", "Fine"],
  [{ is: "changes requested", by: ana, note: "The loop" }, "changes requested by Ana", "The loop"],
  [{ is: "declined", by: ana, note: "No time" }, "declined by Ana", "No time"],
  [{ is: "decided", by: ana, choice: "Postgres" }, 'decided by Ana: "Postgres"', undefined],
  [{ is: "decided", by: ana, choice: "Postgres", note: "We know it" }, 'decided by Ana: "Postgres"', "We know it"],
  [{ is: "answered", by: ana, words: "Neither" }, 'answered by Ana: "Neither"', "Neither"],
  [{ is: "answered", by: ana, words: long }, `answered by Ana: "${cut(long, 80)}"`, long],
  [{ is: "lapsed", to: "Keep it", wasSeen: true }, 'lapsed to "Keep it": nobody decided', undefined],
  [{ is: "lapsed", to: "Keep it", wasSeen: false }, 'lapsed to "Keep it": nobody decided, and it was never seen', undefined],
  [{ is: "withdrawn", by: ana }, "withdrawn by Ana", undefined],
  [{ is: "approved", by: ana, byRule: { since } }, "approved by Ana's rule of 3 Dec", undefined],
  [{ is: "decided", by: ana, choice: "Postgres", byRule: { since } }, 'decided by Ana\'s rule of 3 Dec: "Postgres"', undefined],
  [{ is: "answered", by: ana, words: "Neither", byRule: { since } }, 'answered by Ana\'s rule of 3 Dec: "Neither"', "Neither"],
])("%j is said as %j, with the words %j", (outcome, said, words) => {
  expect(sayOutcome(outcome, "Ana", "Europe/Berlin")).toBe(said);
  expect(wordsOf(outcome)).toBe(words);
});

test("whoever reads of their own rule reads that it is theirs, in their own clocks", () => {
  const outcome = { is: "approved" as const, by: ana, byRule: { since } };
  expect(sayOutcome(outcome, "you", "UTC")).toBe("approved by your rule of 2 Dec");
  expect(sayOutcome(outcome, "me", { zone: "UTC", locale: "en-US" })).toBe("approved by my rule of Dec 2");
});

test("what is long is cut, with a sign that it was", () => {
  expect(cut(long, 80)).toMatch(/^(word ?)+…$/);
  expect(cut(long, 80).length).toBeLessThanOrEqual(80);
  expect(cut("Fine", 80)).toBe("Fine");
});
