import fc from "fast-check";
import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import type { Request } from "../../src/domain/request.ts";
import { atClock, hour, minute } from "../../src/domain/time.ts";
import { askedBack, putOff, replied, settled, shown, undone } from "../../src/domain/turn.ts";
import { hasPassed, turnClocks } from "../../src/domain/turn-clocks.ts";
import { workingTime } from "../../src/domain/working-time.ts";
import { ana, aRequest, bo } from "./requests.ts";

const berlin = joining("Europe/Berlin");
const start = atClock("2026-03-27", "16:00", "Europe/Berlin");
const begun = aRequest({ askedAt: start, turn: { is: "held", since: start }, history: [{ since: start, whose: ana }] });

test("reader and asker are counted apart, in working time, and whose move it is comes first", () => {
  const monday = (time: string) => atClock("2026-03-30", time, "Europe/Berlin");
  const asked = askedBack(shown(begun, start + hour), ana, "Which release?", start + hour);
  expect(hasPassed(shown(begun, start))).toBe(false);
  expect(turnClocks(asked, berlin, monday("09:30"))).toEqual([
    { whose: bo, length: 1.5 * hour },
    { whose: ana, length: hour },
  ]);
  const back = replied(asked, bo, "2.4", monday("10:00"));
  expect(hasPassed(back)).toBe(true);
  expect(turnClocks(back, berlin, monday("12:00"))).toEqual([
    { whose: ana, length: 3 * hour },
    { whose: bo, length: 2 * hour },
  ]);
});

const moves: Record<string, (one: Request, at: number) => Request> = {
  shown,
  asked: (one, at) => askedBack(one, ana, "Which?", at),
  replied: (one, at) => replied(one, bo, "That", at),
  "put off": (one, at) => putOff(one, { until: at + hour }, at),
  settled: (one, at) => settled(one, { is: "approved", by: ana }, at),
  undone: (one, at) => (one.turn.is === "settled" ? undone(one, one.turn, at) : one),
};

// Caught clocks that each ran on until now.
test("all clocks together are the working time in which it was somebody's move", () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ move: fc.constantFrom(...Object.keys(moves)), wait: fc.integer({ min: 0, max: 600 }) }), {
        maxLength: 15,
      }),
      (list) => {
        let [one, now, nobodys] = [begun, start, 0];
        for (const { move, wait } of list) {
          const next = now + wait * minute;
          if (one.turn.is === "settled") nobodys += workingTime(berlin, now, next);
          now = next;
          one = moves[move]?.(one, now) ?? one;
        }
        const all = turnClocks(one, berlin, now).reduce((sum, { length }) => sum + length, 0);
        expect(all + nobodys).toBe(workingTime(berlin, start, now));
      },
    ),
  ));
