import { asc, isNotNull, lte, min } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/time.ts";
import type { Db } from "./reads.ts";
import { given } from "./sql.ts";

/** Which keys of a table are due by now, those that have waited longest first, and when the next one is; null where there is none. */
export type DueRows = {
  due(now: Instant, most: number): Promise<string[]>;
  nextAt(): Instant | null;
};

/** Of a table whose rows have each a time when something is next to be done about them, in an indexed column. */
export function dueRows(db: Db, table: SQLiteTable, key: SQLiteColumn, at: SQLiteColumn): DueRows {
  const due = db
    .select({ key })
    .from(table)
    .where(lte(at, given("now")))
    .orderBy(asc(at))
    .limit(given("most"))
    .prepare();
  const next = db
    .select({ at: min(at) })
    .from(table)
    .where(isNotNull(at))
    .prepare();
  return {
    due: async (now, most) => due.all({ now, most }).map((row) => row.key as string),
    nextAt: () => (next.get()?.at ?? null) as Instant | null,
  };
}
