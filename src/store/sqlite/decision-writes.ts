import { eq } from "drizzle-orm";
import type { Db } from "./reads.ts";
import { decisions } from "./schema.ts";
import { given } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function decisionWrites(db: Db): Pick<Writes, "putDecision"> {
  const forget = db
    .delete(decisions)
    .where(eq(decisions.request, given("request")))
    .prepare();
  const put = db
    .insert(decisions)
    .values({
      finder: given("finder"),
      request: given("request"),
      at: given("at"),
      from: given("from"),
      text: given("text"),
      revisitOn: given("revisitOn"),
    })
    .prepare();
  return {
    putDecision: async (request, finds) => {
      forget.run({ request });
      for (const find of finds) put.run({ revisitOn: null, ...find, request });
    },
  };
}
