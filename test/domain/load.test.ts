import { expect, test } from "vitest";
import type { Entry, Line } from "../../src/domain/ledger.ts";
import { allLeft, loadOf } from "../../src/domain/load.ts";
import { sayLoad, sayPrice } from "../../src/domain/say-load.ts";
import { hour, minute } from "../../src/domain/time.ts";
import { aDay } from "./loads.ts";
import { ana } from "./requests.ts";

const entry = (at: number, line: Line): Entry => ({ who: ana, at, line });
const of = (request: string, by: "people" | "agents" = "people") => ({ request, by });
const end = (at: number, request: string, minutes: number, isMeasured = false) =>
  entry(at, {
    is: "settled",
    ...of(request),
    outcome: "approved",
    minutes,
    expected: 10,
    ...(isMeasured && { isMeasured: true as const }),
  });
const back = (one: Entry): Entry => ({ ...one, line: { ...one.line, isTakenBack: true } });

test("minutes of judging are those of what was settled, and how many of these were measured", () => {
  expect(loadOf([end(1, "T1/1", 7, true), end(2, "T1/2", 10)], [])).toMatchObject({ minutes: 17, measured: 1 });
});

test("what was undone counts nowhere, and what was settled again at that moment once", () => {
  const first = end(1, "T1/1", 7, true);
  expect(loadOf([first, back(first)], [])).toEqual(loadOf([], []));
  expect(loadOf([first, back(first), first], [])).toEqual(loadOf([first], []));
  expect(loadOf([first, end(1, "T1/2", 9), back(first)], [])).toMatchObject({ minutes: 9 });
});

test("messages that were not sent are those that came together, but for the one that brought them, and what ended before it was seen", () => {
  const shown = (at: number, request: string, waited: number, by: "people" | "agents" = "people") =>
    entry(at, { is: "shown", ...of(request, by), waited, wasHeld: true });
  const entries = [
    shown(5, "T1/1", hour),
    shown(5, "T1/2", 2 * hour),
    shown(5, "T1/3", 9 * hour, "agents"),
    shown(8, "T1/4", 30 * minute),
    entry(9, { is: "shown", ...of("T1/5"), waited: 0 }),
    entry(9, { is: "left", ...of("T1/6"), how: "withdrawn", wasHeld: true }),
    entry(9, { is: "left", ...of("T1/7"), how: "withdrawn" }),
  ];
  const load = loadOf(entries, []);
  expect(load).toMatchObject({ avoided: 3, waited: { people: 3.5 * hour, agents: 9 * hour }, left: { withdrawn: 2 } });
  expect(sayPrice(load)).toEqual(["3 interruptions avoided; for them people waited 3 h 30 min and agents 9 h in all."]);
  expect(allLeft(load)).toBe(2);
});

test("a stretch of focus into which something was let through is not whole", () => {
  const focus = [
    { from: 0, to: 2 * hour },
    { from: 3 * hour, to: 4 * hour },
  ];
  const through = (at: number) => entry(at, { is: "let through", ...of("T1/1") });
  expect(loadOf([through(hour)], focus)).toMatchObject({ focus: 3 * hour, kept: hour, broken: [{ at: hour }] });
  expect(loadOf([through(2 * hour)], focus)).toMatchObject({ kept: 3 * hour, broken: [], bypasses: [{ at: 2 * hour }] });
});

test.each([
  [{}, true, "0 came, 0 left, none carried over."],
  [{ carried: { people: 1, agents: 0 } }, false, "0 came, 0 left, 1 waits."],
  [
    {
      settled: { people: 9, agents: 0 },
      minutes: 95,
      measured: 4,
      came: { people: 4, agents: 2 },
      carried: { people: 3, agents: 0 },
      focus: 4 * hour,
      kept: 4 * hour,
    },
    true,
    "You judged for about 95 min (4 of 9 measured): 6 came, 9 left, 3 carried over. 4 h of focus kept whole.",
  ],
  [
    { settled: { people: 1, agents: 0 }, minutes: 130, measured: 0 },
    true,
    "You judged for about 2 h 10 min (0 of 1 measured): 0 came, 1 left, none carried over.",
  ],
  [
    {
      focus: 2 * hour,
      kept: 0,
      broken: [
        { at: 1, request: "T1/1" },
        { at: 2, request: "T1/2" },
      ],
    },
    true,
    "0 came, 0 left, none carried over. 2 h of focus, broken 2 times.",
  ],
] as const)("%# a day in one sentence", (over, isOver, said) => {
  expect(sayLoad(aDay(over as Parameters<typeof aDay>[0]), isOver)).toBe(said);
});
