import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { addDays, atClock, clockOf, hour, type Instant, localDate, minute, weekdayOf } from "../../src/domain/time.ts";
import { leftOfDay, workingTime } from "../../src/domain/working-time.ts";
import { momentIn, week } from "./attentions.ts";

const berlin = joining("Europe/Berlin");
const at = (time: string, date = "2026-03-27") => atClock(date, time, "Europe/Berlin");

/** Whether the clocks of that person show a time of their working hours; where clocks are changed these may not say. */
function isAtWork({ zone, hours, daysOff = [] }: Attention, now: Instant): boolean {
  const time = clockOf(now, zone);
  const hoursOf = (date: string) =>
    daysOff.some(({ from, to }) => from <= date && date <= to) ? undefined : hours[weekdayOf(date)];
  const today = hoursOf(localDate(now, zone));
  const yesterday = hoursOf(addDays(localDate(now, zone), -1));
  const isOfToday = today && today.from <= time && (time < today.to || today.to <= today.from);
  return isOfToday || (yesterday && yesterday.to <= yesterday.from && time < yesterday.to) || false;
}

function countedMinutes(attention: Attention, from: Instant, to: Instant): number {
  let minutes = 0;
  for (let now = from; now < to; now += minute) minutes += isAtWork(attention, now) ? 1 : 0;
  return minutes * minute;
}

/** Days of 24 hours alone: what an hour that comes twice, or never, is to somebody's hours is said by atClock. */
const changesClocks = ({ zone }: Attention, from: Instant, to: Instant) => {
  const offset = (now: Instant) => clockOf(now, zone) === clockOf(now + 24 * hour, zone);
  for (let now = from - 24 * hour; now <= to; now += hour) if (!offset(now)) return true;
  return false;
};

// Caught a reach of two days too few.
test("working time is what counting minute by minute gives", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), a: momentIn(one, 6), b: momentIn(one, 6) })),
      ({ one: { attention }, a, b }) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(!changesClocks(attention, from, to));
        expect(workingTime(attention, from, to)).toBe(countedMinutes(attention, from, to));
      },
    ),
    { numRuns: 200 },
  ));

test("two spans that follow each other are as long as the one that they make, and none is less than nothing", () =>
  fc.assert(
    fc.property(
      week.chain((one) => fc.record({ one: fc.constant(one), a: momentIn(one, 9), b: momentIn(one, 9), c: momentIn(one, 9) })),
      ({ one: { attention }, ...moments }) => {
        const [a = 0, b = 0, c = 0] = Object.values(moments).sort((x, y) => x - y);
        const whole = workingTime(attention, a, c);
        expect(workingTime(attention, a, b) + workingTime(attention, b, c)).toBe(whole);
        expect(workingTime(attention, c, a)).toBe(0);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(c - a);
      },
    ),
  ));

test("what was asked on Friday at 17:00 has waited an hour and a half on Monday at 9:30", () => {
  expect(workingTime(berlin, at("17:00"), at("09:30", "2026-03-30"))).toBe(1.5 * hour);
});

test("what lies years back is counted for 400 days, and quickly", () => {
  const all = workingTime(berlin, 0, at("12:00"));
  expect(all).toBe(workingTime(berlin, at("12:00") - 400 * 24 * hour, at("12:00")));
  expect(all).toBeGreaterThan(280 * 9 * hour);
});

test("a day is over when its hours are, and one off has none", () => {
  expect(leftOfDay(berlin, at("17:00"))).toBe(hour);
  expect(leftOfDay(berlin, at("07:00"))).toBe(9 * hour);
  expect(leftOfDay(berlin, at("18:00"))).toBe(0);
  expect(leftOfDay(berlin, at("12:00", "2026-03-28"))).toBe(0);
});
