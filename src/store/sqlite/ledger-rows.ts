import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import { type AskedBy, changeBy } from "../../domain/ledger.ts";
import type { Reads } from "../store.ts";
import type { Db } from "./reads.ts";
import { ledger } from "./schema.ts";
import { given } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function ledgerReads(db: Db): Pick<Reads, "ledger" | "hasLedger" | "waitingSince"> {
  const isFrom = and(eq(ledger.who, given("who")), gte(ledger.at, given("from")));
  const within = db
    .select({ who: ledger.who, at: ledger.at, line: ledger.line })
    .from(ledger)
    .where(and(isFrom, lt(ledger.at, given("to"))))
    .orderBy(asc(ledger.at), asc(ledger.id))
    .prepare();
  const first = db
    .select({ id: ledger.id })
    .from(ledger)
    .where(and(isFrom, lt(ledger.at, given("to"))))
    .limit(1)
    .prepare();
  const changed = (by: AskedBy) =>
    sql<number>`coalesce(sum(case when ${ledger.line} ->> '$.by' = ${sql.raw(`'${by}'`)} then ${ledger.change} end), 0)`;
  const since = db
    .select({ people: changed("people"), agents: changed("agents") })
    .from(ledger)
    .where(and(isFrom, ne(ledger.change, 0)))
    .prepare();
  return {
    ledger: async (who, { from, to }) => within.all({ who, from, to }),
    hasLedger: async (who, { from, to }) => first.get({ who, from, to }) !== undefined,
    waitingSince: async (who, from) => since.get({ who, from }) ?? { people: 0, agents: 0 },
  };
}

export function ledgerWrites(db: Db, keepsLoad: boolean): Pick<Writes, "noteLoad" | "dropLoad"> {
  const note = db
    .insert(ledger)
    .values({ who: given("who"), at: given("at"), change: given("change"), line: given("line") })
    .prepare();
  return {
    noteLoad: async (entries) => {
      if (keepsLoad) for (const { who, at, line } of entries) note.run({ who, at, line, change: changeBy(line) });
    },
    dropLoad: async (who) => void db.delete(ledger).where(eq(ledger.who, who)).run(),
  };
}
