import { eq, sql } from "drizzle-orm";
import type { Db } from "./reads.ts";
import { notices } from "./schema.ts";
import { given } from "./sql.ts";
import type { Writes } from "./writes.ts";

const now = given("now");

export function deliveryWrites(db: Db): Pick<Writes, "trying" | "showing" | "later" | "lost"> {
  const id = eq(notices.id, given("id"));
  const trying = db
    .update(notices)
    .set({ tried: sql`${given("tried")}` })
    .where(id)
    .prepare();
  const showing = db
    .update(notices)
    .set({
      shown: sql`${given("revision")}`,
      posted: sql`coalesce(${given("posted")}, ${notices.posted})`,
      tried: null,
      failures: 0,
    })
    .where(id)
    .prepare();
  const later = db
    .update(notices)
    .set({
      nextTryAt: sql`${given("at")}`,
      failures: sql`${notices.failures} + ${given("failed")}`,
      tried: sql`case when ${given("keepsTry")} then ${notices.tried} else null end`,
    })
    .where(id)
    .prepare();
  const lost = db
    .update(notices)
    .set({ posted: null, tried: null, shown: 0, nextTryAt: sql`${now}` })
    .where(id)
    .prepare();
  return {
    trying: async (notice, tried) => void trying.run({ id: notice, tried: JSON.stringify(tried) }),
    showing: async (notice, revision, posted) =>
      void showing.run({ id: notice, revision, posted: posted ? JSON.stringify(posted) : null }),
    later: async (notice, at, { failed, keepsTry }) =>
      void later.run({ id: notice, at, failed: Number(failed), keepsTry: Number(keepsTry) }),
    lost: async (notice, at) => void lost.run({ id: notice, now: at }),
  };
}
