import type { BareInserts } from "./bare-inserts.ts";
import { oneRow } from "./contestants.ts";
import { ana, aSubmission, type DeskOffice } from "./desk-office.ts";
import { median } from "./quantile.ts";
import { type Row, sayMs, sayRatio } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";
import { timed } from "./timed.ts";

const mostTimesBare = 3;

/** Many submits at once through the desk, beside as many rows put into a bare table, in as large groups. */
export async function submitsAtOnce({ desk, idle }: DeskOffice, bare: BareInserts, { runs, burst }: Sizes): Promise<Row[]> {
  const bareTimes: number[] = [];
  const deskTimes: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const inserts = await timed(async () => bare.insertMany(oneRow, burst));
    const submissions = Array.from({ length: burst }, () => aSubmission(ana));
    const submits = await timed(() => Promise.all(submissions.map(desk.submit)));
    await idle();
    if (run === 0) continue;
    bareTimes.push(inserts);
    deskTimes.push(submits);
  }
  const ratio = median(deskTimes) / median(bareTimes);
  return [
    { what: `${burst} bare inserts at once`, median: sayMs(median(bareTimes)) },
    {
      what: `${burst} submits at once`,
      median: sayMs(median(deskTimes)),
      ratio: sayRatio(ratio),
      aims: [{ says: `within ${mostTimesBare}x of the bare inserts`, isReached: ratio <= mostTimesBare }],
    },
  ];
}
