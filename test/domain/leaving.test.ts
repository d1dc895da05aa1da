import fc from "fast-check";
import { expect, test } from "vitest";
import { askingOn, leavingOf, withoutAsker } from "../../src/domain/leaving.ts";
import type { Asked, Request } from "../../src/domain/request.ts";
import { aRequest } from "./requests.ts";

const asked = (at: number, number: number, isPrivate: boolean): Asked => ({
  who: `T1/U${number}`,
  origin: { from: "slack" },
  ask: `Words of ${number}`,
  at,
  ...(isPrivate && { isPrivate }),
});
/** Asked by two to five, in the order of their asking. */
const request: fc.Arbitrary<Request> = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 9 }), isPrivate: fc.boolean() }), { minLength: 2, maxLength: 5 })
  .map((all) => {
    const askers = all.map(({ isPrivate }, number) => {
      const at = all.slice(1, number + 1).reduce((sum, { after }) => sum + after, 0);
      return asked(at, number, isPrivate);
    }) as Request["askers"];
    const { ask, isPrivate } = askers[0];
    return aRequest({
      askers,
      ask,
      ...(isPrivate && { isPrivate }),
      recommendation: "Postgres",
      holdsUp: "The importer",
      left: [],
    });
  });

// Caught who came back behind whom they had asked before, and what the first would do that stayed away.
test("whoever leaves and comes back, in whatever order, is in their place, and the first is read again with what they would do", () =>
  fc.assert(
    fc.property(
      request.chain((one) => {
        const others = one.askers.map(({ who }) => who);
        const some = fc.shuffledSubarray(others, { minLength: 1, maxLength: others.length - 1 });
        return fc.record({ one: fc.constant(one), leave: some, order: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }) });
      }),
      ({ one, leave, order }) => {
        let now = one;
        for (const [at, who] of leave.entries()) {
          now = withoutAsker(now, who, 100 + at) ?? now;
          expect(now.ask).toBe(now.askers[0].ask);
          if (now.askers[0] !== one.askers[0]) expect([now.recommendation, now.holdsUp]).toEqual([undefined, undefined]);
        }
        const back = leave.toSorted((a, b) => (order[leave.indexOf(a)] ?? 0) - (order[leave.indexOf(b)] ?? 0));
        for (const who of back) {
          const leaving = leavingOf(now, who);
          if (leaving) now = askingOn(now, leaving);
        }
        expect(now).toEqual(one);
      },
    ),
  ));
