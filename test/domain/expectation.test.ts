import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { expectation, fullUntil } from "../../src/domain/expectation.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { sayExpected } from "../../src/domain/say-expected.ts";
import { sayRoughly } from "../../src/domain/say-roughly.ts";
import { prospect } from "../../src/domain/standing.ts";
import { momentIn, week } from "./attentions.ts";
import { aRequest, ended, waiting } from "./requests.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const attention = joining("Europe/Berlin");
const ana = (over: Partial<Attention> = {}): Person => ({
  id: "T1/UANA",
  name: "Ana",
  zone: "Europe/Berlin",
  kind: "person",
  attention: { ...attention, ...over },
});
const asked = aRequest({ number: 9, turn: { is: "held", since: now }, askedAt: now });
const ahead = (minutes: number, over: Partial<Request> = {}) =>
  aRequest({ number: minutes, id: `T1/${minutes}${over.urgency ?? ""}`, minutes, turn: { is: "shown", at: 0 }, ...over });
const expected = (open: Request[], request = asked, person = ana()) => {
  const span = expectation(request, { person, open }, now);
  return span && sayExpected(span, "Europe/Berlin");
};

test("who has nothing else answers on the day that brings it", () => {
  expect(expected([])).toBe("Tue 24 Mar, 14:00 to 18:00");
  const long = { ...asked, minutes: 900 };
  expect(expected([long], long)).toBe("Tue 24 Mar, 14:00 to 18:00");
});

test("what the day has room for besides changes nothing: nobody reads from a time how much somebody has", () => {
  for (const minutes of [5, 30, 89]) expect(expected([ahead(minutes)])).toBe("Tue 24 Mar, 14:00 to 18:00");
});

test("a full day in front of it puts the answer to the next day, three full days to the fourth", () => {
  expect(expected([ahead(90)])).toBe("Wed 25 Mar, 10:00 to 18:00");
  expect(expected([ahead(60), ahead(30, { id: "T1/99" })])).toBe("Wed 25 Mar, 10:00 to 18:00");
  expect(expected([ahead(300)])).toBe("Fri 27 Mar, 10:00 to 18:00");
  expect(expected([ahead(300)], asked, ana({ capacity: 480 }))).toBe("Wed 25 Mar, 10:00 to 18:00");
});

test("of the reader's own minutes for it those count", () => {
  expect(expected([ahead(90, { estimate: { by: "T1/UANA", minutes: 20 } })])).toBe("Tue 24 Mar, 14:00 to 18:00");
});

test("what can wait longer, lies with its asker, has ended or comes back later is not in front of it", () => {
  const later = Date.parse("2026-03-30T09:00+02:00");
  expect(expected([ahead(900, { urgency: "whenever" })])).toBe("Tue 24 Mar, 14:00 to 18:00");
  expect(expected([ahead(900, { turn: { is: "returned", at: 0, question: "Which?" } })])).toBe("Tue 24 Mar, 14:00 to 18:00");
  expect(expected([ahead(900, { turn: ended({ is: "approved", by: "T1/UANA" }, 0) })])).toBe("Tue 24 Mar, 14:00 to 18:00");
  expect(expected([ahead(900, { turn: { is: "put off", at: 0, until: later } })])).toBe("Tue 24 Mar, 14:00 to 18:00");
  expect(expected([ahead(90, { turn: { is: "put off", at: 0, until: now } })])).toBe("Wed 25 Mar, 10:00 to 18:00");
});

test("what holds somebody up comes before most things, and what can wait behind them", () => {
  const blocking = { ...asked, urgency: "blocking" as const };
  expect(expected([ahead(90)], blocking)).toBe("Tue 24 Mar, 14:00 to 18:00");
  expect(expected([ahead(90, { urgency: "blocking" })], blocking)).toBe("Wed 25 Mar, 10:00 to 18:00");
  expect(expected([ahead(90)], { ...asked, urgency: "whenever" })).toBe("Wed 25 Mar, 10:00 to 18:00");
});

test("what no month has room for is expected on no day", () => {
  expect(expected([ahead(5000)])).toBeUndefined();
  expect(fullUntil(asked, { person: ana(), open: [ahead(5000)] }, now)).toBeNull();
});

test("full is who takes more than three working days for what they have, and not who is away", () => {
  const until = (open: Request[], person = ana()) => fullUntil(asked, { person, open }, now);
  expect(until([ahead(270)])).toBeUndefined();
  expect(until([ahead(360)])).toBe(Date.parse("2026-03-30T10:00+02:00"));
  expect(until([])).toBeUndefined();
  const blocks = [{ kind: "away" as const, from: now, to: Date.parse("2026-04-07T09:00+02:00") }];
  expect(until([ahead(10)], ana({ blocks }))).toBeUndefined();
});

test("whoever asks reads the day that the same model says, before and after", () => {
  const candidate = { person: ana(), open: [ahead(90)] };
  expect(sayRoughly(candidate, { zone: "Europe/Berlin" }, now)).toBe("Ana: gets it at 13:00, an answer is likely tomorrow");
  const atOnce = { person: ana({ slots: [] }), open: [ahead(360)] };
  expect(sayRoughly(atOnce, { zone: "Europe/Berlin" }, now)).toBe("Ana gets it at once, an answer is likely Monday");
  expect(sayRoughly({ ...atOnce, open: [] }, { zone: "Europe/Berlin" }, now)).toBe("Ana gets it at once");
  expect(prospect(asked, candidate, now).likelyAt).toBe(expectation(asked, candidate, now)?.from);
});

test("more in front of it never makes an answer likely sooner, whatever the week", () =>
  fc.assert(
    fc.property(
      week.chain((one) =>
        fc.record({
          one: fc.constant(one),
          at: momentIn(one, 7),
          some: waiting(momentIn(one, 9)),
          more: waiting(momentIn(one, 9)),
        }),
      ),
      ({ one, at, some, more }) => {
        const person = ana(one.attention);
        const others = [...some, ...more].map((request, nth) => ({ ...request, id: `T1/${nth}`, minutes: 30 }));
        const request = { ...asked, id: "T1/99", turn: { is: "held" as const, since: at } };
        const [few, many] = [others.slice(0, some.length), others].map((open) => expectation(request, { person, open }, at));
        expect(many?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(few?.from ?? Number.POSITIVE_INFINITY);
        if (many) expect(many.to).toBeGreaterThanOrEqual(many.from);
      },
    ),
    { numRuns: 200 },
  ));
