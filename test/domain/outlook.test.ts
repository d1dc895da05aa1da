import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { doneADay, feeding, fitting } from "../../src/domain/feeding.ts";
import { forecast } from "../../src/domain/forecast.ts";
import type { AskedBy, Entry, Line } from "../../src/domain/ledger.ts";
import { sayArithmetic, sayFeeding, sayForecast } from "../../src/domain/say-outlook.ts";
import { addDays, atClock, type LocalDate, weekdayOf } from "../../src/domain/time.ts";
import { ana } from "./requests.ts";

const zone = "Europe/Berlin";
const today = "2026-03-24";
const now = atClock(today, "15:00", zone);
const attention = joining(zone);

/** So many working days before today, the first of them first. */
function daysBefore(count: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = addDays(today, -1); days.length < count; date = addDays(date, -1)) if (weekdayOf(date) < 6) days.push(date);
  return days.reverse();
}

const entry = (date: LocalDate, line: Line): Entry => ({ who: ana, at: atClock(date, "10:00", zone), line });
const of = (by: AskedBy, agent?: string) => ({ request: "T1/1", by, ...(agent && { agent }) });
const came = (date: LocalDate, minutes = 10, agent?: string) =>
  entry(date, { is: "came", ...of(agent ? "agents" : "people", agent), minutes });
const settled = (date: LocalDate, minutes: number, by: AskedBy, isMeasured = false) =>
  entry(date, {
    is: "settled",
    ...of(by),
    outcome: "approved",
    minutes,
    expected: 10,
    ...(isMeasured && { isMeasured: true as const }),
  });

test("what waits is clear by a half of a day, as its capacity allows", () => {
  const said = (minutes: number, judged = 0) => sayForecast(forecast(minutes, [], attention, judged, now), today, zone);
  expect(said(0)).toEqual([]);
  expect(said(55)).toEqual(["About 55 min wait: clear by tonight, if nothing else comes."]);
  expect(said(55, 90)).toEqual(["About 55 min wait: clear by tomorrow afternoon, if nothing else comes."]);
  expect(said(20_000)).toEqual(["About 333 h wait, more than a month has room for."]);
});

test("by when it is clear is said in words that are true at any hour", () => {
  const said = (from: string, to: string, time: string, minutes: number) => {
    const hours = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, { from, to }]));
    const then = atClock(today, time, zone);
    return sayForecast(forecast(minutes, [], { ...attention, hours }, 0, then), today, zone)
      .join()
      .match(/clear by (.*),/)?.[1];
  };
  expect(said("22:00", "06:00", "21:00", 60)).toBe("tomorrow morning");
  expect(said("22:00", "06:00", "21:00", 10)).toBe("tonight");
  expect(said("02:00", "10:00", "01:00", 15)).toBe("the morning");
  expect(said("02:00", "10:00", "01:00", 60)).toBe("noon");
  expect(said("14:00", "22:00", "13:00", 170)).toBe("tomorrow evening");
});

test("what a day brings is said from five working days on, as most of them did", () => {
  const counts = [4, 4, 5, 7, 30];
  const days = daysBefore(5);
  const entries = days.flatMap((date, at) => Array.from({ length: counts[at] ?? 0 }, () => came(date)));
  expect(sayForecast(forecast(0, entries, attention, 0, now), today, zone)).toEqual([
    "A day brings 4 to 7 (counted over 5 days), about 100 min: more than the 90 min that you give it.",
  ]);
  const fewer = entries.filter(({ at }) => at > atClock(days[0] ?? "", "23:00", zone));
  expect(forecast(0, fewer, attention, 0, now).day).toBeUndefined();
});

/** Five agents send so many a day, of which so many are judged in eleven minutes each; people take twenty minutes a day. */
const fed = (days: number, aDay: number, judged: number) =>
  daysBefore(days).flatMap((date) => [
    ...Array.from({ length: aDay }, (_, at) => came(date, 10, `T1/UBOT${at % 5}`)),
    ...Array.from({ length: judged }, (_, at) => settled(date, 11, "agents", at === 0)),
    settled(date, 24, "people"),
  ]);

test("how many agents can be fed is what can be judged beside people, divided by what each sends", () => {
  const one = feeding(fed(12, 14, 6), attention, now);
  expect(one).toMatchObject({
    days: 12,
    agents: 5,
    came: 168,
    settled: 72,
    measured: 12,
    minutesEach: 11,
    capacity: 90,
    forPeople: 24,
  });
  if (!one) return;
  expect([doneADay(one), fitting(one)]).toEqual([6, { least: 2, most: 3 }]);
  expect(sayFeeding(one)).toBe("Your agents send about 14 requests a day; you can do 6 well. 2 to 3 agents would fit, not 5.");
  expect(sayArithmetic(one)).toEqual([
    "In 12 working days 5 agents sent 168 requests: 14 a day, 2.8 by each.",
    "You judged 72 of them in 11 min each, on average (12 of 72 measured).",
    "You give 90 min a day to judging, of which what people ask took 24: 66 are left.",
    "66 / 11 is 6 requests a day; 6 / 2.8 is 2.1 agents.",
  ]);
});

test("it is not said of less than ten working days, nor of less than thirty that were judged", () => {
  expect(feeding(fed(9, 14, 6), attention, now)).toBeUndefined();
  expect(feeding(fed(10, 14, 2), attention, now)).toBeUndefined();
  expect(feeding(fed(10, 14, 3), attention, now)).toBeDefined();
  const undone = fed(10, 14, 3).flatMap((one) =>
    one.line.is === "settled" && one.line.isMeasured
      ? [one, { ...one, line: { ...one.line, isTakenBack: true as const } }]
      : [one],
  );
  expect(feeding(undone, attention, now)).toBeUndefined();
});

test("of agents that send nothing any more nothing is said", () => {
  const silent = fed(10, 5, 5).filter(({ line }) => line.is !== "came");
  expect(feeding(silent, attention, now)).toBeUndefined();
});

test("agents that can be fed are said to fit", () => {
  const one = feeding(fed(10, 5, 5), attention, now);
  expect(one && sayFeeding(one)).toBe("Your agents send about 5 requests a day, and you can do 6 well: 5 agents fit.");
});
