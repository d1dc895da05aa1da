import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { channelsOf } from "../../src/domain/channel.ts";
import type { Person } from "../../src/domain/person.ts";
import { readSchedule } from "../../src/domain/read-schedule.ts";
import { isOfToday, nextReminding, type Schedule } from "../../src/domain/reminder.ts";
import type { Asked, Request } from "../../src/domain/request.ts";
import { mostReminders, named, reminded, standsStill } from "../../src/domain/standing-still.ts";
import { clockOf, day, hour, localDate, minute, type Weekday, weekdayOf } from "../../src/domain/time.ts";
import { ana, aRequest, bo } from "./requests.ts";

const berlin = "Europe/Berlin";
const officeDays: Weekday[] = [1, 2, 3, 4, 5];
const room = "T1/CROOM";

describe("on which days and when", () => {
  test.each<[string, Weekday[], string]>([
    ["here weekdays 10:00", officeDays, "10:00"],
    ["weekdays at 10", officeDays, "10:00"],
    ["here, mondays 9:30", [1], "09:30"],
    ["here Monday 9:30.", [1], "09:30"],
    ["every day 2pm", [1, 2, 3, 4, 5, 6, 7], "14:00"],
    ["here mon, wed and fri at noon", [1, 3, 5], "12:00"],
    ["here at 10:00 every friday", [5], "10:00"],
    ["9:15 mon-thu", [1, 2, 3, 4], "09:15"],
  ])("%s", (words, days, time) => {
    expect(readSchedule(words, officeDays)).toEqual({ days, time });
  });

  test("weekdays are the days on which whoever says it works", () => {
    expect(readSchedule("weekdays 10:00", [7, 1, 2, 3, 4]).days).toEqual([7, 1, 2, 3, 4]);
    expect(() => readSchedule("weekdays 10:00", [])).toThrow("I could not read on which days and when");
  });

  test.each([
    "",
    "here",
    "10:00",
    "weekdays",
    "weekdays 25:00",
    "weekdays 10-11",
    "soon",
    "weekdays 10:00 and 14:00",
    "me to eat",
  ])('"%s" is refused with an example', (words) => {
    expect(() => readSchedule(words, officeDays)).toThrow(/Try `\/sluice remind here weekdays 10:00`/);
  });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
const schedule: fc.Arbitrary<Schedule> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, { minLength: 1 }),
  time: clock,
  zone: fc.constantFrom(berlin, "America/New_York", "Asia/Kathmandu", "Pacific/Apia"),
});
/** About the days on which clocks change. */
const moment = fc.integer({ min: Date.parse("2026-03-01T00:00Z"), max: Date.parse("2026-11-30T00:00Z") });

// Caught a search that ended at `now` itself, and one a day short of a week.
test.each([
  ["2026-03-23T09:59+01:00", "2026-03-23T10:00+01:00"],
  ["2026-03-23T10:00+01:00", "2026-03-30T10:00+02:00"],
  ["2026-03-23T23:00+01:00", "2026-03-30T10:00+02:00"],
])("on Mondays at 10:00 it is due after %s at %s", (now, due) => {
  expect(nextReminding({ days: [1], time: "10:00", zone: berlin }, Date.parse(now))).toBe(Date.parse(due));
});

test("it is due next at the first such time on such a day after now, whatever the clocks do", () =>
  fc.assert(
    fc.property(schedule, moment, (one, now) => {
      const at = nextReminding(one, now);
      expect(at).toBeGreaterThan(now);
      expect(at - now).toBeLessThanOrEqual(7 * day + hour);
      expect(one.days).toContain(weekdayOf(localDate(at, one.zone)));
      expect(isOfToday(one, at)).toBe(true);
      const isSuch = (then: number) =>
        one.days.includes(weekdayOf(localDate(then, one.zone))) && clockOf(then, one.zone) === one.time;
      const isSkipped = clockOf(at, one.zone) !== one.time;
      const first = Math.ceil((now + 1) / minute) * minute;
      for (let then = first; !isSkipped && then < at - hour; then += minute) expect(isSuch(then)).toBe(false);
    }),
    { numRuns: 60 },
  ));

describe("what stands still", () => {
  const tuesday = Date.parse("2026-03-24T09:30:00+01:00");
  const inRoom: Asked = {
    who: bo,
    origin: { from: "slack", thread: { channel: "CROOM", ts: "1.1" } },
    ask: "Which queue?",
    at: 0,
  };
  const somebody = (over: Partial<Person> = {}): Person => ({
    ...{ id: ana, name: "Ana", zone: berlin, kind: "person", attention: joining(berlin) },
    ...over,
  });
  const asked = (over: Partial<Request> = {}) => aRequest({ askers: [inRoom], turn: { is: "shown", at: tuesday }, ...over });
  const stands = (request: Request, at: string, movers = [somebody()]) => standsStill(request, room, movers, Date.parse(at));
  const [wednesday, friday, monday] = ["2026-03-25T10:00+01:00", "2026-03-27T10:00+01:00", "2026-03-30T10:00+02:00"];
  const away = (to: string) => {
    const gone = { kind: "away" as const, from: tuesday + hour, to: Date.parse(to) };
    return somebody({ attention: { ...joining(berlin), blocks: [gone] } });
  };

  test.each<[string, boolean, () => boolean]>([
    ["shown a working day ago", true, () => stands(asked(), wednesday)],
    ["shown less than that ago", false, () => stands(asked(), "2026-03-25T09:30+01:00")],
    [
      "shown on a Friday, over the weekend",
      false,
      () => stands(asked({ turn: { is: "shown", at: Date.parse(friday) } }), "2026-03-30T09:30+02:00"),
    ],
    [
      "the same, later on Monday",
      true,
      () => stands(asked({ turn: { is: "shown", at: Date.parse(friday) } }), "2026-03-30T10:01+02:00"),
    ],
    ["its reader was away since", false, () => stands(asked(), friday, [away("2026-03-27T09:00+01:00")])],
    ["the same, a working day after they came back", true, () => stands(asked(), monday, [away("2026-03-27T09:00+01:00")])],
    ["not shown yet", false, () => stands(asked({ turn: { is: "held", since: 0 } }), monday)],
    ["put off by its reader", false, () => stands(asked({ turn: { is: "put off", at: 0, until: tuesday } }), monday)],
    [
      "asked back a working day ago",
      true,
      () => stands(asked({ turn: { is: "returned", at: tuesday, question: "?" } }), wednesday),
    ],
    [
      "unclaimed, and nobody has seen it",
      false,
      () => stands(asked({ turn: { is: "unclaimed", since: tuesday, told: [] } }), wednesday),
    ],
    ["unclaimed, and seen", true, () => stands(asked({ turn: { is: "unclaimed", since: tuesday, told: [ana] } }), wednesday)],
    ["nobody is left who could move it", false, () => stands(asked(), wednesday, [])],
    [
      "settled",
      false,
      () =>
        stands(
          asked({ turn: { is: "settled", at: 1, outcome: { is: "approved", by: ana }, before: { is: "shown", at: tuesday } } }),
          monday,
        ),
    ],
    ["asked in another channel", false, () => standsStill(asked(), "T1/COTHER", [somebody()], Date.parse(wednesday))],
    [
      "asked by a command, seen by nobody else",
      false,
      () => stands(asked({ askers: [{ ...inRoom, origin: { from: "slack" } }] }), wednesday),
    ],
    [
      "asked from there by one of several",
      true,
      () => stands(asked({ askers: [{ ...inRoom, who: "T1/UDEE", origin: { from: "slack" } }, inRoom] }), wednesday),
    ],
    ["named twice before", true, () => stands(asked({ remindedAt: [1, 2] }), wednesday)],
    ["named three times before", false, () => stands(asked({ remindedAt: [1, 2, 3] }), wednesday)],
  ])("%s: %s", (_, is, found) => {
    expect(found()).toBe(is);
  });

  // Caught a count that began anew, and a fourth time.
  test("however many stand still, each is named three times at most, and decisions before reviews", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("review" as const, "decision" as const), { maxLength: 30 }), (kinds) => {
        let all = kinds.map((kind, at) => asked({ id: `T1/${at}`, number: at, kind, askedAt: at }));
        const clocks = { zone: berlin, now: Date.parse(monday), hours: () => joining(berlin), names: () => "" };
        const count = new Map<string, number>();
        for (let time = 0; time < kinds.length + 5; time += 1) {
          const still = all.filter((one) => stands(one, monday));
          const { requests, left } = named(still, clocks);
          expect(requests.length + left).toBe(still.length);
          expect(requests.length).toBe(Math.min(8, still.length));
          const isDecision = requests.map(({ kind }) => kind === "decision");
          expect(isDecision).toEqual(isDecision.toSorted((a, b) => Number(b) - Number(a)));
          for (const { id } of requests) count.set(id, (count.get(id) ?? 0) + 1);
          all = all.map((one) => (requests.includes(one) ? reminded(one, time) : one));
        }
        expect([...count.values()]).toEqual(kinds.map(() => mostReminders));
      }),
      { numRuns: 30 },
    ));

  test("a request is of each channel in which it was asked, once", () => {
    const other = { ...inRoom, origin: { from: "slack" as const, thread: { channel: "COTHER", ts: "2.2" } } };
    expect(channelsOf(asked({ askers: [inRoom, inRoom, other] }))).toEqual([room, "T1/COTHER"]);
    expect(channelsOf(asked({ askers: [{ ...inRoom, origin: { from: "step", execution: "Fx1" } }] }))).toEqual([]);
  });
});
