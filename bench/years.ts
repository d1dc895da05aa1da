import { type Attention, joining } from "../src/domain/attention.ts";
import { nextOpening } from "../src/domain/openings.ts";
import { day, type Instant } from "../src/domain/time.ts";
import { now } from "./desk-office.ts";
import { summary } from "./quantile.ts";
import { type Row, sayMs } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";
import { timed } from "./timed.ts";

/** Somebody whose week has all that a week can have. */
const aWeek = (): Attention => ({
  ...joining("Europe/Berlin"),
  weekly: [
    { kind: "focus", days: [1, 2, 3, 4, 5], from: "09:00", to: "11:30" },
    { kind: "review", days: [1, 3, 5], from: "16:00", to: "16:45" },
  ],
  slotsOf: { 5: ["09:30", "13:00"] },
  daysOff: [{ from: "2026-12-24", to: "2027-01-02" }],
});

/** The openings of a person's next year, one after the other, of whom nothing is known yet. */
export async function years({ runs, ticks: times }: Sizes): Promise<Row[]> {
  const samples: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const one: number[] = [];
    for (let time = 0; time < times; time += 1) one.push(await timed(async () => openingsOfYear(aWeek())));
    samples.push(one);
  }
  const { median, p99 } = summary(samples);
  return [{ what: "a person's next year of openings", median: sayMs(median), p99: sayMs(p99) }];
}

function openingsOfYear(attention: Attention): number {
  let count = 0;
  for (let at: Instant | undefined = now(); at !== undefined && at < now() + 365 * day; at = nextOpening(attention, at))
    count += 1;
  return count;
}
