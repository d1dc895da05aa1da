import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import type { Reads } from "../store.ts";
import type { Db } from "./reads.ts";
import { decisions } from "./schema.ts";
import { given } from "./sql.ts";

export function decisionReads(db: Db): Pick<Reads, "decisionsFound" | "revisitsOf"> {
  const hasAllWords = sql`not exists (select 1 from json_each(${given("words")}) as word where instr(${decisions.text}, word.value) = 0)`;
  const found = db
    .select({ request: decisions.request, at: decisions.at })
    .from(decisions)
    .where(and(eq(decisions.finder, given("finder")), lte(decisions.from, given("now")), hasAllWords))
    .orderBy(desc(decisions.at), desc(decisions.request))
    .limit(given("most"))
    .prepare();
  const revisits = db
    .select({ request: decisions.request, on: sql<string>`${decisions.revisitOn}` })
    .from(decisions)
    .where(and(eq(decisions.finder, given("finder")), sql`${decisions.revisitOn} is not null`))
    .orderBy(asc(decisions.revisitOn))
    .prepare();
  return {
    decisionsFound: async (finder, words, now, most) => found.all({ finder, words: JSON.stringify(words), now, most }),
    revisitsOf: async (finder) => revisits.all({ finder }),
  };
}
