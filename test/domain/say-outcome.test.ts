import { expect, test } from "vitest";
import { cut } from "../../src/domain/cut.ts";
import { sayOutcome, wordsOf } from "../../src/domain/say-outcome.ts";
import type { Outcome } from "../../src/domain/turn.ts";
import { ana } from "./requests.ts";

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
])("%j is said as %j, with the words %j", (outcome, said, words) => {
  expect(sayOutcome(outcome, "Ana")).toBe(said);
  expect(wordsOf(outcome)).toBe(words);
});

test("what is long is cut, with a sign that it was", () => {
  expect(cut(long, 80)).toMatch(/^(word ?)+…$/);
  expect(cut(long, 80).length).toBeLessThanOrEqual(80);
  expect(cut("Fine", 80)).toBe("Fine");
});
