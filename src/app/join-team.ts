import type { ChannelId } from "../domain/channel.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { nextReminding } from "../domain/reminder.ts";
import { type TeamNote, weekly, withMember } from "../domain/team-note.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { knownPerson } from "./whose-move.ts";

/** Somebody lets their weeks count in the sums that a channel is told; the first one sets it up, in their zone. Nobody is told who does. */
export async function joinTeam(tx: Tx, { channel, by }: { channel: ChannelId; by: PersonId }, now: Instant): Promise<TeamNote> {
  const person = await knownPerson(tx, by);
  if (!person.attention) throw new Refusal("Your weeks can be summed up once you have joined: `/focus 90m` does that.");
  const { zone } = attentionOf(person);
  // Of two channels that overlap one could be taken from the other.
  if (!(await tx.teamNote(channel))?.members.some(({ who }) => who === by)) await tx.leaveTeams(by);
  const begun = { channel, zone, nextAt: nextReminding(weekly(zone), now), members: [] };
  const note = withMember((await tx.teamNote(channel)) ?? begun, by, now);
  await tx.putTeamNote(note);
  return note;
}
