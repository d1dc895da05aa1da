import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { due, dueAt, plan } from "../../src/domain/digest.ts";
import { gate, gateOpensAt } from "../../src/domain/gate.ts";
import { lastTurn, nextOpening, nextTurn, openingsOn } from "../../src/domain/openings.ts";
import { addDays, atClock, clockOf, day, hour, type Instant, localDate, minute, type Weekday } from "../../src/domain/time.ts";
import type { TimeBlock, WeeklyBlock } from "../../src/domain/time-block.ts";
import { reviewAt, withBlock, withoutBlock } from "../../src/domain/time-block.ts";
import { afterWorkingTime, workingTime } from "../../src/domain/working-time.ts";
import { momentIn, week } from "./attentions.ts";
import { aRequest, waiting } from "./requests.ts";

const zone = "Europe/Berlin";
/** A Tuesday. */
const today = "2026-03-24";
const at = (time: string, date = today) => atClock(date, time, zone);
const ana = joining(zone);
const openings = (attention: Attention, date = today) => openingsOn(attention, date).map((one) => clockOf(one, zone));
const weekly = (from: string, to: string, over: Partial<WeeklyBlock> = {}): Attention => ({
  ...ana,
  weekly: [{ kind: "focus", days: [1, 2, 3, 4, 5], from, to, ...over }],
});
const block = (from: string, to: string, kind: TimeBlock["kind"] = "focus"): TimeBlock => ({ kind, from: at(from), to: at(to) });
const held = (since: Instant, urgency?: "blocking") => aRequest({ turn: { is: "held", since }, ...(urgency && { urgency }) });

test("a weekly block shuts the gate on its days, and a slot that falls into it comes at its end", () => {
  const focused = weekly("09:00", "11:30");
  expect(gate(focused, at("10:00"))).toMatchObject({ is: "shut", until: at("11:30"), block: { kind: "focus" } });
  expect(openings(focused)).toEqual(["11:30", "13:00", "16:30"]);
  expect(openings(weekly("09:00", "11:30", { days: [3] }))).toEqual(["09:30", "13:00", "16:30"]);
});

test("a weekly block is left out on a day off, and on a day that was excepted", () => {
  const focused = weekly("09:00", "11:30", { except: [today] });
  expect(openings(focused)).toEqual(["09:30", "13:00", "16:30"]);
  expect(openings(focused, "2026-03-25")).toEqual(["11:30", "13:00", "16:30"]);
  expect(openings({ ...weekly("09:00", "11:30"), daysOff: [{ from: today, to: today }] })).toEqual([]);
});

test("a weekly block that is ended early is a block of its own on that day, and comes back on the next", () => {
  const ended = withoutBlock(weekly("09:00", "11:30"), false, at("10:15"));
  expect(gate(ended, at("10:15"))).toEqual({ is: "open" });
  expect(openings(ended)).toEqual(["10:15", "13:00", "16:30"]);
  expect(openings(ended, "2026-03-25")).toEqual(["11:30", "13:00", "16:30"]);
});

test("a weekly block goes over midnight when it ends before it begins", () => {
  const nightly = weekly("22:00", "06:00", { days: [1] });
  expect(gate({ ...nightly, hours: { 1: { from: "20:00", to: "08:00" } } }, at("05:59"))).toMatchObject({
    is: "shut",
    until: at("06:00"),
  });
});

test("of openings less than an hour apart the first stands, but who ends a block sees what gathered", () => {
  expect(openings({ ...ana, slots: ["09:30", "10:00", "10:30", "13:00"] })).toEqual(["09:30", "10:30", "13:00"]);
  expect(openings(weekly("11:00", "12:30"))).toEqual(["09:30", "12:30", "16:30"]);
  const own = withBlock(ana, block("13:05", "13:40"), at("13:05"));
  expect(openings(own)).toEqual(["09:30", "13:00", "13:40", "16:30"]);
});

test("four digests come a day, and more only where their reader ended a block", () => {
  const slots = ["09:00", "10:30", "12:00", "13:30", "15:00", "16:30"];
  expect(openings({ ...ana, slots })).toEqual(["09:00", "10:30", "12:00", "13:30"]);
  const own = withBlock({ ...ana, slots }, block("15:10", "15:40"), at("15:10"));
  expect(openings(own)).toEqual(["09:00", "10:30", "12:00", "13:30", "15:40"]);
});

test("where the ends of blocks bring nothing by themselves, ending one early to see what gathered does", () => {
  const quiet: Attention = { ...ana, endsAreQuiet: true };
  const focused = withBlock(quiet, block("10:00", "12:00"), at("10:00"));
  expect(openings(focused)).toEqual(["09:30", "13:00", "16:30"]);
  expect(openings(withoutBlock(focused, false, at("11:00")))).toEqual(["09:30", "11:00", "13:00", "16:30"]);
  expect(openings(withBlock(quiet, block("12:30", "14:00"), at("12:30")))).toEqual(["09:30", "14:00", "16:30"]);
});

test("weekdays have slots of their own, or none, and a week without any is never batched", () => {
  const other: Attention = { ...ana, slotsOf: { 2: ["11:00"], 3: [] } };
  expect(openings(other)).toEqual(["11:00"]);
  expect(openings(other, "2026-03-25")).toEqual([]);
  expect(nextOpening(other, at("11:00"))).toBe(at("09:30", "2026-03-26"));
  const never: Attention = { ...ana, slots: [], slotsOf: { 7: ["09:00"] } };
  expect(due(held(at("10:07")), never, at("10:07"))).toBe("opening");
});

test("the digest of a review comes at its start, and everything else is held until its end", () => {
  const reviewing = withBlock(ana, block("10:00", "11:00", "review"), at("09:45"));
  expect(gate(reviewing, at("10:00"))).toMatchObject({ is: "shut", block: { kind: "review" } });
  expect(due(held(at("09:50")), reviewing, at("09:59"))).toBeUndefined();
  expect(due(held(at("09:50")), reviewing, at("10:00"))).toBe("opening");
  expect(dueAt(held(at("09:50")), reviewing, at("09:50"))).toBe(at("10:00"));
  expect(dueAt(held(at("10:01")), reviewing, at("10:01"))).toBe(at("11:00"));
});

test("a review that begins inside a block of focus brings its digest when the focus ends", () => {
  const focused = withBlock(ana, block("10:00", "10:30"), at("09:45"));
  const both = withBlock(focused, block("10:15", "11:00", "review"), at("09:45"));
  expect(dueAt(held(at("09:50")), both, at("09:50"))).toBe(at("10:30"));
});

test("what a review has brought already is there again when a block that broke into it ends", () => {
  const broken = { ...ana, blocks: [block("10:00", "12:00", "review"), block("10:30", "11:00")] };
  expect(dueAt(held(at("09:50")), broken, at("10:30"))).toBe(at("11:00"));
  expect(dueAt(held(at("10:10")), broken, at("10:30"))).toBe(at("12:00"));
});

test("of two reviews that begin one after the other the earlier brings what waits", () => {
  const two = { ...ana, slots: [], hours: {}, blocks: [block("11:00", "11:30", "review"), block("10:15", "10:45", "review")] };
  expect(dueAt(held(at("09:50")), two, at("09:50"))).toBe(at("10:15"));
});

test("a review among blocks that follow each other for ever brings nothing, and the question ends", () => {
  const day = { kind: "focus" as const, days: [1, 2, 3, 4, 5, 6, 7] as Weekday[], from: "00:00", to: "13:00" };
  const night = { ...day, from: "12:00", to: "01:00" };
  const review: TimeBlock = { kind: "review", from: at("10:00"), to: at("10:45") };
  const never = { ...ana, weekly: [day, night], blocks: [review] };
  expect([lastTurn(never, at("10:30")), nextTurn(never, at("09:00"))]).toEqual([undefined, undefined]);
});

test("somebody who is asked at once is asked at the start of a review, and then at its end", () => {
  const reviewing = withBlock({ ...ana, slots: [] }, block("10:00", "11:00", "review"), at("09:45"));
  expect(due(held(at("10:00")), reviewing, at("10:00"))).toBe("opening");
  expect(dueAt(held(at("10:01")), reviewing, at("10:01"))).toBe(at("11:00"));
});

test("being on call shuts no gate, and being away shuts it over slots and days until the return", () => {
  expect(gate(withBlock(ana, block("10:00", "12:00", "on call"), at("09:45")), at("11:00"))).toEqual({ is: "open" });
  const away: TimeBlock = { kind: "away", from: at("09:00"), to: at("09:00", "2026-04-20") };
  const gone = withBlock(ana, away, at("09:00"));
  expect(nextOpening(gone, at("10:00"))).toBe(at("09:00", "2026-04-20"));
  expect(gate(gone, at("12:00", "2026-04-10"))).toMatchObject({ is: "shut", until: at("09:00", "2026-04-20") });
});

test("what was held as long as it may be comes with whatever makes its reader turn to others", () => {
  // The slot at 13:30 is no opening: the end of the block was half an hour ago.
  const near: Attention = { ...weekly("11:00", "13:00"), slots: ["08:30", "13:30", "17:30"] };
  expect(dueAt(held(at("13:10"), "blocking"), near, at("13:10"))).toBe(at("17:30"));
  const since = at("17:40", "2026-03-23");
  expect(openings(near)).toEqual(["09:00", "13:00", "17:30"]);
  const four: Attention = { ...ana, slots: ["09:00", "10:00", "11:00", "12:00", "16:30"] };
  expect(dueAt(held(at("12:10"), "blocking"), four, at("12:10"))).toBe(at("16:30"));
  expect(dueAt(held(at("12:40"), "blocking"), four, at("12:40"))).toBe(at("09:00", "2026-03-25"));
  expect(dueAt(held(since, "blocking"), near, since)).toBe(at("09:00"));
});

test("what was held as long as it may be comes by itself, at work, where its reader allows that", () => {
  const open: Attention = { ...ana, slots: ["09:00"], opensForLongest: true };
  expect(dueAt(held(at("09:30"), "blocking"), open, at("09:30"))).toBe(at("13:30"));
  expect(due(held(at("09:30"), "blocking"), open, at("13:29"))).toBeUndefined();
  expect(due(held(at("09:30"), "blocking"), open, at("13:30"))).toBe("longest hold");
  expect(dueAt(held(at("16:00"), "blocking"), open, at("16:00"))).toBe(at("09:00", "2026-03-25"));
});

const anyWeek = week.chain((one) =>
  fc.record({ one: fc.constant(one), now: momentIn(one, 9), requests: waiting(momentIn(one, 9)) }),
);
const datesOf = (start: Instant) => Array.from({ length: 12 }, (_, ahead) => addDays(localDate(start, "UTC"), ahead));

// Caught a fifth one, and three quarters of an hour between two.
test("openings that nobody made themselves are an hour apart and four a day, and the gate is open, or a review begins, at each", () =>
  fc.assert(
    fc.property(week, ({ start, attention }) => {
      // An end behind a shut gate is there when that opens.
      const own = new Set(
        attention.blocks.flatMap(({ from, to, kind }) => [...(kind === "review" ? [from] : []), to, gateOpensAt(attention, to)]),
      );
      for (const date of datesOf(start)) {
        const all = openingsOn(attention, date);
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
        const isByItself = (one: Instant) => !own.has(one) && !isReviewing(attention, one);
        for (const [place, one] of all.entries())
          if (isByItself(one)) {
            expect(one - (all[place - 1] ?? 0)).toBeGreaterThanOrEqual(hour);
            expect(place).toBeLessThan(4);
          }
        for (const one of all) expect(gate(attention, one).is === "open" || isReviewing(attention, one)).toBe(true);
      }
    }),
    { numRuns: 300 },
  ));

const isReviewing = (attention: Attention, now: Instant) => reviewAt(attention, now) !== undefined;

// Caught a longest hold that waited for an opening, and one of five hours.
test("nothing waits beyond the first turn after it was held as long as it may be", () =>
  fc.assert(
    fc.property(anyWeek, ({ one: { attention }, now, requests }) => {
      const hours = { blocking: 4, usual: 8, whenever: 16 };
      const late = requests.filter(({ turn, urgency }) => {
        const until =
          turn.is === "held"
            ? afterWorkingTime(attention, turn.notBefore ?? turn.since, hours[urgency ?? "usual"] * hour)
            : undefined;
        const turned = lastTurn(attention, now);
        return until !== undefined && turned !== undefined && until <= turned;
      });
      const isShut = gate(attention, now).is === "shut" && !isReviewing(attention, now);
      if (!isShut) expect(plan(requests, attention, now)).toEqual(expect.arrayContaining(late));
    }),
    { numRuns: 400 },
  ));

// Caught focus that was thought no work, and night hours of the day before that were left out.
test("after so much working time, that much has passed", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), from: momentIn(one, 5) })),
      fc.integer({ min: 1, max: 64 }),
      ({ one: { attention }, from }, quarters) => {
        const here = { ...attention, blocks: attention.blocks.filter(({ kind }) => kind !== "away"), weekly: [] };
        const length = quarters * 15 * minute;
        const to = afterWorkingTime(here, from, length);
        if (to !== undefined) expect(workingTime(here, from, to)).toBe(length);
        else expect(workingTime(here, from, from + 100 * day)).toBeLessThan(length);
      },
    ),
  ));

// Caught a next turn that looked no further than today.
test("the next turn is a turn once it has come", () =>
  fc.assert(
    fc.property(anyWeek, ({ one: { attention }, now }) => {
      const next = nextTurn(attention, now);
      if (next === undefined) return;
      expect(next).toBeGreaterThan(now);
      expect(lastTurn(attention, next)).toBe(next);
    }),
  ));
