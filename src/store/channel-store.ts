import type { ChannelId } from "../domain/channel.ts";
import type { PersonId } from "../domain/person.ts";
import type { Reminder } from "../domain/reminder.ts";
import type { Request } from "../domain/request.ts";
import type { TeamNote } from "../domain/team-note.ts";
import type { Instant } from "../domain/time.ts";

/** The part of the store that is about channels: what reminds each, and its weekly note. */
export type ChannelReads = {
  /** What was asked before everybody of a channel, and is not settled. */
  openIn(channel: ChannelId): Promise<Request[]>;
  /** What reminds a channel; undefined where nothing does. */
  reminder(channel: ChannelId): Promise<Reminder | undefined>;
  /** The weekly note of a channel, with who takes part in it, in the order of joining. */
  teamNote(channel: ChannelId): Promise<TeamNote | undefined>;
};

export type ChannelWrites = {
  /** A reminder, new or in the place of the one before. */
  putReminder(reminder: Reminder): Promise<void>;
  dropReminder(channel: ChannelId): Promise<void>;
  /** A note with those who take part in it now; without any it is none. */
  putTeamNote(note: TeamNote): Promise<void>;
  /** Somebody takes part in no note any more. */
  leaveTeams(who: PersonId): Promise<void>;
};

export type ChannelsDue = {
  /** Which channels are to be reminded by now, those that have waited longest first. */
  dueToRemind(now: Instant, most: number): Promise<ChannelId[]>;
  /** Whose weekly notes are due by now, those that have waited longest first. */
  dueToSumUp(now: Instant, most: number): Promise<ChannelId[]>;
};
