import fc from "fast-check";
import { expect, test } from "vitest";
import { due, plan } from "../../src/domain/digest.ts";
import { day } from "../../src/domain/time.ts";
import { shown } from "../../src/domain/turn.ts";
import { focusing, momentIn, quarter, week } from "./attentions.ts";
import { someLetThrough, waiting } from "./requests.ts";

const runs = { numRuns: 400 };

// Caught a block that shut the gate only within working hours, and the half hour after a block that outlived the beginning of the next.
test("nothing that can wait is due to a person who is in a block", () =>
  fc.assert(
    fc.property(
      focusing.chain((one) => fc.record({ one: fc.constant(one), requests: waiting(momentIn(one, 9)) })),
      ({ one: { attention, now }, requests }) => {
        expect(plan(requests, attention, now)).toEqual([]);
      },
    ),
    runs,
  ));

// Caught a gate that stood open for everybody as soon as one request was let through, and a bypass that counted for later turns too.
test("a bypass opens the gate for itself alone, for the turn it was made for", () =>
  fc.assert(
    fc.property(
      focusing.chain((one) => fc.record({ one: fc.constant(one), requests: someLetThrough(momentIn(one, 9)) })),
      ({ one: { attention, now }, requests }) => {
        const through = requests.filter(({ bypass, turn }) => bypass && turn.is === "held" && turn.since <= bypass.at);
        expect(new Set(plan(requests, attention, now))).toEqual(new Set(through));
      },
    ),
    runs,
  ));

// Caught requests that were shown and yet went on waiting for the next opening.
test("what was shown is not shown again when the question is asked twice", () =>
  fc.assert(
    fc.property(
      week.chain((one) =>
        fc.record({ one: fc.constant(one), now: momentIn(one, 9), requests: someLetThrough(momentIn(one, 9)) }),
      ),
      ({ one: { attention }, now, requests }) => {
        const coming = new Set(plan(requests, attention, now));
        const after = requests.map((request) => (coming.has(request) ? shown(request, now) : request));
        expect(plan(after, attention, now)).toEqual([]);
        expect(plan(after, attention, now + quarter).filter(({ turn }) => turn.is === "shown")).toEqual([]);
      },
    ),
    runs,
  ));

// Caught a slot in a quietly ended block that took every later slot with it, and openings that counted only for what had waited a month.
test("nothing waits for ever: within three weeks of working hours after the last block it was due", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), requests: waiting(momentIn(one, 9)) })),
      ({ one: { start, attention: whole }, requests }) => {
        // A week may be all blocks for ever, and so may every day be not to be disturbed.
        const { weekly: _, dnd: __, ...attention } = whole;
        const free = start + 10 * day;
        const moments = Array.from({ length: 22 * 96 }, (_, quarters) => free + quarters * quarter);
        for (const request of requests.filter(({ turn }) => turn.is === "held" || turn.is === "put off"))
          expect(moments.some((now) => due(request, attention, now))).toBe(true);
      },
    ),
    { numRuns: 150 },
  ));
