import { and, eq, or, sql } from "drizzle-orm";
import type { Finding } from "../../domain/erased-line.ts";
import { installationOf } from "../../domain/person.ts";
import type { Db } from "./reads.ts";
import { furtherAsks, requests } from "./schema.ts";

/** Finds what a line of the journal is about, where ids in keys are kept as `renamed`. */
export const finding = (db: Db, renamed: (text: string) => string): Finding => ({
  request: (id) => db.select({ value: requests.value }).from(requests).where(eq(requests.id, id)).get()?.value,
  asked: (key, to) => {
    const [at, askedOf] = [renamed(key), renamed(to)];
    const workspace = installationOf(askedOf);
    const own = and(eq(requests.workspace, workspace), eq(requests.key, at), eq(requests.askedOf, askedOf));
    const further = and(eq(furtherAsks.workspace, workspace), eq(furtherAsks.key, at), eq(furtherAsks.askedOf, askedOf));
    const other = db.select({ id: furtherAsks.request }).from(furtherAsks).where(further);
    return db
      .select({ value: requests.value })
      .from(requests)
      .where(or(own, sql`${requests.id} in ${other}`))
      .get()?.value;
  },
});
