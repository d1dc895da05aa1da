import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/person.ts";
import type { KeptPart, Reads } from "../store.ts";
import { reminders } from "./channel-tables.ts";
import type { Db } from "./reads.ts";
import { bypasses, decisions, furtherAsks, journal, ledger, notices, requests } from "./schema.ts";

const rowsAtOnce = 1000;
const tables = { requests, ledger, notices, decisions, bypasses, furtherAsks, reminders, journal };

/** Rows that are theirs, or name them. */
const naming: Record<KeptPart, (who: PersonId) => SQL> = {
  requests: (who) => sql`instr(${requests.value}, ${`"${who}"`}) > 0`,
  ledger: (who) => eq(ledger.who, who),
  notices: (who) => eq(notices.to, who),
  decisions: (who) => eq(decisions.finder, who),
  bypasses: (who) => sql`(${bypasses.by} = ${who} or ${bypasses.reader} = ${who})`,
  furtherAsks: (who) => eq(furtherAsks.who, who),
  reminders: (who) => sql`${reminders.value} ->> '$.by' = ${who}`,
  journal: (who) => sql`instr(${journal.input}, ${`"${who}"`}) > 0`,
};

export const keptReads = (db: Db): Pick<Reads, "keptOf"> => ({
  keptOf: async (who, part, after) => {
    const table = tables[part];
    const upTo = after + rowsAtOnce;
    const last = db.select({ rowid: sql<number | null>`max(rowid)` }).from(table).get()?.rowid ?? 0;
    const isWithin = sql`rowid > ${after} and rowid <= ${upTo}`;
    const found = db
      .select()
      .from(table)
      .where(and(isWithin, naming[part](who)))
      .all();
    return { found, ...(upTo < last && { next: upTo }) };
  },
});
