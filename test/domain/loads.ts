import type { DayLoad } from "../../src/domain/day-load.ts";
import { loadOf } from "../../src/domain/load.ts";

/** A day on which nothing was, but for what a test is about. */
export const aDay = (over: Partial<DayLoad> = {}): DayLoad => ({
  ...loadOf([], []),
  date: "2026-03-24",
  carried: { people: 0, agents: 0 },
  ...over,
});
