import { join } from "node:path";
import Database from "better-sqlite3";

/** As many works share a commit in the store. */
const inOneCommit = 256;

export type BareInserts = {
  /** One row, durable when it returns. */
  insert(value: string): void;
  /** So many rows, as many in a commit as the store puts there. */
  insertMany(value: string, count: number): void;
  close(): void;
};

/** A table with nothing but a text, on the driver itself, as durable as the store: what could hardly be done with less. */
export function openBareInserts(folder: string): BareInserts {
  const raw = new Database(join(folder, "bare.db"));
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.exec("create table rows (id integer primary key, value text not null)");
  const row = raw.prepare("insert into rows (value) values (?)");
  const group = raw.transaction((value: string, count: number) => {
    for (let at = 0; at < count; at += 1) row.run(value);
  });
  return {
    insert: (value) => void row.run(value),
    insertMany: (value, count) => {
      for (let left = count; left > 0; left -= inOneCommit) group.immediate(value, Math.min(left, inOneCommit));
    },
    close: () => raw.close(),
  };
}
