import { and, asc, eq, lte, min, sql } from "drizzle-orm";
import type { Reads, Store } from "../store.ts";
import type { Db } from "./reads.ts";
import { consents } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function consentReads(db: Db): Pick<Reads, "consent"> {
  const one = db
    .select({ value: consents.value })
    .from(consents)
    .where(eq(consents.who, given("who")))
    .prepare();
  return { consent: async (who) => one.get({ who })?.value };
}

export function consentsDueOn(db: Db): Pick<Store, "consentsDue"> & { nextSyncAt(): number | null | undefined } {
  const due = db
    .select({ value: consents.value })
    .from(consents)
    .where(lte(consents.nextSyncAt, sql.placeholder("now")))
    .orderBy(asc(consents.nextSyncAt))
    .limit(sql.placeholder("most"))
    .prepare();
  const next = db
    .select({ at: min(consents.nextSyncAt) })
    .from(consents)
    .prepare();
  return {
    consentsDue: async (now, most) => due.all({ now, most }).map(({ value }) => value),
    nextSyncAt: () => next.get()?.at,
  };
}

type ConsentWrites = Pick<Writes, "putConsent" | "keepStandIn" | "dropConsent" | "syncSoon" | "syncNext">;

export function consentWrites(db: Db): ConsentWrites {
  const who = eq(consents.who, given("who"));
  const at = sql`${given("at")}`;
  const put = db
    .insert(consents)
    .values({ who: given("who"), value: given("value"), nextSyncAt: given("at") })
    .onConflictDoUpdate({
      target: consents.who,
      set: { value: proposed(consents.value), nextSyncAt: proposed(consents.nextSyncAt) },
    })
    .prepare();
  const keep = db
    .update(consents)
    .set({ value: sql`json_set(${consents.value}, '$.standIn', json(${given("standIn")}))` })
    .where(who)
    .prepare();
  const forget = db
    .update(consents)
    .set({ value: sql`json_remove(${consents.value}, '$.standIn')` })
    .where(who)
    .prepare();
  const drop = db.delete(consents).where(who).prepare();
  const soon = db.update(consents).set({ nextSyncAt: at }).where(who).prepare();
  const next = db
    .update(consents)
    .set({ nextSyncAt: at })
    .where(and(who, eq(consents.nextSyncAt, given("claimed"))))
    .prepare();
  return {
    putConsent: async (consent, syncAt) => void put.run({ who: consent.who, value: consent, at: syncAt }),
    keepStandIn: async (one, standIn) =>
      void (standIn ? keep.run({ who: one, standIn: JSON.stringify(standIn) }) : forget.run({ who: one })),
    dropConsent: async (one) => void drop.run({ who: one }),
    syncSoon: async (one, syncAt) => void soon.run({ who: one, at: syncAt }),
    syncNext: async (one, claimed, syncAt) => void next.run({ who: one, claimed, at: syncAt }),
  };
}
