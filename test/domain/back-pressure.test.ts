import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { admission, openMinutesOf, queued, retryAt, roomAt, shareOf } from "../../src/domain/back-pressure.ts";
import { capacityOn } from "../../src/domain/capacity.ts";
import { dueAt } from "../../src/domain/digest.ts";
import { attentionOf, type Person } from "../../src/domain/person.ts";
import { refusedLately, withRefused } from "../../src/domain/refused-agents.ts";
import type { Request } from "../../src/domain/request.ts";
import { hour, type Instant, localDate, minute } from "../../src/domain/time.ts";
import { dates, hoursOn } from "../../src/domain/working-hours.ts";
import { aRequest, askedBy } from "./requests.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const at = (time: string) => Date.parse(`${time}+01:00`);
const ana = (over: Partial<Attention> = {}): Person => ({
  id: "T1/UANA",
  name: "Ana",
  zone: "Europe/Berlin",
  kind: "person",
  attention: { ...joining("Europe/Berlin"), ...over },
});

test("a share is let in for today, two more for the days after, and no more", () => {
  expect([0, 59, 60, 179, 180, 900].map((open) => admission(open, 60))).toEqual([
    "accepted",
    "accepted",
    "queued",
    "queued",
    "refused",
    "refused",
  ]);
});

test("one's own agents may ask as much as one gives to judging, others' as much as they like, unless somebody said otherwise", () => {
  expect(shareOf(ana(), "T1/UANA", 30, now)).toBe(90);
  expect(shareOf(ana({ capacity: 120 }), "T1/UANA", 30, now)).toBe(120);
  expect(shareOf(ana({ agents: { own: 45 } }), "T1/UANA", 30, now)).toBe(45);
  expect(shareOf(ana({ agents: { own: "none" } }), "T1/UANA", 30, now)).toBeUndefined();
  expect(shareOf(ana(), "T1/UBO", undefined, now)).toBeUndefined();
  expect(shareOf(ana(), "T1/UBO", 30, now)).toBe(30);
  expect(shareOf(ana({ agents: { others: 60 } }), "T1/UBO", 30, now)).toBe(60);
  expect(shareOf(ana({ agents: { others: "none" } }), "T1/UBO", 30, now)).toBeUndefined();
});

test("who works on no day of a month lets their agents ask what is usual", () => {
  expect(shareOf(ana({ daysOff: [{ from: "2026-03-01", to: "2026-06-01" }] }), "T1/UANA", undefined, now)).toBe(90);
});

test("what is queued may come as many working days later as shares are used up, from the day that brings what is asked now", () => {
  expect(roomAt(60, 60, ana(), now)).toBe(at("2026-03-25T09:00"));
  expect(roomAt(179, 60, ana(), now)).toBe(at("2026-03-26T09:00"));
  expect(roomAt(60, 60, ana(), at("2026-03-24T19:00"))).toBe(at("2026-03-26T09:00"));
  expect(roomAt(60, 60, ana(), at("2026-03-27T10:00"))).toBe(Date.parse("2026-03-30T09:00+02:00"));
  expect(retryAt(180, () => 60, ana(), now)).toBe(at("2026-03-25T09:00"));
  expect(retryAt(300, () => 60, ana(), now)).toBe(at("2026-03-27T09:00"));
});

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Where somebody works on some days, is away on others, reviews for as long as they like, and gives agents what they say. */
const readers = fc
  .record({
    works: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
    away: fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 25 }))),
    own: fc.constantFrom(undefined, 10, 33, 60),
    reviews: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 3 }),
  })
  .map(({ works, away, own, reviews }) => {
    const dayOf = (ahead: number) => new Date(now + ahead * 24 * hour).toISOString().slice(0, 10);
    return ana({
      hours: Object.fromEntries(works.map((weekday) => [weekday, { from: "09:00", to: "18:00" }])) as Attention["hours"],
      ...(away && { daysOff: [{ from: dayOf(away[0]), to: dayOf(away[0] + away[1]) }] }),
      ...(own !== undefined && { agents: { own } }),
      weekly: [{ kind: "review" as const, days: reviews, from: "10:00", to: "10:45" }],
    });
  });

/** The start of each working day from `from` on, three years of them. */
function* workdays(reader: Person, from: Instant) {
  for (const date of dates(localDate(from, "Europe/Berlin"), 0, 3 * 366)) {
    const at = capacityOn(attentionOf(reader), date) > 0 ? hoursOn(attentionOf(reader), date)?.from : undefined;
    if (at !== undefined) yield at;
  }
}

test("from `retryAt` on, and on no working day before, an ask is let in, if a share is judged each day and nothing more is asked", () => {
  const open = fc.integer({ min: 30, max: 900 });
  const asked = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => now + minutes * minute);
  fc.assert(
    fc.property(readers, open, asked, (reader, minutes, from) => {
      const shareAt = (then: Instant) => shareOf(reader, reader.id, undefined, then);
      fc.pre(admission(minutes, shareAt(from) ?? Infinity) === "refused");
      const said = retryAt(minutes, shareAt, reader, from);
      const begins = dueAt({ turn: { is: "held", since: from } }, attentionOf(reader), from) ?? from;
      let left = minutes;
      for (const start of workdays(reader, begins)) {
        if (start > said) break;
        const isFirst = localDate(start, "Europe/Berlin") === localDate(begins, "Europe/Berlin");
        if (!isFirst) expect([start, admission(left, shareAt(start) ?? Infinity) !== "refused"]).toEqual([start, start === said]);
        left -= shareAt(Math.max(start, from)) ?? 0;
      }
      expect(said).toBeGreaterThan(from);
    }),
  );
});

const by = (who: string, minutes: number, over: Partial<Request> = {}) => aRequest({ askers: askedBy(who), minutes, ...over });
const owners = new Map([
  ["T1/A1", "T1/UBO"],
  ["T1/A2", "T1/UBO"],
  ["T1/A3", "T1/A3"],
]);

test("all agents of one owner count together, at five minutes each at least, and neither people nor what their reader took up", () => {
  const [first] = askedBy("T1/A1");
  const open = [
    by("T1/A1", 20),
    by("T1/A2", 0),
    by("T1/A3", 40),
    by("T1/UBO", 80),
    by("T1/A1", 30, { askers: [{ ...first, doesNotWait: true }] }),
    by("T1/A2", 10, { turn: { is: "returned", at: 0, question: "Which?" } }),
    by("T1/A1", 90, { estimate: { by: "T1/UANA", minutes: 15 } }),
  ];
  expect(openMinutesOf("T1/UBO", open, owners)).toBe(20 + 5 + 10 + 15);
  expect(openMinutesOf("T1/A3", open, owners)).toBe(40);
});

const held = aRequest({ turn: { is: "held", since: now }, askedAt: now, expected: { by: at("2026-03-24T18:00"), since: now } });

test("what is queued is held for its day and comes with its first opening, or, to who has none, as its hours begin", () => {
  const wednesday = at("2026-03-25T09:00");
  expect(dueAt(held, joining("Europe/Berlin"), now)).toBe(at("2026-03-24T13:00"));
  expect(dueAt(queued(held, wednesday), joining("Europe/Berlin"), now)).toBe(at("2026-03-25T09:30"));
  expect(dueAt(queued(held, wednesday), { ...joining("Europe/Berlin"), slots: [] }, now)).toBe(wednesday);
});

test("what is queued is held no longer than anything from its day on, and lets its asker through as anything does", () => {
  const attention: Attention = { ...joining("Europe/Berlin"), slots: ["09:30"], opensForLongest: true };
  const late = queued(held, at("2026-03-25T10:00"));
  expect(dueAt(late, attention, now)).toBe(at("2026-03-26T09:00"));
  const bypass = { by: "T1/A1", at: now + minute, reason: "Main is red" };
  expect(dueAt({ ...late, bypass }, attention, now + minute)).toBe(now + minute);
});

test("of those that were refused the last fifty of two weeks are remembered, each once", () => {
  let refused = withRefused(undefined, "T1/A0", now);
  for (let nth = 1; nth <= 60; nth += 1) refused = withRefused(refused, `T1/A${nth}`, now + nth);
  refused = withRefused(refused, "T1/A60", now + hour);
  expect(refused).toHaveLength(50);
  expect(refused[0]).toEqual({ agent: "T1/A60", times: 2, last: now + hour });
  expect(refusedLately(refused, now + 15 * 24 * hour)).toEqual([]);
});
