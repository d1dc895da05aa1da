import { eq, sql } from "drizzle-orm";
import type { Erasure } from "../../domain/erasure.ts";
import type { Group } from "../../domain/group.ts";
import { userOf } from "../../domain/person.ts";
import { agents } from "./agent-tables.ts";
import { teamMembers } from "./channel-tables.ts";
import { marked } from "./erasure-steps.ts";
import type { Db } from "./reads.ts";
import { groups, ledger, memberships, people } from "./schema.ts";

/** What is little, in the last commit: their groups, and that they were there. */
export function lastStep(db: Db, erasure: Erasure) {
  const { who, mark } = erasure;
  const theirs = db.select({ group: memberships.group }).from(memberships).where(eq(memberships.person, who)).all();
  for (const { group: id } of theirs) {
    const value = db.select({ value: groups.value }).from(groups).where(eq(groups.id, id)).get()?.value;
    if (value)
      db.update(groups)
        .set({ value: marked<Group>(value, erasure) })
        .where(eq(groups.id, id))
        .run();
  }
  db.update(memberships).set({ person: mark }).where(eq(memberships.person, who)).run();
  // Theirs, and those of others that might ask them.
  const named = sql`instr(${agents.value}, ${userOf(who)}) > 0`;
  for (const { id, owner, value } of db.select().from(agents).where(named).all())
    db.update(agents)
      .set({ owner: owner === who ? mark : owner, value: marked(value, erasure) })
      .where(eq(agents.id, id))
      .run();
  db.delete(ledger).where(eq(ledger.who, who)).run();
  db.delete(teamMembers).where(eq(teamMembers.who, who)).run();
  const nextLookAt = db.select({ at: people.nextLookAt }).from(people).where(eq(people.id, who)).get()?.at ?? null;
  db.update(people).set({ nextLookAt }).where(eq(people.id, mark)).run();
  db.delete(people).where(eq(people.id, who)).run();
}
