import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { capacityFrom, capacityOn, clearBy, dayBehind, usualFrom } from "../../src/domain/capacity.ts";
import { mostFree } from "../../src/domain/most-free.ts";
import type { Person } from "../../src/domain/person.ts";
import { addDays, localDate, weekdayOf } from "../../src/domain/time.ts";
import type { BlockKind } from "../../src/domain/time-block.ts";
import { momentIn, week } from "./attentions.ts";
import { aRequest } from "./requests.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const tuesday = "2026-03-24";
const berlin = joining("Europe/Berlin");
const at = (time: string) => Date.parse(`${time}+01:00`);
const block = (kind: BlockKind, from: string, to: string) => ({ kind, from: at(from), to: at(to) });
const ana = (over: Partial<Attention> = {}): Attention => ({ ...berlin, ...over });

test("who says nothing gives 90 minutes of a working day to judging, and none of a day off", () => {
  expect(capacityOn(berlin, tuesday)).toBe(90);
  expect(capacityOn(berlin, "2026-03-28")).toBe(0);
  expect(capacityOn(ana({ daysOff: [{ from: tuesday, to: tuesday }] }), tuesday)).toBe(0);
});

test("the review blocks of a day are what is given to judging on it, each minute once", () => {
  const weekly = [{ kind: "review" as const, days: [2 as const], from: "16:00", to: "16:45" }];
  expect(capacityOn(ana({ weekly }), tuesday)).toBe(45);
  expect(capacityOn(ana({ weekly }), "2026-03-25")).toBe(90);
  const blocks = [
    block("review", "2026-03-24T16:30", "2026-03-24T17:00"),
    block("focus", "2026-03-24T11:00", "2026-03-24T12:00"),
  ];
  expect(capacityOn(ana({ weekly, blocks }), tuesday)).toBe(60);
});

test("a block of one day alone takes nothing from what is usual, counts in whole minutes, and adds where it is longer", () => {
  const from = at("2026-03-24T09:30:00.017");
  const sitting = (minutes: number) => ({
    blocks: [{ kind: "review" as const, from, to: at("2026-03-24T09:30") + minutes * 60_000 }],
  });
  const weekly = [{ kind: "review" as const, days: [2 as const], from: "16:00", to: "16:45", except: [tuesday] }];
  expect(capacityOn(ana(sitting(60)), tuesday)).toBe(90);
  expect(capacityOn(ana(sitting(120)), tuesday)).toBe(120);
  expect(capacityOn(ana({ ...sitting(20), weekly }), tuesday)).toBe(45);
  expect(usualFrom(ana({ ...sitting(120), weekly }), now)).toBe(45);
});

test("a number of one's own stands before review blocks, and is none of a day that one is away", () => {
  const weekly = [{ kind: "review" as const, days: [2 as const], from: "16:00", to: "16:45" }];
  expect(capacityOn(ana({ weekly, capacity: 120 }), tuesday)).toBe(120);
  const away = [block("away", "2026-03-24T08:00", "2026-03-24T19:00")];
  expect(capacityOn(ana({ blocks: away, capacity: 120 }), tuesday)).toBe(0);
  const partly = [block("away", "2026-03-24T08:00", "2026-03-24T12:00")];
  expect(capacityOn(ana({ blocks: partly, capacity: 120 }), tuesday)).toBe(120);
});

test("what is done in the night is clear by the morning after it, whatever day the shift began on", () => {
  const shift = (from: string, to: string) => ({
    ...berlin,
    hours: Object.fromEntries([1, 2, 3].map((day) => [day, { from, to }])),
  });
  const wednesday = "2026-03-25";
  const nights = shift("22:00", "06:00");
  expect([5, 22, 23, 80].map((minutes) => clearBy(minutes, nights, 0, now))).toEqual([
    { date: tuesday, part: "evening" },
    { date: tuesday, part: "evening" },
    { date: wednesday, part: "night" },
    { date: wednesday, part: "night" },
  ]);
  expect(clearBy(90, shift("14:00", "00:00"), 0, now)).toEqual({ date: tuesday, part: "evening" });
  expect(clearBy(30, shift("18:00", "00:00"), 0, now)).toEqual({ date: tuesday, part: "evening" });
  expect(clearBy(90, shift("10:00", "18:00"), 0, now)).toEqual({ date: tuesday, part: "afternoon" });
  expect(clearBy(90, shift("06:00", "12:00"), 0, now)).toEqual({ date: tuesday, part: "morning" });
});

test("what waits is clear in the morning or the afternoon of the day on which its last minute is judged", () => {
  expect(clearBy(10, berlin, 0, now)).toEqual({ date: tuesday, part: "morning" });
  expect(clearBy(90, berlin, 0, now)).toEqual({ date: tuesday, part: "afternoon" });
  expect(clearBy(91, berlin, 0, now)).toEqual({ date: "2026-03-25", part: "morning" });
  expect(clearBy(90, berlin, 60, now)).toEqual({ date: "2026-03-25", part: "afternoon" });
  expect(clearBy(90, berlin, 200, now)).toEqual({ date: "2026-03-25", part: "afternoon" });
  expect(clearBy(380, berlin, 0, now)).toEqual({ date: "2026-03-30", part: "morning" });
});

test("of the end of a day no more is used than is left of it", () => {
  const late = at("2026-03-24T17:40");
  expect(clearBy(20, berlin, 0, late)).toEqual({ date: tuesday, part: "afternoon" });
  expect(clearBy(21, berlin, 0, late)).toEqual({ date: "2026-03-25", part: "morning" });
});

test("what no month has room for is clear on no day", () => {
  expect(clearBy(90 * 23, berlin, 0, now)).toBeDefined();
  expect(clearBy(90 * 23 + 1, berlin, 0, now)).toBeUndefined();
});

test("the day behind so many minutes is the first by whose end more than those can be judged, whatever the week", () =>
  fc.assert(
    fc.property(
      week.chain((one) =>
        fc.record({ one: fc.constant(one), from: momentIn(one, 7), minutes: fc.integer({ min: 0, max: 900 }) }),
      ),
      ({ one: { attention }, from, minutes }) => {
        const day = dayBehind(minutes, attention, from);
        const dates = Array.from({ length: 31 }, (_, ahead) => addDays(localDate(from, attention.zone), ahead));
        const upTo = (last: string | undefined, isWith: boolean) =>
          dates
            .filter((date) => last === undefined || date < last || (isWith && date === last))
            .reduce((sum, date) => sum + capacityOn(attention, date), 0);
        if (day !== undefined) expect(upTo(day, true)).toBeGreaterThan(minutes);
        if (day !== undefined) expect(capacityOn(attention, day)).toBeGreaterThan(0);
        const later = dayBehind(minutes + 30, attention, from);
        expect((later ?? "9") >= (day ?? "9")).toBe(true);
      },
    ),
    { numRuns: 200 },
  ));

const personOf = (name: string, attention: Attention): Person => ({
  id: `T1/${name}`,
  name,
  zone: attention.zone,
  kind: "person",
  attention,
});
const open = (minutes: number) => [aRequest({ minutes })];

test("who gives more minutes to judging has more room", () => {
  const [busy, calm] = [personOf("Ana", ana({ capacity: 240 })), personOf("Bo", berlin)];
  const asked = [
    { person: busy, open: open(120) },
    { person: calm, open: open(20) },
  ];
  expect(mostFree(asked, now)?.name).toBe("Ana");
  expect(mostFree([{ person: calm, open: open(90) }], now)).toBeUndefined();
});

test("what is asked at a weekend goes to who has most room on the next day of work", () => {
  const saturday = at("2026-03-28T12:00");
  expect(weekdayOf("2026-03-28")).toBe(6);
  expect(capacityFrom(berlin, saturday)).toBe(90);
  expect(mostFree([{ person: personOf("Ana", berlin), open: [] }], saturday)?.name).toBe("Ana");
});

test("what is asked in the evening is weighed by the day on which they come to it", () => {
  const weekly = [{ kind: "review" as const, days: [3 as const], from: "16:00", to: "16:15" }];
  const asked = [
    { person: personOf("Ana", ana({ weekly })), open: [] },
    { person: personOf("Bo", berlin), open: open(60) },
  ];
  expect(mostFree(asked, at("2026-03-24T19:00"))?.name).toBe("Bo");
  expect(mostFree(asked, now)?.name).toBe("Ana");
});
