import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** What a prepared statement is given each time it is run. */
export const given = (name: string) => sql.placeholder(name);

/** In "on conflict do update": the value that was to be inserted. */
export const proposed = (column: SQLiteColumn) =>
  sql`excluded.${sql.identifier(column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`;
