import type { ChannelId } from "../domain/channel.ts";
import { teamNoteId } from "../domain/notice.ts";
import type { Person } from "../domain/person.ts";
import { isOfToday, nextReminding } from "../domain/reminder.ts";
import { countedIn, together, weekBefore, weekly } from "../domain/team-note.ts";
import type { Instant, Span } from "../domain/time.ts";
import { memberWeek } from "../store/member-week.ts";
import type { Tx } from "../store/store.ts";

/** A channel's week is over: it is told in sums, if five people at least took part in all of it. */
export async function tellTeam(tx: Tx, { channel }: { channel: ChannelId }, now: Instant) {
  const note = await tx.teamNote(channel);
  if (!note || note.nextAt > now) return;
  const schedule = weekly(note.zone);
  await tx.putTeamNote({ ...note, nextAt: nextReminding(schedule, now) });
  if (!isOfToday(schedule, now)) return;
  const span = weekBefore(note.zone, now);
  const people = await Promise.all(countedIn(note, span).map((who) => tx.person(who)));
  const week = together(await weeksOf(tx, people, span, now));
  if (week) await tx.putNotice(teamNoteId(channel, now), channel, { kind: "team note", week, zone: note.zone }, now);
}

/** Who left the workspace counts no more. */
const weeksOf = (tx: Tx, people: (Person | undefined)[], span: Span, now: Instant) =>
  Promise.all(people.flatMap((one) => (one?.kind === "person" ? [memberWeek(tx, one, span, now)] : [])));
