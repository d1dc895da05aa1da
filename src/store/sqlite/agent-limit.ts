import { eq } from "drizzle-orm";
import type { Reads } from "../store.ts";
import type { Db } from "./reads.ts";
import { facts } from "./schema.ts";
import type { Writes } from "./writes.ts";

const name = "agent limit";

export function agentLimitReads(db: Db): Pick<Reads, "agentLimit"> {
  const read = db.select({ value: facts.value }).from(facts).where(eq(facts.name, name)).prepare();
  return {
    agentLimit: async () => {
      const value = read.get()?.value;
      return value === undefined ? undefined : Number(value);
    },
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
