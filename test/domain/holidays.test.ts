import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { gate } from "../../src/domain/gate.ts";
import { holidayPlaces, holidaysOf, nextHolidays, placeName, workedToo } from "../../src/domain/holidays.ts";
import { nextOpening } from "../../src/domain/openings.ts";
import { atClock } from "../../src/domain/time.ts";

const zone = "Europe/Berlin";
const at = (date: string, time: string) => atClock(date, time, zone);
const inBerlin = { ...joining(zone), holidays: { place: "DE/BE" } };

test.each<[string, string, string]>([
  ["DE", "2026-10-03", "National Holiday"],
  ["DE/BE", "2026-03-08", "International Women's Day"],
  ["US", "2026-11-26", "Thanksgiving Day"],
  ["BR", "2026-09-07", "Independence Day"],
  ["IN", "2026-08-15", "Independence Day"],
])("%s has a holiday on %s", (place, date, name) => {
  expect(holidaysOf(place, 2026)).toContainEqual({ date, name });
});

test("a part of a country has holidays that the others have not", () => {
  expect(holidaysOf("DE", 2026).some(({ date }) => date === "2026-03-08")).toBe(false);
});

test("on a holiday the gate is shut all day, and no slot of it counts", () => {
  const goodFriday = "2026-04-03";
  expect(gate(inBerlin, at(goodFriday, "10:00"))).toMatchObject({ is: "shut", until: at("2026-04-07", "09:00") });
  expect(nextOpening(inBerlin, at("2026-04-02", "16:30"))).toBe(at("2026-04-07", "09:30"));
});

test("whoever works on a holiday works on that one alone", () => {
  const working = { ...inBerlin, holidays: workedToo(inBerlin.holidays, "2026-04-03") };
  expect(gate(working, at("2026-04-03", "10:00"))).toEqual({ is: "open" });
  expect(gate(working, at("2026-04-06", "10:00")).is).toBe("shut");
  expect(nextHolidays(working.holidays, "2026-04-01", 1)).toEqual([{ date: "2026-04-06", name: "Easter Monday" }]);
});

test("the next holidays go over the end of the year, each day once", () => {
  expect(nextHolidays({ place: "DE/BE" }, "2026-12-24", 3).map(({ date }) => date)).toEqual([
    "2026-12-25",
    "2026-12-26",
    "2027-01-01",
  ]);
});

test("places are countries and parts of them, and what is none has no name, nor holidays", () => {
  expect(placeName("DE/BE")).toBe("Germany, Berlin");
  expect(holidayPlaces().length).toBeGreaterThan(500);
  expect([placeName("XX"), holidaysOf("XX", 2026)]).toEqual([undefined, []]);
});
