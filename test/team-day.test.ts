import { expect, test } from "vitest";
import type { Arrival } from "../bench/team/arrivals.ts";
import { forecastError } from "../bench/team/forecast-error.ts";
import type { Fate, Given } from "../bench/team/life.ts";
import { type Lived, live } from "../bench/team/live.ts";
import { balance, byAgents, byPeople, focusKept, fromWest, hoursToAnswer, inTime } from "../bench/team/measures.ts";
import { type Policy, policies, sluice } from "../bench/team/policies.ts";
import { joining } from "../src/domain/attention.ts";
import { clockOf, type Instant } from "../src/domain/time.ts";

const berlin = "Europe/Berlin";
const newYork = "America/New_York";
const at = (clock: string, date = "2026-06-02"): Instant => Date.parse(`${date}T${clock}:00+02:00`);

const anAsk = (facts: Partial<Arrival> = {}): Arrival => ({
  ...{ number: 1, at: at("10:00"), asker: "bo", to: "ana", kind: "review", minutes: 10 },
  ...{ cannotWait: false, isTakenSoon: false },
  ...facts,
});

const tuesday: Given = {
  member: { id: "ana", name: "Ana", zone: berlin, agents: [] },
  wished: { mornings: [{ from: at("09:00"), to: at("11:30") }], afternoons: [], breaks: [at("11:30"), at("15:00")] },
  ...{ arrivals: [], policy: sluice, clocks: () => joining(berlin), end: at("18:00") },
};

/** Ana's Tuesday, until 18:00; she wished for focus in the morning. */
const aLife = (fates: Fate[], pings: Instant[] = []): Lived => ({
  ...{ ...tuesday, fates, waiting: [] },
  pings: pings.map((one) => ({ at: one, isBypass: false })),
});

/** That Tuesday as it goes where Ana is asked that. */
function lived(policy: Policy | undefined, asks: Partial<Arrival>[], wished = tuesday.wished) {
  const arrivals = asks.map((facts, before) => anAsk({ number: before + 1, ...facts }));
  const { fates, pings } = live({ ...tuesday, wished, arrivals, policy: policy as Policy });
  const clock = (one?: Instant) => one && clockOf(one, berlin);
  return {
    answered: fates.map(({ answeredAt }) => clock(answeredAt)),
    pinged: pings.map((ping) => clock(ping.at)),
    refused: fates.filter(({ isRefused }) => isRefused).length,
  };
}

const soon = { isTakenSoon: true };
const [pingAtOnce, digestsAlone] = policies;

test("pinged at once they judge one after another, and what they do not turn to waits for their next break", () => {
  const asks = [{ at: at("14:00"), ...soon }, { at: at("14:05"), ...soon }, { at: at("14:06") }];
  const { answered, pinged } = lived(pingAtOnce, asks);
  expect(answered).toEqual(["14:10", "14:20", "15:10"]);
  expect(pinged).toEqual(["14:00", "14:05", "14:06"]);
});

test("what came at night lies there in the morning and pings nobody", () => {
  const night = at("03:00");
  const { answered, pinged } = lived(pingAtOnce, [{ at: night, ...soon }, { at: night }]);
  expect(answered).toEqual(["09:10", "11:40"]);
  expect(pinged).toEqual([]);
});

test("a digest amid their focus pings once, and what they do not turn to waits for the end of it", () => {
  const { answered, pinged } = lived(digestsAlone, [{ at: at("09:10"), ...soon }, { at: at("09:20") }, { at: at("12:00") }]);
  expect(answered).toEqual(["09:40", "11:40", "13:10"]);
  expect(pinged).toEqual(["09:30", "13:00"]);
});

test("under Sluice it waits for the end of their focus, and what cannot wait comes at once, twice a week", () => {
  const urgent = { at: at("09:10"), cannotWait: true };
  const { answered, pinged } = lived(sluice, [urgent, urgent, urgent]);
  expect(answered).toEqual(["09:20", "09:30", "11:40"]);
  expect(pinged).toEqual(["09:10", "11:30"]);
});

test("who sits down to judge stops as their focus begins, and goes on after it", () => {
  const asks = Array.from({ length: 5 }, () => ({ at: at("12:00"), minutes: 16 }));
  const afternoons = [{ from: at("14:00"), to: at("15:30") }];
  const { answered } = lived(sluice, asks, { mornings: [], afternoons, breaks: [at("15:30")] });
  expect(answered).toEqual(["13:16", "13:32", "13:48", "14:04", "15:46"]);
});

test("a day's judging ends once its minutes are used up", () => {
  const asks = Array.from({ length: 5 }, () => ({ at: at("10:00"), minutes: 25 }));
  expect(lived(sluice, asks).answered).toEqual(["11:55", "12:20", "12:45", "13:10", undefined]);
});

test("one's own agents are refused beyond their share; those of others have no limit, nor have people", () => {
  const refused = (owner?: string) =>
    lived(
      sluice,
      Array.from({ length: 10 }, () => ({ ...(owner && { owner }), minutes: 40 })),
    ).refused;
  expect([refused("ana"), refused("bo"), refused()]).toEqual([3, 0, 0]);
});

test("a focus hour is whole where nothing pings, and its last half counts as half", () => {
  const pings = [at("09:00"), at("09:59"), at("11:00"), at("11:30"), at("15:00")];
  expect(focusKept([aLife([], pings)])).toEqual({ hours: 2.5, interruptions: 3 / 2.5, whole: 1 / 2.5 });
});

test("hours to an answer are working hours of whoever asked, and go on until the end where it waits", () => {
  const night = { arrival: anAsk({ at: at("17:00", "2026-06-01") }), answeredAt: at("10:00") };
  const waiting = { arrival: anAsk({ at: at("14:00") }) };
  const refused = { arrival: anAsk(), isRefused: true as const };
  const ofAgent = { arrival: anAsk({ owner: "ana" }), answeredAt: at("10:30") };
  const lives = [aLife([night, waiting, refused, ofAgent])];
  expect(hoursToAnswer(lives, byPeople)).toEqual([2, 4]);
  expect(hoursToAnswer(lives, byAgents)).toEqual([0.5]);
  const ofTwoZones = lives.map((life) => ({ ...life, clocks: (id: string) => joining(id === "cy" ? newYork : berlin) }));
  const fromCy = { arrival: anAsk({ asker: "cy", at: at("14:00") }), answeredAt: at("16:00") };
  expect(
    hoursToAnswer(
      ofTwoZones.map((life) => ({ ...life, fates: [...life.fates, fromCy] })),
      fromWest,
    ),
  ).toEqual([1]);
});

test("in time is before what is due, or within what its urgency allows; what is needed after the end is not counted", () => {
  const blocking = { urgency: "blocking" as const };
  const part = (...fates: Fate[]) => inTime([aLife(fates)], byPeople);
  expect(part({ arrival: anAsk(blocking), answeredAt: at("14:00") })).toBe(1);
  expect(part({ arrival: anAsk(blocking), answeredAt: at("14:01") })).toBe(0);
  expect(part({ arrival: anAsk(), answeredAt: at("17:59") }, { arrival: anAsk(blocking) })).toBe(0.5);
  const early = { arrival: anAsk({ at: at("17:00") }), answeredAt: at("17:10") };
  expect(part(early, { arrival: anAsk({ at: at("17:00") }) }, { arrival: anAsk(blocking) })).toBe(0);
  expect(part({ arrival: anAsk({ dueAt: at("12:00") }), answeredAt: at("12:01") })).toBe(0);
});

test("a forecast is held against its end in working hours, also where no answer has come after it", () => {
  const expected = { from: at("12:00"), to: at("15:00") };
  const times = [at("11:00"), at("14:00"), at("14:30"), at("16:00")].map((answeredAt) => ({
    arrival: anAsk(),
    expected,
    answeredAt,
  }));
  const waiting = { arrival: anAsk(), expected };
  const later = { arrival: anAsk(), expected: { from: at("12:00"), to: at("18:01") }, answeredAt: at("11:00") };
  const error = forecastError([aLife([...times, waiting, later])]);
  expect(error).toEqual({ count: 5, before: 0.2, within: 0.4, after: 0.4, medianHours: -0.5, p90Hours: 3 });
});

test("what became of all is counted by its end", () => {
  const fates = [
    { arrival: anAsk(), answeredAt: at("11:00") },
    { arrival: anAsk(), isRefused: true as const },
  ];
  expect(balance([{ ...aLife(fates), waiting: [7, 8, 9] }])).toEqual({ answered: 1, refused: 1, waiting: 3 });
});
