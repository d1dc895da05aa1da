import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { AgentReads, AgentWrites } from "../agent-store.ts";
import { agents } from "./agent-tables.ts";
import type { Db } from "./reads.ts";
import { given, proposed } from "./sql.ts";

export function agentReads(db: Db): AgentReads {
  const one = db
    .select({ value: agents.value })
    .from(agents)
    .where(eq(agents.id, given("id")))
    .prepare();
  const byToken = db
    .select({ value: agents.value })
    .from(agents)
    .where(and(eq(agents.tokenHash, given("hash")), isNotNull(agents.tokenHash)))
    .prepare();
  const ofOwner = db
    .select({ value: agents.value })
    .from(agents)
    .where(eq(agents.owner, given("owner")))
    .orderBy(asc(sql`rowid`))
    .prepare();
  return {
    agent: async (id) => one.get({ id })?.value,
    agentByToken: async (hash) => byToken.get({ hash })?.value,
    agentsOf: async (owner) => ofOwner.all({ owner }).map(({ value }) => value),
  };
}

export function agentWrites(db: Db): AgentWrites {
  const put = db
    .insert(agents)
    .values({ id: given("id"), owner: given("owner"), tokenHash: sql`${given("tokenHash")}`, value: given("value") })
    .onConflictDoUpdate({
      target: agents.id,
      set: { owner: proposed(agents.owner), tokenHash: proposed(agents.tokenHash), value: proposed(agents.value) },
    })
    .prepare();
  return {
    putAgent: async (value) => void put.run({ id: value.id, owner: value.owner, tokenHash: value.tokenHash ?? null, value }),
  };
}
