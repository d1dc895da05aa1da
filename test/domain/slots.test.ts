import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { lastOpening, nextOpening, slotsOn } from "../../src/domain/openings.ts";
import { atClock, clockOf, day, hour, type Instant, localDate, minute } from "../../src/domain/time.ts";
import { zone } from "./attentions.ts";

const everyDay = { from: "00:00", to: "24:00" };
const always = { 1: everyDay, 2: everyDay, 3: everyDay, 4: everyDay, 5: everyDay, 6: everyDay, 7: everyDay };
const awake = (zone: string, slots: string[]): Attention => ({ ...joining(zone), hours: always, slots });

const spring = { skipped: "02:30", shownAs: "03:30" };
/** Days on which clocks change, how long they are, and what becomes of a slot in the hour concerned. */
const changes = [
  { zone: "Europe/Berlin", date: "2026-03-29", hours: 23, slot: spring.skipped, at: "2026-03-29T01:30Z" },
  { zone: "Europe/Berlin", date: "2026-10-25", hours: 25, slot: "02:30", at: "2026-10-25T00:30Z" },
  { zone: "America/New_York", date: "2026-03-08", hours: 23, slot: spring.skipped, at: "2026-03-08T07:30Z" },
  { zone: "America/New_York", date: "2026-11-01", hours: 25, slot: "01:30", at: "2026-11-01T05:30Z" },
  { zone: "Australia/Lord_Howe", date: "2026-10-04", hours: 23.5, slot: "02:15", at: "2026-10-03T15:45Z" },
  { zone: "Australia/Lord_Howe", date: "2026-04-05", hours: 24.5, slot: "01:45", at: "2026-04-04T14:45Z" },
  { zone: "America/Sao_Paulo", date: "2018-11-04", hours: 23, slot: "00:30", at: "2018-11-04T03:30Z" },
  { zone: "America/Sao_Paulo", date: "2019-02-16", hours: 25, slot: "23:30", at: "2019-02-17T01:30Z" },
];

/** The openings of one local day, found by asking every minute whether one is now. */
function openingsOn(attention: Attention, date: string, hours: number): Instant[] {
  const start = Math.min(atClock(date, "00:00", attention.zone), atClock(date, "00:30", attention.zone));
  const minutes = Array.from({ length: hours * 60 }, (_, at) => start + at * minute);
  return minutes.filter((at) => lastOpening(attention, at) === at);
}

test.each(changes)("in $zone the day $date of $hours h has a slot at $slot once", ({ zone, date, hours, slot, at }) => {
  const openings = openingsOn(awake(zone, ["08:00", slot, "22:00"]), date, hours);
  expect(openings).toContain(Date.parse(at));
  expect(openings).toHaveLength(3);
});

test.each(changes)("in $zone the slots before and after the change of $date keep their time of day", ({ zone, date }) => {
  const slots = ["09:30", "13:00", "16:30"];
  const attention = awake(zone, slots);
  const noon = atClock(date, "12:00", zone);
  for (const one of [noon - day, noon, noon + day])
    expect(slotsOn(attention, localDate(one, zone)).map((at) => clockOf(at, zone))).toEqual(slots);
});

const anyDate = fc
  .integer({ min: 0, max: 730 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * day).toISOString().slice(0, 10));
const changeOrAny = fc.oneof(
  fc.constantFrom(...changes).map(({ zone, date }) => ({ zone, date })),
  fc.record({ zone, date: anyDate }),
);
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "45"))
  .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${minutes}`);

const wall = (at: Instant, zone: string) => `${localDate(at, zone)}T${clockOf(at, zone)}`;
/** How far the clocks jump ahead around an instant. */
const skipped = (at: Instant, zone: string) =>
  Date.parse(`${wall(at + 3 * hour, zone)}Z`) - Date.parse(`${wall(at - 3 * hour, zone)}Z`) - 6 * hour;

// Caught slots reckoned by the offset that the day began with, the second of two like times, both of them, and a skipped time that fell before it.
test("each slot comes once a day, on that day, at its time or as much later as the clocks skip", () =>
  fc.assert(
    fc.property(changeOrAny, clockTime, ({ zone, date }, slot) => {
      const at = atClock(date, slot, zone);
      expect(slotsOn(awake(zone, [slot]), date)).toEqual([at]);
      expect(localDate(at, zone)).toBe(date);
      const isFirst = ![hour, hour / 2].some((before) => wall(at - before, zone) === `${date}T${slot}`);
      expect(isFirst).toBe(true);
      expect(Date.parse(`${wall(at, zone)}Z`) - Date.parse(`${date}T${slot}Z`)).toBe(
        clockOf(at, zone) === slot ? 0 : skipped(at, zone),
      );
    }),
    { numRuns: 1_000 },
  ));

/** Of moments in order, each that is an hour at least after the last one that stands. */
const apart = ([first, ...others]: Instant[]): Instant[] =>
  first === undefined ? [] : [first, ...apart(others.filter((at) => at >= first + hour))];

// Caught a next opening that skipped the second of two slots in one half hour.
test("going from opening to opening over ten days meets each day's slots once, in order: those less than an hour apart as one, and four a day", () =>
  fc.assert(
    fc.property(changeOrAny, fc.uniqueArray(clockTime, { minLength: 1, maxLength: 5 }), ({ zone, date }, slots) => {
      const attention = awake(zone, slots);
      const start = atClock(date, "12:00", zone) - 4 * day;
      const days = Array.from({ length: 12 }, (_, ahead) => localDate(start + ahead * day, zone));
      const expected = days.flatMap((one) => apart(slotsOn(attention, one)).slice(0, 4)).filter((at) => at > start);
      const met: Instant[] = [];
      for (let at = nextOpening(attention, start); at !== undefined && at < start + 10 * day; at = nextOpening(attention, at))
        met.push(at);
      expect(met).toEqual(expected.filter((at) => at < start + 10 * day));
    }),
    { numRuns: 200 },
  ));
