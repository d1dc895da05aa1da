import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Agent } from "../../domain/agent.ts";

/** What each agent may do, and for whom; of its token the hash alone. */
export const agents = sqliteTable(
  "agents",
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    /** Null once it is revoked. */
    tokenHash: text(),
    value: text({ mode: "json" }).$type<Agent>().notNull(),
  },
  (table) => [
    index("agents_of").on(table.owner),
    uniqueIndex("agents_token").on(table.tokenHash).where(sql`${table.tokenHash} is not null`),
  ],
);
