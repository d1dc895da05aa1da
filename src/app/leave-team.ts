import type { ChannelId } from "../domain/channel.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { withoutMember } from "../domain/team-note.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Their weeks count no more in what a channel is told. */
export async function leaveTeam(tx: Tx, { channel, by }: { channel: ChannelId; by: PersonId }, _now: Instant) {
  const note = await tx.teamNote(channel);
  if (!note?.members.some(({ who }) => who === by))
    throw new Refusal("Your weeks are not summed up here, so nothing was changed. `/sluice team join` lets them count.");
  await tx.putTeamNote(withoutMember(note, by));
}
