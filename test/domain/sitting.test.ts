import fc from "fast-check";
import { expect, test } from "vitest";
import { backTo, beginning, passedBy, seat, skippedBy } from "../../src/domain/sitting.ts";
import { aRequest } from "./requests.ts";

const many = (count: number) => Array.from({ length: count }, (_, at) => aRequest({ number: at + 1 }));

// Caught a sitting that showed again what was skipped.
test("every one is shown once, counted to the last, whether judged or skipped", () =>
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (skips) => {
      let [mine, sitting] = [many(skips.length), beginning];
      const seen: number[] = [];
      for (const [at, skips_] of skips.entries()) {
        const { request, place, of } = seat(mine, sitting);
        expect([place, of]).toEqual([at + 1, skips.length]);
        if (!request) throw new Error("There is one left.");
        seen.push(request.number);
        sitting = skips_ ? skippedBy(sitting, request) : passedBy(sitting);
        if (!skips_) mine = mine.filter((one) => one !== request);
      }
      expect(seen).toEqual(many(skips.length).map(({ number }) => number));
      expect(seat(mine, sitting)).toMatchObject({ request: undefined, skipped: skips.filter(Boolean).length, minutes: 0 });
    }),
  ));

test("what was put off is in nobody's way, save when it was asked for", () => {
  const off = aRequest({ number: 9, turn: { is: "put off", at: 0, until: 1 } });
  expect(seat([off, ...many(2)], beginning)).toMatchObject({ of: 2, minutes: 20 });
  expect(seat([off, ...many(2)], { ...beginning, at: off.id }).request).toBe(off);
});

test("an end that is taken back brings its request back, and counts as before", () => {
  const [one] = many(3);
  expect(seat(many(3), backTo(passedBy(beginning), one?.id ?? ""))).toMatchObject({ place: 1, of: 3, request: { number: 1 } });
});
