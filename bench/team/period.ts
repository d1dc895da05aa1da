import { addDays, atClock, type Instant, type LocalDate } from "../../src/domain/time.ts";
import { east } from "./members.ts";

/** The days that are simulated, from a Monday on, and the instant at which it stops. */
export type Period = { first: LocalDate; days: number; end: Instant };

const first = "2026-06-01";

/** Whole weeks in June, in which no clocks change; over when the last Sunday is, in Berlin. */
export const periodOf = (weeks: number): Period => ({
  first,
  days: 7 * weeks,
  end: atClock(addDays(first, 7 * weeks), "00:00", east),
});
