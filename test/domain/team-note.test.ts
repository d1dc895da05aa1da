import fc from "fast-check";
import { expect, test } from "vitest";
import { sayTeamWeek, sayTooFew } from "../../src/domain/say-team-note.ts";
import { countedIn, type TeamNote, together, type Week, withMember, withoutMember } from "../../src/domain/team-note.ts";
import { hour, minute } from "../../src/domain/time.ts";

const count = fc.nat({ max: 50 });
const week: fc.Arbitrary<Week> = fc
  .record({ decided: count, waiting: count, stalled: count, focusKept: count, oldestSince: fc.option(count, { nil: undefined }) })
  .map(({ oldestSince, ...rest }) => ({ ...rest, ...(oldestSince !== undefined && { oldestSince }) }));

// Caught four people, an oldest that was the youngest, and a sum that left somebody out.
test("of fewer than five nothing is said; of others sums, which are the same whoever is who", () =>
  fc.assert(
    fc.property(fc.array(week, { maxLength: 12 }), (weeks) => {
      const all = together(weeks);
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

test("it says sums alone, in a few sentences", () => {
  const since = Date.parse("2026-03-24T09:30:00+01:00");
  const all = { of: 6, decided: 23, waiting: 9, oldestSince: since, stalled: 3, focusKept: 41 * hour + 20 * minute };
  expect(sayTeamWeek(all, "Europe/Berlin")).toBe(
    "6 people, last week: 23 judged. 9 wait, the oldest since Tue 24 Mar; 3 stand still. 41 h of focus kept whole.",
  );
  const quiet = { of: 5, decided: 0, waiting: 0, stalled: 0, focusKept: 0 };
  expect(sayTeamWeek(quiet, "Europe/Berlin")).toBe("5 people, last week: 0 judged. Nothing waits.");
  const one = { ...quiet, waiting: 1, oldestSince: since, focusKept: 40 * minute };
  expect(sayTeamWeek(one, "Europe/Berlin")).toBe(
    "5 people, last week: 0 judged. 1 waits, the oldest since Tue 24 Mar; none stand still. 40 min of focus kept whole.",
  );
  expect([sayTooFew(3), sayTooFew(5)]).toEqual([
    "3 of at least 5 take part: until then nothing is said, since a sum of fewer says too much of each.",
    "5 take part.",
  ]);
});
