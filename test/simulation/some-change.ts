import type { Settings } from "../../src/domain/settings.ts";
import type { BlockKind } from "../../src/domain/time-block.ts";
import { places } from "./holidays-by-hand.ts";
import type { Random } from "./random.ts";
import { type Day, dateOf } from "./wall-clocks.ts";

const someDays = [[1, 2, 3, 4, 5], [1, 3, 5], [2], [6, 7], [5, 6, 7]] as (1 | 2 | 3 | 4 | 5 | 6 | 7)[][];
export const someHours = [
  { from: "09:00", to: "11:30" },
  { from: "13:30", to: "14:15" },
  { from: "22:00", to: "02:00" },
];
const reviews = [
  { from: "09:00", to: "10:00" },
  { from: "11:00", to: "11:45" },
  { from: "16:00", to: "17:00" },
];

const workingHours = [
  { from: "08:00", to: "17:00" },
  { from: "09:00", to: "18:00" },
  { from: "06:00", to: "13:30" },
];

/** Something that somebody may change about when they can be reached. */
export function someChange(random: Random, today: Day): Partial<Settings> {
  const off = today + random.below(4);
  return random.one<Partial<Settings>>([
    { slots: random.one([["09:30", "13:00", "16:30"], ["10:00"], ["09:00", "09:40", "11:00", "12:30", "15:00", "17:30"]]) },
    { weekly: [{ kind: random.one<BlockKind>(["focus", "on call"]), days: random.one(someDays), ...random.one(someHours) }] },
    {
      weekly: [
        { kind: "review", days: random.one(someDays), ...random.one(reviews) },
        { kind: "focus", days: random.one(someDays), ...random.one(someHours) },
      ],
    },
    { weekly: [] },
    { daysOff: [{ from: dateOf(off), to: dateOf(off + random.below(3)) }] },
    {
      holidays: random.one([
        undefined,
        ...places.map((place) => ({ place, worked: random.one([[], ["2026-04-06", "2026-12-26"]]) })),
      ]),
    },
    { hours: Object.fromEntries(random.one(someDays).map((weekday) => [weekday, random.one(workingHours)])) },
    { endsAreQuiet: random.one([true as const, undefined]) },
    { opensForLongest: random.one([true as const, undefined]) },
    { slotsOf: random.one([{}, { 3: [] }, { 5: ["11:00"] }]) },
    { ignoresDnd: random.one([true as const, undefined, undefined]) },
  ]);
}
