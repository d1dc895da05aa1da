import { asc, eq } from "drizzle-orm";
import type { ChannelReads } from "../channel-store.ts";
import { teamMembers, teamNotes } from "./channel-tables.ts";
import type { Db } from "./reads.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function teamNoteReads(db: Db): Pick<ChannelReads, "teamNote"> {
  const note = db
    .select()
    .from(teamNotes)
    .where(eq(teamNotes.channel, given("channel")))
    .prepare();
  const members = db
    .select({ who: teamMembers.who, since: teamMembers.since })
    .from(teamMembers)
    .where(eq(teamMembers.channel, given("channel")))
    .orderBy(asc(teamMembers.since), asc(teamMembers.who))
    .prepare();
  return {
    teamNote: async (channel) => {
      const found = note.get({ channel });
      return found && { ...found, members: members.all({ channel }) };
    },
  };
}

export function teamNoteWrites(db: Db): Pick<Writes, "putTeamNote" | "leaveTeams"> {
  const put = db
    .insert(teamNotes)
    .values({ channel: given("channel"), zone: given("zone"), nextAt: given("nextAt") })
    .onConflictDoUpdate({
      target: teamNotes.channel,
      set: { zone: proposed(teamNotes.zone), nextAt: proposed(teamNotes.nextAt) },
    })
    .prepare();
  const enter = db
    .insert(teamMembers)
    .values({ channel: given("channel"), who: given("who"), since: given("since") })
    .prepare();
  return {
    putTeamNote: async ({ channel, zone, nextAt, members }) => {
      db.delete(teamMembers).where(eq(teamMembers.channel, channel)).run();
      if (members.length === 0) return void db.delete(teamNotes).where(eq(teamNotes.channel, channel)).run();
      put.run({ channel, zone, nextAt });
      for (const { who, since } of members) enter.run({ channel, who, since });
    },
    leaveTeams: async (who) => void db.delete(teamMembers).where(eq(teamMembers.who, who)).run(),
  };
}
