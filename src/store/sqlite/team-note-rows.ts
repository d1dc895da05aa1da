import { asc, eq, lte, min } from "drizzle-orm";
import type { Reads, Store } from "../store.ts";
import type { Db } from "./reads.ts";
import { teamMembers, teamNotes } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function teamNoteReads(db: Db): Pick<Reads, "teamNote"> {
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

export function teamNotesDueOn(db: Db): Pick<Store, "dueToSumUp"> & { nextTeamNoteAt(): number | null | undefined } {
  const due = db
    .select({ channel: teamNotes.channel })
    .from(teamNotes)
    .where(lte(teamNotes.nextAt, given("now")))
    .orderBy(asc(teamNotes.nextAt))
    .limit(given("most"))
    .prepare();
  const next = db
    .select({ at: min(teamNotes.nextAt) })
    .from(teamNotes)
    .prepare();
  return {
    dueToSumUp: async (now, most) => due.all({ now, most }).map(({ channel }) => channel),
    nextTeamNoteAt: () => next.get()?.at,
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
