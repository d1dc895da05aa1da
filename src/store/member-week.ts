import { focusOf } from "../domain/focus-spent.ts";
import { waitsFor } from "../domain/ledger-lines.ts";
import { both, loadOf } from "../domain/load.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import type { Week } from "../domain/team-note.ts";
import { earliest, type Instant, type Span } from "../domain/time.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { workingDay, workingTime } from "../domain/working-time.ts";
import type { Reads } from "./store.ts";

/** What a week was for somebody, as far as it goes into a sum: what they judged and how their focus was kept then, and what waits for them now. */
export async function memberWeek(reads: Reads, person: Person, span: Span, now: Instant): Promise<Week> {
  const entries = await reads.ledger(person.id, span);
  const { settled, kept } = loadOf(entries, focusOf(person, entries, span, now));
  const open = (await reads.openFor(person.id)).filter((one) => waitsFor(one) === person.id);
  const attention = attentionOf(person);
  const standsStill = (at: Instant) => workingTime(attention, at, now) >= workingDay(attention);
  const oldestSince = earliest(open.map(cameAt));
  return {
    decided: both(settled),
    waiting: open.length,
    ...(oldestSince !== undefined && { oldestSince }),
    stalled: open.filter(({ turn }) => turn.is === "shown" && standsStill(turn.at)).length,
    focusKept: kept,
  };
}
