import fc from "fast-check";
import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { type Consent, focusUntil, nextSync, type Shown, type StandIn, stepTo, usualWords } from "../../src/domain/consent.ts";
import { hour, type Instant, minute, second } from "../../src/domain/time.ts";
import { momentIn, week } from "./attentions.ts";

const start = Date.parse("2026-03-24T09:00:00+01:00");
const consent = (standIn?: StandIn): Consent => ({ who: "T1/UANA", token: "", ...(standIn && { standIn }) });

/** Slack as far as it matters here: what ends by itself is gone after it. */
const asShown = ({ status, snoozedUntil }: Shown, now: Instant): Shown => ({
  status: status.until !== 0 && status.until <= now ? { text: "", emoji: "", until: 0 } : status,
  snoozedUntil: snoozedUntil > now ? snoozedUntil : 0,
});
type World = { shown: Shown; standIn: StandIn | undefined };

/** One look at a person; it falls over before Slack took it, after that, or not at all. */
function looked({ shown, standIn }: World, until: Instant | undefined, now: Instant, falls: "before" | "after" | "not"): World {
  const seen = asShown(shown, now);
  const step = stepTo(consent(standIn), until === undefined ? undefined : { until, words: usualWords }, seen, now);
  if (falls === "before") return { shown: seen, standIn: step.standIn ?? standIn };
  const set = { status: step.status ?? seen.status, snoozedUntil: step.snoozedUntil ?? seen.snoozedUntil };
  if (falls === "after") return { shown: set, standIn: step.standIn ?? standIn };
  return { shown: set, standIn: step.standIn && { ...step.standIn, isSet: true } };
}

const ahead = fc.integer({ min: 1, max: 6 * 60 }).map((minutes) => start + minutes * minute);
const before: fc.Arbitrary<Shown> = fc.record({
  status: fc.oneof(
    fc.constant({ text: "", emoji: "", until: 0 }),
    fc.record({ text: fc.constant("At home"), emoji: fc.constant(":house:"), until: fc.oneof(fc.constant(0), ahead) }),
  ),
  snoozedUntil: fc.oneof(fc.constant(0), ahead),
});
const looks = fc.array(
  fc.record({ until: ahead, wait: fc.integer({ min: 0, max: 20 }), falls: fc.constantFrom("before", "after", "not" as const) }),
  { minLength: 1, maxLength: 5 },
);

test("whatever a block goes through, and wherever the program falls over, what was there before comes back", () =>
  fc.assert(
    fc.property(before, looks, (was, all) => {
      let now = start;
      let world: World = { shown: was, standIn: undefined };
      for (const { until, wait, falls } of all) {
        now += wait * minute;
        if (until > now) world = looked(world, until, now, falls);
      }
      now += 30 * second;
      for (const falls of ["before", "after", "not"] as const) world = looked(world, undefined, now, falls);
      const expected = asShown(was, now);
      expect(world.standIn).toBeUndefined();
      expect(world.shown.status).toEqual(expected.status);
      expect(Math.abs(world.shown.snoozedUntil - expected.snoozedUntil)).toBeLessThanOrEqual(90 * second);
    }),
    { numRuns: 500 },
  ));

test("what somebody changes while they focus stays theirs, whatever comes after", () =>
  fc.assert(
    fc.property(before, looks, looks, (was, first, then) => {
      const theirs: Shown = { status: { text: "On a train", emoji: "", until: 0 }, snoozedUntil: start + 20 * hour };
      let world: World = { shown: was, standIn: undefined };
      for (const { until } of first) world = looked(world, until, start, "not");
      world = { ...world, shown: theirs };
      for (const { until, falls } of then) world = looked(world, until, start, falls);
      expect(looked(world, undefined, start + minute, "not").shown).toEqual(theirs);
    }),
  ));

test("blocks that follow each other are one, and a block that is on call or a review is none", () => {
  const at = (hours: number) => start + hours * hour;
  const blocks = [
    { kind: "focus" as const, from: at(0), to: at(1) },
    { kind: "focus" as const, from: at(1), to: at(2) },
    { kind: "review" as const, from: at(2), to: at(3) },
  ];
  const ana = { ...joining("Europe/Berlin"), blocks };
  expect(focusUntil(ana, at(0))).toBe(at(2));
  expect(focusUntil(ana, at(2))).toBeUndefined();
});

test("between two looks nothing changes", () =>
  fc.assert(
    fc.property(
      week.chain((one) =>
        fc.record({ one: fc.constant(one), now: momentIn(one, 9), part: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
      ),
      ({ one: { attention }, now, part }) => {
        const next = nextSync(attention, now);
        expect(next).toBeGreaterThan(now);
        const between = now + Math.floor((next - now) * part);
        expect(focusUntil(attention, between)).toBe(focusUntil(attention, now));
      },
    ),
  ));
