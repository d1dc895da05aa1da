import { focusOf } from "../domain/focus-spent.ts";
import { waitsFor } from "../domain/ledger-lines.ts";
import { both, loadOf } from "../domain/load.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { countedIn, type TeamNote, type TeamWeek, together, type Week, weekBefore } from "../domain/team-note.ts";
import { earliest, type Instant, type Span } from "../domain/time.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { workingDay, workingTime } from "../domain/working-time.ts";
import type { Reads } from "./store.ts";

/** The week before in sums, of those who take part now and did in all of it; undefined where these are too few. Who left the workspace, or Sluice, counts no more. */
export async function teamWeek(reads: Reads, note: TeamNote, now: Instant): Promise<TeamWeek | undefined> {
  const span = weekBefore(note.zone, now);
  const people = await Promise.all(countedIn(note, span).map((who) => reads.person(who)));
  const there = people.flatMap((one) => (one?.kind === "person" && one.attention && one.wish === undefined ? [one] : []));
  return together(await Promise.all(there.map((one) => memberWeek(reads, one, span, now))));
}

/** What a week was for somebody, as far as it goes into a sum: what they judged and how their focus was kept then, and what waits for them now. */
async function memberWeek(reads: Reads, person: Person, span: Span, now: Instant): Promise<Week> {
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
