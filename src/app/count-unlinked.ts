import { addDays, type Instant, type LocalDate, localDate, weekdayOf } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** A review was asked of somebody who is not known here: that is counted, and nothing else of it kept. */
export async function countUnlinked(tx: Tx, { times }: { times: number }, now: Instant) {
  const week = weekOf(now);
  const known = await tx.unlinked();
  await tx.putUnlinked({ week, count: (known?.week === week ? known.count : 0) + times });
}

const weekOf = (now: Instant): LocalDate => {
  const today = localDate(now, "UTC");
  return addDays(today, 1 - weekdayOf(today));
};
