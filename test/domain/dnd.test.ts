import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { due, dueAt } from "../../src/domain/digest.ts";
import { type Dnd, dndAt, isDndNews } from "../../src/domain/dnd.ts";
import { gate } from "../../src/domain/gate.ts";
import { lastOpening, nextOpening, openingsOn } from "../../src/domain/openings.ts";
import { atClock, clockOf, day, hour, type Instant } from "../../src/domain/time.ts";
import { withBlock, withoutBlock } from "../../src/domain/time-block.ts";
import { momentIn, week } from "./attentions.ts";
import { aRequest } from "./requests.ts";

const zone = "Europe/Berlin";
/** A Tuesday; on the Sunday after it clocks go forward. */
const today = "2026-03-24";
const at = (time: string, date = today) => atClock(date, time, zone);
const ana: Attention = { ...joining(zone), hours: { 1: { from: "07:00", to: "20:00" }, 2: { from: "07:00", to: "20:00" } } };
const resting = (from: Instant, to: Instant, over: Partial<Dnd> = {}): Attention => ({
  ...ana,
  dnd: { from, to, zone, toldAt: from - hour, ...over },
});
const noon = resting(at("12:00"), at("14:00"));
const openings = (attention: Attention) => openingsOn(attention, today).map((one) => clockOf(one, zone));
const held = (since: Instant) => aRequest({ turn: { is: "held", since } });

test("the gate is shut while Slack's Do Not Disturb lasts, every day at the same time", () => {
  expect(gate(noon, at("11:59"))).toEqual({ is: "open" });
  expect(gate(noon, at("12:00"))).toEqual({ is: "shut", until: at("14:00"), dnd: { from: at("12:00"), to: at("14:00") } });
  expect(gate(noon, at("14:00"))).toEqual({ is: "open" });
  expect(gate(noon, at("13:00", "2026-03-30"))).toMatchObject({ is: "shut", until: at("14:00", "2026-03-30") });
  expect(gate(noon, at("13:00", "2026-03-23"))).toMatchObject({ is: "shut" });
});

test("a slot in it comes at its end; where no slot lay in it, its end brings nothing", () => {
  expect(openings(noon)).toEqual(["09:30", "14:00", "16:30"]);
  const between = resting(at("10:00"), at("12:00"));
  expect(openings(between)).toEqual(["09:30", "13:00", "16:30"]);
  expect(due(held(at("10:30")), between, at("12:30"))).toBeUndefined();
  expect(dueAt(held(at("10:30")), between, at("10:30"))).toBe(at("13:00"));
});

test("where there are no slots, what came meanwhile comes when the gate opens", () => {
  const atOnce = { ...noon, slots: [] };
  expect(dueAt(held(at("12:30")), atOnce, at("12:30"))).toBe(at("14:00"));
  expect(nextOpening(atOnce, at("12:30"))).toBe(at("14:00"));
});

test("a block that ends in it opens nothing before it ends, neither by itself nor ended by hand", () => {
  const focused = withBlock(noon, { kind: "focus", from: at("11:00"), to: at("13:00") }, at("11:00"));
  expect(openings(focused)).toEqual(["09:30", "14:00", "16:30"]);
  const ended = withoutBlock(focused, false, at("12:30"));
  expect(gate(ended, at("12:30"))).toMatchObject({ is: "shut", until: at("14:00") });
  expect(lastOpening(ended, at("13:30"))).toBe(at("09:30"));
});

test("the digest of a review waits for its end, and comes then if the review goes on", () => {
  const reviewing = withBlock(noon, { kind: "review", from: at("13:30"), to: at("14:15") }, at("09:00"));
  expect(due(held(at("13:00")), reviewing, at("13:45"))).toBeUndefined();
  expect(due(held(at("13:00")), reviewing, at("14:00"))).toBe("opening");
  expect(openings(reviewing)).toEqual(["09:30", "14:00", "16:30"]);
});

test("who does not follow it is not held up by it", () => {
  expect(gate({ ...noon, ignoresDnd: true }, at("13:00"))).toEqual({ is: "open" });
  expect(openings({ ...noon, ignoresDnd: true })).toEqual(["09:30", "13:00", "16:30"]);
});

test("a weekend of it comes once, and not again every day", () => {
  const weekend = resting(at("18:00", "2026-03-20"), at("08:00", "2026-03-23"));
  expect(gate(weekend, at("07:59", "2026-03-23"))).toMatchObject({ is: "shut", until: at("08:00", "2026-03-23") });
  expect(gate(weekend, at("19:00", "2026-03-23"))).toEqual({ is: "open" });
  expect(isDndNews(weekend, { from: at("18:00", "2026-03-20"), to: at("08:00", "2026-03-23") }, at("12:00", "2026-03-22"))).toBe(
    false,
  );
});

test("clocks that change move it with them", () => {
  const night = resting(at("22:00"), at("08:00", "2026-03-25"));
  const sunday: Attention = { ...night, hours: { 7: { from: "00:00", to: "24:00" } } };
  expect(dndAt(sunday, at("07:59", "2026-03-29"))?.to).toBe(at("08:00", "2026-03-29"));
  expect(dndAt(sunday, at("08:00", "2026-03-29"))).toBeUndefined();
});

test("one that was ended by hand is over, since Slack tells of the next", () => {
  const tomorrow = resting(at("12:00", "2026-03-25"), at("14:00", "2026-03-25"), { toldAt: at("12:40") });
  expect(gate(tomorrow, at("12:39"))).toMatchObject({ is: "shut", until: at("12:40") });
  expect(gate(tomorrow, at("12:40"))).toEqual({ is: "open" });
  expect(gate(tomorrow, at("12:40", "2026-03-25"))).toMatchObject({ is: "shut" });
});

test("where Slack tells of a day after tomorrow, the nights before it are not silent", () => {
  const sunday = resting(at("19:00", "2026-03-29"), at("08:00", "2026-03-30"), { toldAt: at("12:00", "2026-03-27") });
  expect(dndAt(sunday, at("23:00", "2026-03-27"))).toBeUndefined();
  expect(dndAt(sunday, at("23:00", "2026-03-29"))).toBeDefined();
  expect(dndAt(sunday, at("23:00", "2026-03-30"))).toBeDefined();
});

test("it is news when nothing was known, when it is at another time, and when there is none any more", () => {
  const span = { from: at("12:00"), to: at("14:00") };
  expect(isDndNews(ana, undefined, at("09:00"))).toBe(true);
  expect(isDndNews({ ...ana, dnd: "none" }, undefined, at("09:00"))).toBe(false);
  expect(isDndNews({ ...ana, dnd: "none" }, span, at("09:00"))).toBe(true);
  expect(isDndNews(noon, span, at("09:00"))).toBe(false);
  expect(isDndNews(noon, { from: span.from + day, to: span.to + day }, at("15:00"))).toBe(false);
  expect(isDndNews(noon, { from: span.from + day, to: span.to + day }, at("13:00"))).toBe(true);
  expect(isDndNews(noon, { from: span.from, to: span.to + hour }, at("09:00"))).toBe(true);
  expect(isDndNews(noon, undefined, at("09:00"))).toBe(true);
  expect(isDndNews({ ...noon, zone: "Asia/Kathmandu" }, span, at("09:00"))).toBe(true);
});

test("nothing but a bypass comes while it lasts, whatever else somebody has chosen", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), since: momentIn(one, 9), now: momentIn(one, 9) })),
      ({ one: { attention }, since, now }) => {
        fc.pre(dndAt(attention, now) !== undefined);
        expect(gate(attention, now).is).toBe("shut");
        expect(due(held(since), attention, now)).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  ));

test("once it is kept, the same again is no news", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), now: momentIn(one, 9) })),
      ({ one: { attention }, now }) => {
        const { dnd } = attention;
        if (dnd === undefined || dnd === "none" || dnd.to <= now) return;
        const kept = { ...attention, dnd: { ...dnd, zone: attention.zone, toldAt: now } };
        expect(isDndNews(kept, { from: dnd.from, to: dnd.to }, now)).toBe(false);
      },
    ),
  ));
