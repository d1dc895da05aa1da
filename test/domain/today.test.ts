import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import type { Person } from "../../src/domain/person.ts";
import { atClock } from "../../src/domain/time.ts";
import type { TimeBlock } from "../../src/domain/time-block.ts";
import { today } from "../../src/domain/today.ts";
import { ana, aRequest, bo, ended } from "./requests.ts";

const zone = "Europe/Berlin";
const at = (time: string, date = "2026-03-24") => atClock(date, time, zone);
const now = at("15:00");
const block = (from: string, to: string, kind: TimeBlock["kind"] = "focus"): TimeBlock => ({ kind, from: at(from), to: at(to) });
const person = (blocks: TimeBlock[]): Person => ({
  id: ana,
  name: "Ana",
  zone,
  kind: "person",
  attention: { ...joining(zone), blocks },
});
const came = (time: string, date?: string) => ({ history: [{ since: at(time, date), whose: ana }], askedAt: at(time, date) });

test("what came today, what its reader settled, and about how long that took", () => {
  const open = [aRequest(came("9:00")), aRequest(came("17:00", "2026-03-23"))];
  const over = [
    aRequest({ ...came("10:00"), minutes: 12, turn: ended({ is: "approved", by: ana }, at("11:00")) }),
    aRequest({ ...came("12:00", "2026-03-20"), minutes: 30, turn: ended({ is: "declined", by: ana }, at("12:00")) }),
    aRequest({ ...came("10:00"), turn: ended({ is: "withdrawn", by: bo }, at("13:00")) }),
  ];
  expect(today(person([]), open, over, now)).toMatchObject({ came: 3, settled: 2, minutes: 42 });
});

test("each minute of focus counts once, up to now, and of today alone", () => {
  const blocks = [block("08:00", "09:00"), block("08:30", "10:00"), block("14:30", "16:00"), block("11:00", "12:00", "review")];
  const yesterday: TimeBlock = { kind: "focus", from: at("22:00", "2026-03-23"), to: at("01:00") };
  expect(today(person([yesterday, ...blocks]), [], [], now).focus).toBe((1 + 2 + 0.5) * 3_600_000);
});

test("what was let through their own gate today is counted", () => {
  const through = (time: string, of: string) => aRequest({ bypass: { by: bo, at: at(time), reason: "Main is red", of } });
  expect(today(person([]), [through("10:00", ana), through("10:00", bo)], [], now).bypasses).toBe(1);
});
