import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { declining, hintsToAsk, withHints } from "../../src/domain/away-hints.ts";
import { day, hour } from "../../src/domain/time.ts";

const now = Date.parse("2026-03-24T09:00+01:00");
const vacation = { from: now + 2 * day, to: now + 6 * day };
const hinted = withHints(joining("Europe/Berlin"), "calendar", [vacation]);

test("is asked about until it is over, or declared, or declined", () => {
  expect(hintsToAsk(hinted, now)).toEqual([{ ...vacation, by: "calendar" }]);
  expect(hintsToAsk(hinted, vacation.to - 1)).toHaveLength(1);
  expect(hintsToAsk(hinted, vacation.to)).toEqual([]);
  const away = { kind: "away" as const, from: vacation.from + hour, to: vacation.to - hour };
  expect(hintsToAsk({ ...hinted, blocks: [away] }, now)).toEqual([]);
  expect(hintsToAsk({ ...hinted, blocks: [{ ...away, kind: "focus" }] }, now)).toHaveLength(1);
  expect(hintsToAsk({ ...hinted, blocks: [away] }, away.to)).toHaveLength(1);
  expect(hintsToAsk(declining(hinted, vacation), now)).toEqual([]);
});

test("nothing is asked of what begins later than is asked for", () => {
  expect(hintsToAsk(hinted, now, 2 * day)).toEqual([]);
  expect(hintsToAsk(hinted, now, 2 * day + 1)).toHaveLength(1);
});

test("what each giver says takes the place of what it said, and of nothing else; what was declined stays so while it is said", () => {
  const both = withHints(hinted, "status", [{ from: now }]);
  expect(both.awayHints?.map(({ by }) => by)).toEqual(["status", "calendar"]);
  const declined = declining(both, vacation);
  const more = { from: now + 20 * day, to: now + 21 * day };
  const again = withHints(declined, "calendar", [vacation, more]);
  expect(hintsToAsk(again, now).map(({ from }) => from)).toEqual([now, more.from]);
  const gone = withHints(again, "calendar", []);
  expect(gone.awayHints).toEqual([{ by: "status", from: now }]);
  expect(hintsToAsk(withHints(gone, "calendar", [vacation]), now)).toHaveLength(2);
  expect(withHints(gone, "status", [])).not.toHaveProperty("awayHints");
});
