import { describe, expect, it } from "vitest";
import type { PageFault } from "../../../src/playground/fault-contract.ts";
import { noFilter, passes } from "../../../src/playground/page/call-filters.ts";
import { faultWords } from "../../../src/playground/page/fault-words.ts";
import { morningAfter, restWords } from "../../../src/playground/page/rest-times.ts";
import type { LogLine } from "../../../src/playground/page-contract.ts";

const fault = { id: "f", title: "Slack is away", says: "", is: "switch", isOn: false, waiting: 0, choices: null } as const;
const calls = { kinds: [], methods: [], conversations: [], codes: [], planned: [] };
const worded = (...faults: PageFault[]) =>
  faultWords({
    groups: [
      { title: "First", faults: faults.slice(0, 1) },
      { title: "Second", faults: faults.slice(1) },
    ],
    calls,
  });

describe("the word on the tab of the faults", () => {
  it("counts what is on, each choice for itself, and what is planned", () => {
    const choices = [true, true, false].map((isOn, at) => ({ id: `U${at}`, name: "", isOn }));
    expect(worded({ ...fault }, { ...fault, is: "now" })).toBe("");
    expect(worded({ ...fault, isOn: true }, { ...fault, choices })).toBe("3 on");
    expect(worded({ ...fault, isOn: true }, { ...fault, is: "once", waiting: 2 })).toBe("1 on, 2 planned");
    expect(worded({ ...fault, is: "once", waiting: 1 })).toBe("1 planned");
    const planned = [2, 1].map((times, id) => ({ id, says: "", times }));
    expect(faultWords({ groups: [{ title: "", faults: [{ ...fault, waiting: 1 }] }], calls: { ...calls, planned } })).toBe(
      "4 planned",
    );
  });
});

describe("the filter of the calls", () => {
  const line: LogLine = {
    id: 1,
    at: 0,
    way: "out",
    what: "chat.postMessage",
    outcome: "failed",
    says: "channel_not_found",
    milliseconds: 1,
    detail: '{ "text": "Hello" }',
  };
  it("goes by way, by failure, and by words anywhere in a call", () => {
    const shows = (change: Partial<typeof noFilter>) => passes({ ...noFilter, ...change })(line);
    expect([shows({}), shows({ way: "out" }), shows({ way: "in" })]).toEqual([true, true, false]);
    expect(passes({ ...noFilter, isFailedOnly: true })({ ...line, outcome: "ok" })).toBe(false);
    expect([" POST", "hello", "not_found", "goodbye"].map((words) => shows({ words }))).toEqual([true, true, true, false]);
  });
});

describe("the end of the night", () => {
  const at = (time: string) => Date.parse(`2026-03-28T${time}+01:00`);
  const zone = "Europe/Berlin";
  const night = { from: "22:00", to: "08:00" };

  it("is this morning's, or else tomorrow's, on a wall that jumps too", () => {
    const minutesFrom = (now: number, set: typeof night | null) => (morningAfter(now, zone, set) - now) / 60_000;
    expect(minutesFrom(at("07:30:00"), night)).toBe(30);
    expect(minutesFrom(at("08:00:00"), night)).toBe(23 * 60);
    expect(minutesFrom(at("22:00:00"), night)).toBe(9 * 60);
    expect(minutesFrom(at("08:30:00"), null)).toBe(30);
  });

  it("is told in a sentence", () => {
    const rest = { night, silentUntil: null, isSnoozed: false };
    expect(restWords(rest, zone)).toBe("On, until the night begins at 22:00.");
    expect(restWords({ ...rest, silentUntil: at("08:00:00") }, zone)).toBe("Silent for the night until 8:00.");
    expect(restWords({ ...rest, silentUntil: at("08:00:00"), isSnoozed: true }, zone)).toBe("Paused until 8:00.");
    expect(restWords({ ...rest, night: null }, zone)).toBe("On, day and night.");
  });
});
