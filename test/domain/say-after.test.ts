import { expect, test } from "vitest";
import { sayAfter } from "../../src/domain/say-after.ts";

const now = Date.parse("2026-03-24T10:00+01:00");
const [berlin, helsinki] = ["Europe/Berlin", "Europe/Helsinki"];

test("a whole day is said as that day of whoever put it off, on anybody's clocks, and any other time as it is on theirs", () => {
  const wednesday = Date.parse("2026-03-25T00:00+01:00");
  const afternoon = Date.parse("2026-03-24T14:00+01:00");
  expect([sayAfter(wednesday, berlin, helsinki), sayAfter(wednesday, berlin, helsinki, now)]).toEqual([
    "from Wed 25 Mar on",
    "from tomorrow on",
  ]);
  expect(sayAfter(wednesday, berlin, "Europe/London")).toBe("from Wed 25 Mar on");
  expect([sayAfter(afternoon, berlin, helsinki), sayAfter(afternoon, berlin, helsinki, now)]).toEqual([
    "from Tue 24 Mar, 15:00 on",
    "from 15:00 on",
  ]);
  expect(sayAfter(afternoon, berlin, { zone: berlin, locale: "en-US" })).toBe("from Tue, Mar 24, 2:00 PM on");
});
