import { acknowledgements } from "./acknowledgements.ts";
import { openBareInserts } from "./bare-inserts.ts";
import { openDeskOffice } from "./desk-office.ts";
import { programs } from "./programs.ts";
import type { Row } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";
import { submitsAtOnce } from "./submits-at-once.ts";
import { summaries } from "./summaries.ts";
import { ticks } from "./ticks.ts";
import { years } from "./years.ts";

/** Everything that is measured, in a folder that may be filled. */
export async function measureAll(folder: string, sizes: Sizes): Promise<Row[]> {
  return [
    ...(await deskRows(folder, sizes)),
    ...(await ticks(folder, sizes)),
    ...(await summaries(folder, sizes)),
    ...(await years(sizes)),
    ...(await programs(folder, sizes)),
  ];
}

async function deskRows(folder: string, sizes: Sizes): Promise<Row[]> {
  const office = await openDeskOffice(folder);
  const bare = openBareInserts(folder);
  try {
    return [...(await acknowledgements(office, bare, sizes)), ...(await submitsAtOnce(office, bare, sizes))];
  } finally {
    bare.close();
    await office.close();
  }
}
