import { and, eq, sql } from "drizzle-orm";
import type { Reads } from "../store.ts";
import type { Db } from "./reads.ts";
import { facts, requests } from "./schema.ts";
import type { Writes } from "./writes.ts";

const name = "agent limit";

const isQueued = sql`coalesce(${requests.value} ->> '$.turn.notBefore', ${requests.value} ->> '$.turn.queuedUntil') is not null`;

export function agentLimitReads(db: Db): Pick<Reads, "agentLimit" | "queuedFor"> {
  const read = db.select({ value: facts.value }).from(facts).where(eq(facts.name, name)).prepare();
  const queuedFor = db
    .selectDistinct({ reader: requests.reader })
    .from(requests)
    .where(and(sql`${requests.turn} <> 'settled'`, eq(requests.turn, "held"), isQueued))
    .orderBy(requests.reader)
    .prepare();
  return {
    agentLimit: async () => {
      const value = read.get()?.value;
      return value === undefined ? undefined : Number(value);
    },
    queuedFor: async () => queuedFor.all().map(({ reader }) => reader),
  };
}

export const agentLimitWrites = (db: Db): Pick<Writes, "setAgentLimit"> => ({
  setAgentLimit: async (minutes) => {
    db.delete(facts).where(eq(facts.name, name)).run();
    if (minutes !== undefined)
      db.insert(facts)
        .values({ name, value: String(minutes) })
        .run();
  },
});
