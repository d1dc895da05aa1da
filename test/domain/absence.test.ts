import fc from "fast-check";
import { expect, test } from "vitest";
import { afterPresence } from "../../src/domain/absence.ts";
import type { Attention } from "../../src/domain/attention.ts";
import { gate, gateOpensAt } from "../../src/domain/gate.ts";
import { day, during, type Instant, type Span } from "../../src/domain/time.ts";
import { momentIn, quarter, week } from "./attentions.ts";

/** From when to when somebody is away, or was and has not been reachable since, each found quarter by quarter. */
const goneIn = (attention: Attention): Span[] =>
  attention.blocks.map(({ from, to }) => {
    let back = to;
    while (gate(attention, back).is === "shut" && back < to + 15 * day) back += quarter;
    return { from, to: back };
  });

// Caught absences that were counted twice where they overlap, and a clock that ran on before its person could be reached.
test("as much time has passed as was asked for, with all absences left out", () =>
  fc.assert(
    fc.property(
      week.chain((one) =>
        fc.record({ one: fc.constant(one), from: momentIn(one, 6), quarters: fc.integer({ min: 1, max: 3 * 96 }) }),
      ),
      ({ one, from, quarters }) => {
        const attention: Attention = {
          ...one.attention,
          blocks: one.attention.blocks.map((block) => ({ ...block, kind: "away" })),
        };
        const at = afterPresence(attention, from, quarters * quarter);
        fc.pre(at - from < 10 * day && attention.blocks.every(({ to }) => gateOpensAt(attention, to) !== undefined));
        const gone = goneIn(attention);
        const isGone = (now: Instant) => gone.some((span) => during(span, now));
        let present = 0;
        for (let now = from; now < at; now += quarter) present += isGone(now) ? 0 : 1;
        expect(present).toBe(quarters);
        expect(isGone(at - quarter)).toBe(false);
      },
    ),
    { numRuns: 100 },
  ));
