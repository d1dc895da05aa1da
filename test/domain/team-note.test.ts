import fc from "fast-check";
import { expect, test } from "vitest";
import { sayTeamWeek, sayWhetherEnough } from "../../src/domain/say-team-note.ts";
import {
  countedIn,
  type TeamNote,
  type TeamWeek,
  together,
  type Week,
  withMember,
  withoutMember,
} from "../../src/domain/team-note.ts";
import { day, hour } from "../../src/domain/time.ts";

const count = fc.nat({ max: 50 });
const week: fc.Arbitrary<Week> = fc
  .record({ decided: count, waiting: count, stalled: count, focusKept: count, oldestSince: fc.option(count, { nil: undefined }) })
  .filter(({ decided, waiting, focusKept }) => decided + waiting + focusKept > 0)
  .map(({ oldestSince, ...rest }) => ({ ...rest, ...(oldestSince !== undefined && { oldestSince }) }));

const nothing: Week = { decided: 0, waiting: 0, stalled: 0, focusKept: 0 };

// Caught four people, somebody without a week, an oldest that was the youngest, and a sum that left somebody out.
test("of fewer than five nothing is said; of others sums, which are the same whoever is who", () =>
  fc.assert(
    fc.property(fc.array(week, { maxLength: 12 }), (weeks) => {
      const all = together([...weeks, nothing]);
      expect(all === undefined).toBe(weeks.length < 5);
      if (!all) return;
      expect(all).toEqual(together(weeks.toReversed()));
      expect(all.of).toBe(weeks.length);
      for (const part of ["decided", "waiting", "stalled", "focusKept"] as const)
        expect(all[part]).toBe(weeks.map((one) => one[part]).reduce((a, b) => a + b));
      const oldest = weeks.flatMap(({ oldestSince }) => oldestSince ?? []);
      expect(all.oldestSince).toBe(oldest.length === 0 ? undefined : Math.min(...oldest));
    }),
  ));

test("everybody takes part by their own word, from then on, and leaves by it; only whole weeks of theirs count", () => {
  const none: TeamNote = { channel: "T1/CROOM", zone: "Europe/Berlin", nextAt: 0, members: [] };
  const two = withMember(withMember(none, "T1/UANA", 100), "T1/UBO", 200);
  expect(countedIn(two, { from: 100, to: 300 })).toEqual(["T1/UANA"]);
  expect(countedIn(two, { from: 200, to: 300 })).toEqual(["T1/UANA", "T1/UBO"]);
  expect(withMember(two, "T1/UANA", 900)).toEqual(two);
  expect(withoutMember(two, "T1/UANA")).toEqual({ ...none, members: [{ who: "T1/UBO", since: 200 }] });
});

test("it says sums in steps, so that nobody's own is what is left of two of them", () => {
  const now = Date.parse("2026-03-30T10:00:00+02:00");
  const said = (over: Partial<TeamWeek>) =>
    sayTeamWeek({ of: 6, decided: 0, waiting: 0, stalled: 0, focusKept: 0, ...over }, now);
  expect(said({ decided: 23, waiting: 9, oldestSince: now - 6 * day, stalled: 3, focusKept: 41 * hour })).toBe(
    "Last week: about 25 judged. About 10 wait, the oldest for less than a week; fewer than 5 of these stand still. About 40 h of focus kept whole.",
  );
  expect(said({})).toBe("Last week: none judged. Nothing waits.");
  expect(said({ waiting: 1, oldestSince: now - 8 * day })).toContain(
    "Fewer than 5 wait, the oldest for more than a week; none of these",
  );
  expect(said({ waiting: 7, oldestSince: now - 80 * day })).toContain("About 5 wait, the oldest for more than four weeks;");
  for (const of of [5, 6, 7]) expect(said({ of, decided: 24 })).toBe(said({ decided: 23 }));
  expect([sayWhetherEnough(3), sayWhetherEnough(5), sayWhetherEnough(9)]).toEqual([
    "Fewer than 5 take part: until then nothing is said, since a sum of fewer says too much of each.",
    "At least 5 take part.",
    "At least 5 take part.",
  ]);
});
