import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { KeptChange } from "../../domain/change.ts";
import type { Account, Claim } from "../../domain/code-host.ts";
import type { KeptReviews } from "../../domain/followed.ts";

/** Whose an account at a code host is. */
export const accounts = sqliteTable(
  "accounts",
  { id: text().primaryKey(), who: text().notNull(), value: text({ mode: "json" }).$type<Account>().notNull() },
  (table) => [index("accounts_of").on(table.who)],
);

/** Which account somebody says is theirs, until they show it or time is up. */
export const accountClaims = sqliteTable(
  "account_claims",
  {
    who: text().notNull(),
    host: text().notNull(),
    hash: text().notNull(),
    value: text({ mode: "json" }).$type<Claim>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.who, table.host] }), index("account_claims_hash").on(table.hash)],
);

/** How a change stands at its host; `head`: "github/ec26c3e57ca3a959ca5aad62de7213c562f8c821", the commit up to which it goes. */
export const changes = sqliteTable(
  "changes",
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    head: text(),
    value: text({ mode: "json" }).$type<KeptChange>().notNull(),
  },
  (table) => [index("changes_at").on(table.at), index("changes_head").on(table.head)],
);

/** What happened between a change and one who was asked for it. */
export const changeReviews = sqliteTable(
  "change_reviews",
  {
    change: text().notNull(),
    who: text().notNull(),
    at: integer().notNull(),
    value: text({ mode: "json" }).$type<KeptReviews>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.change, table.who] }),
    index("change_reviews_by").on(table.who),
    index("change_reviews_at").on(table.at),
  ],
);
