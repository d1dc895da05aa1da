import fc from "fast-check";
import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { broughtAgain, reopened } from "../../src/domain/come-again.ts";
import type { Request } from "../../src/domain/request.ts";
import { atClock, hour, minute } from "../../src/domain/time.ts";
import { askedBack, putOff, replied, settled, shown, undone } from "../../src/domain/turn.ts";
import { cameAt, hasPassed, turnClocks } from "../../src/domain/turn-clocks.ts";
import { workingTime } from "../../src/domain/working-time.ts";
import { ana, aRequest, bo } from "./requests.ts";

const berlin = joining("Europe/Berlin");
const start = atClock("2026-03-27", "16:00", "Europe/Berlin");
const begun = aRequest({ askedAt: start, turn: { is: "held", since: start }, history: [{ since: start, whose: ana }] });

test("reader and asker are counted apart, in working time, and whose move it is comes first", () => {
  const monday = (time: string) => atClock("2026-03-30", time, "Europe/Berlin");
  const asked = askedBack(shown(begun, start + hour), ana, "Which release?", start + hour);
  expect(hasPassed(shown(begun, start))).toBe(false);
  expect(turnClocks(asked, () => berlin, monday("09:30"))).toEqual([
    { whose: bo, length: 1.5 * hour },
    { whose: ana, length: hour },
  ]);
  const back = replied(asked, bo, "2.4", monday("10:00"));
  expect(hasPassed(back)).toBe(true);
  expect(turnClocks(back, () => berlin, monday("12:00"))).toEqual([
    { whose: ana, length: 3 * hour },
    { whose: bo, length: 2 * hour },
  ]);
});

const moves: Record<string, (one: Request, at: number) => Request> = {
  shown,
  asked: (one, at) => askedBack(one, ana, "Which?", at),
  replied: (one, at) => replied(one, bo, "That", at),
  "put off": (one, at) => putOff(one, { until: at + hour }, at),
  settled: (one, at) => settled(one, { is: "changes requested", by: ana, note: "The loop" }, at),
};
/** What can be done with what has ended: as if it had not, or from then on. */
const returns: typeof moves = {
  undone: (one, at) => (one.turn.is === "settled" ? undone(one, one.turn, at) : one),
  reopened: (one, at) => reopened(one, ana, false, at),
  "brought again": (one, at) => broughtAgain(one, bo, "Done", at),
};
const isBack = (move: string) => move in returns && move !== "undone";

// Caught clocks that each ran on until now, and some that counted what was before an end.
test("all clocks together are the working time since it came or came back, and none while it has ended", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          move: fc.constantFrom(...Object.keys(moves)),
          back: fc.constantFrom(...Object.keys(returns)),
          wait: fc.integer({ min: 0, max: 600 }),
        }),
        { maxLength: 15 },
      ),
      (list) => {
        let [one, now, since] = [begun, start, start];
        for (const { move, back, wait } of list) {
          now += wait * minute;
          const isOver = one.turn.is === "settled";
          one = (isOver ? returns[back] : moves[move])?.(one, now) ?? one;
          if (isOver && isBack(back)) since = now;
        }
        const isOver = one.turn.is === "settled";
        const all = turnClocks(one, () => berlin, now).reduce((sum, { length }) => sum + length, 0);
        expect(all).toBe(isOver ? 0 : workingTime(berlin, since, now));
        if (!isOver) expect(cameAt(one)).toBe(since);
      },
    ),
  ));
