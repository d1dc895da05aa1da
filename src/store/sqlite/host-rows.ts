import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Unlinked } from "../../domain/unlinked.ts";
import type { HostReads, HostWrites } from "../host-store.ts";
import { accountClaims, accounts, changeReviews, changes } from "./host-tables.ts";
import type { Db } from "./reads.ts";
import { facts } from "./schema.ts";
import { given, proposed } from "./sql.ts";

const unlinkedName = "unlinked";

export function hostReads(db: Db): HostReads {
  const account = db
    .select({ value: accounts.value })
    .from(accounts)
    .where(eq(accounts.id, given("id")))
    .prepare();
  const accountsOf = db
    .select({ value: accounts.value })
    .from(accounts)
    .where(eq(accounts.who, given("who")))
    .orderBy(asc(sql`rowid`))
    .prepare();
  const claim = db
    .select({ value: accountClaims.value })
    .from(accountClaims)
    .where(eq(accountClaims.hash, given("hash")))
    .prepare();
  const claimsOf = db
    .select({ value: accountClaims.value })
    .from(accountClaims)
    .where(eq(accountClaims.who, given("who")))
    .prepare();
  const unlinked = db.select({ value: facts.value }).from(facts).where(eq(facts.name, unlinkedName)).prepare();
  return {
    account: async (id) => account.get({ id })?.value,
    accountsOf: async (who) => accountsOf.all({ who }).map(({ value }) => value),
    claim: async (hash) => claim.get({ hash })?.value,
    claimsOf: async (who) => claimsOf.all({ who }).map(({ value }) => value),
    unlinked: async () => {
      const value = unlinked.get()?.value;
      return value === undefined ? undefined : (JSON.parse(value) as Unlinked);
    },
    ...changeReads(db),
  };
}

function changeReads(db: Db): Pick<HostReads, "change" | "changesAt" | "reviewsOf" | "reviewsBy"> {
  const change = db
    .select({ value: changes.value })
    .from(changes)
    .where(eq(changes.id, given("id")))
    .prepare();
  const changesAt = db
    .select({ id: changes.id })
    .from(changes)
    .where(eq(changes.head, given("commit")))
    .orderBy(asc(changes.id))
    .limit(given("most"))
    .prepare();
  const reviewsOf = db
    .select({ who: changeReviews.who, value: changeReviews.value })
    .from(changeReviews)
    .where(eq(changeReviews.change, given("id")))
    .orderBy(asc(changeReviews.who))
    .prepare();
  const reviewsBy = db
    .select({ change: changeReviews.change, value: changeReviews.value })
    .from(changeReviews)
    .where(eq(changeReviews.who, given("who")))
    .prepare();
  return {
    change: async (id) => change.get({ id })?.value,
    changesAt: async (commit, most) => changesAt.all({ commit, most }).map(({ id }) => id),
    reviewsOf: async (id) => reviewsOf.all({ id }).map(({ who, value }) => ({ who, ...value })),
    reviewsBy: async (who) => reviewsBy.all({ who }).map((row) => ({ change: row.change, ...row.value })),
  };
}

export function hostWrites(db: Db): HostWrites {
  return { ...accountWrites(db), ...changeWrites(db) };
}

type AccountWrites = Pick<HostWrites, "putAccount" | "dropAccount" | "putClaim" | "dropClaims" | "putUnlinked">;

function accountWrites(db: Db): AccountWrites {
  return {
    putAccount: async (value) => {
      const { id, who } = value;
      db.insert(accounts).values({ id, who, value }).onConflictDoUpdate({ target: accounts.id, set: { who, value } }).run();
    },
    dropAccount: async (id) => void db.delete(accounts).where(eq(accounts.id, id)).run(),
    putClaim: async (value) => {
      const { who, host, hash } = value;
      const target = [accountClaims.who, accountClaims.host];
      db.insert(accountClaims).values({ who, host, hash, value }).onConflictDoUpdate({ target, set: { hash, value } }).run();
    },
    dropClaims: async (who, host) => {
      const isTheirs = eq(accountClaims.who, who);
      db.delete(accountClaims)
        .where(host ? and(isTheirs, eq(accountClaims.host, host)) : isTheirs)
        .run();
    },
    putUnlinked: async (unlinked) => {
      const value = JSON.stringify(unlinked);
      db.insert(facts).values({ name: unlinkedName, value }).onConflictDoUpdate({ target: facts.name, set: { value } }).run();
    },
  };
}

type ChangeWrites = Pick<HostWrites, "putChange" | "putReviews" | "dropReviews" | "forgetChanges">;

function changeWrites(db: Db): ChangeWrites {
  const putChange = db
    .insert(changes)
    .values({ id: given("id"), at: given("at"), head: given("head"), value: given("value") })
    .onConflictDoUpdate({
      target: changes.id,
      set: { at: proposed(changes.at), head: proposed(changes.head), value: proposed(changes.value) },
    })
    .prepare();
  const putReviews = db
    .insert(changeReviews)
    .values({ change: given("change"), who: given("who"), at: given("at"), value: given("value") })
    .onConflictDoUpdate({
      target: [changeReviews.change, changeReviews.who],
      set: { at: proposed(changeReviews.at), value: proposed(changeReviews.value) },
    })
    .prepare();
  return {
    putChange: async (id, value, at) => void putChange.run({ id, at, head: value.head?.commit ?? null, value }),
    putReviews: async (change, who, value, at) => void putReviews.run({ change, who, at, value }),
    dropReviews: async (who) => void db.delete(changeReviews).where(eq(changeReviews.who, who)).run(),
    forgetChanges: async (before) => {
      for (const table of [changes, changeReviews]) db.delete(table).where(lt(table.at, before)).run();
    },
  };
}
