import fc from "fast-check";
import { expect, test } from "vitest";
import { bothChecks, type CheckMark, checksOf, type Head, laterHead } from "../../src/domain/checks.ts";

const commit = fc.constantFrom("github/a", "github/b");
const at = fc.integer({ min: 0, max: 3 });
const is = fc.constantFrom<CheckMark["is"]>("passed", "failed");
const marks = fc.array(fc.record({ commit, by: fc.constantFrom("suite 1", "suite 2"), at, is }), { maxLength: 8 });
const twiceInAnyOrder = <T>(list: T[]) =>
  fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 });

test("what checks say comes to the same in any order, and told twice", () => {
  const told = (list: CheckMark[]) => list.reduce<CheckMark[]>((known, one) => bothChecks(known, [one]), []);
  fc.assert(
    fc.property(
      marks.chain((list) => fc.tuple(fc.constant(list), twiceInAnyOrder(list))),
      ([list, shuffled]) => {
        expect(told(shuffled)).toEqual(told(list));
        expect(bothChecks(told(list), told(shuffled))).toEqual(told(list));
      },
    ),
  );
});

test("of two commits told in one second one is taken, whichever is told first", () => {
  fc.assert(
    fc.property(fc.record({ at, commit }), fc.record({ at, commit }), (a: Head, b: Head) => {
      expect(laterHead(a, b)).toEqual(laterHead(b, a));
      expect(laterHead(a, b)?.at).toBe(Math.max(a.at, b.at));
    }),
  );
});

test("of each check its last word counts, of one commit alone, and one failure is enough", () => {
  const said = (by: string, time: number, word: CheckMark["is"], of = "github/a"): CheckMark => ({
    commit: of,
    by,
    at: time,
    is: word,
  });
  const head = { at: 0, commit: "github/a" };
  expect(checksOf(head, [])).toBeUndefined();
  expect(checksOf(undefined, [said("suite 1", 1, "failed")])).toBeUndefined();
  expect(checksOf(head, [said("suite 1", 1, "failed", "github/b")])).toBeUndefined();
  const both = bothChecks([said("suite 1", 1, "failed"), said("suite 2", 2, "passed")], []);
  expect(checksOf(head, both)).toBe("failed");
  expect(checksOf(head, bothChecks(both, [said("suite 1", 3, "passed")]))).toBe("passed");
  expect(checksOf(head, bothChecks(both, [said("suite 1", 0, "passed")]))).toBe("failed");
});

test("of a hundred the oldest go, whatever they are called", () => {
  const many = Array.from({ length: 101 }, (_, nth): CheckMark => {
    return { commit: "github/a", by: `suite ${1000 - nth}`, at: nth, is: "passed" };
  });
  expect(bothChecks(many, [])).toEqual(many.slice(1));
});
