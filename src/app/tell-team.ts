import type { ChannelId } from "../domain/channel.ts";
import { teamNoteId } from "../domain/notice.ts";
import { isOfToday, nextReminding } from "../domain/reminder.ts";
import { weekly } from "../domain/team-note.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { teamWeek } from "../store/team-week.ts";

/** A channel's week is over: it is told in sums, if five people at least took part in all of it. */
export async function tellTeam(tx: Tx, { channel }: { channel: ChannelId }, now: Instant) {
  const note = await tx.teamNote(channel);
  if (!note || note.nextAt > now) return;
  const schedule = weekly(note.zone);
  await tx.putTeamNote({ ...note, nextAt: nextReminding(schedule, now) });
  if (!isOfToday(schedule, now) || !(await teamWeek(tx, note, now))) return;
  await tx.putNotice(teamNoteId(channel, now), channel, { kind: "team note", at: now }, now);
}
