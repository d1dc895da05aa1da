import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { requestsOf } from "../../domain/notice.ts";
import type { Reads, Tx } from "../store.ts";
import type { Db } from "./reads.ts";
import { requestRow } from "./rows.ts";
import { bypasses, counters, journal, notices, people, requests, showings } from "./schema.ts";

type Writes = Omit<Tx, keyof Reads>;

const given = (name: string) => sql.placeholder(name);
const proposed = (column: SQLiteColumn) =>
  sql`excluded.${sql.identifier(column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`;
const now = given("now");

/** Raised: stale from now on. One that waits already keeps its own time: a pause or a shut gate is not cut short by a change. */
const raised = {
  revision: sql`${notices.revision} + 1`,
  staleAt: sql`case when ${notices.shown} < ${notices.revision} then ${notices.staleAt} else ${now} end`,
  nextTryAt: sql`case when ${notices.shown} < ${notices.revision} then ${notices.nextTryAt} else ${now} end`,
};
const isKeptFresh = or(isNull(notices.freshUntil), sql`${notices.freshUntil} > ${now}`);

/** The writes on the one writing connection, prepared once. */
export function writesOn(db: Db): Writes {
  return { ...peopleWrites(db), ...requestWrites(db), ...noticeWrites(db), ...deliveryWrites(db), note: journalWrite(db) };
}

function peopleWrites(db: Db): Pick<Writes, "putPerson" | "setNextLook" | "setNextLookIfSooner"> {
  const put = db
    .insert(people)
    .values({ id: given("id"), value: given("value") })
    .onConflictDoUpdate({ target: people.id, set: { value: proposed(people.value) } })
    .prepare();
  const look = db
    .update(people)
    .set({ nextLookAt: sql`${given("at")}` })
    .where(eq(people.id, given("id")))
    .prepare();
  const sooner = db
    .update(people)
    .set({ nextLookAt: sql`${given("at")}` })
    .where(and(eq(people.id, given("id")), or(isNull(people.nextLookAt), gt(people.nextLookAt, given("at")))))
    .prepare();
  return {
    putPerson: async (person) => void put.run({ id: person.id, value: person }),
    setNextLook: async (who, at) => void look.run({ id: who, at }),
    setNextLookIfSooner: async (who, at) => void sooner.run({ id: who, at }),
  };
}

function requestWrites(db: Db): Pick<Writes, "putRequest" | "nextNumber" | "countBypass"> {
  const columns = ["id", "workspace", "key", "askedOf", "reader", "asker", "turn", "value"] as const;
  const put = db
    .insert(requests)
    .values(
      Object.fromEntries(columns.map((column) => [column, given(column)])) as Record<
        (typeof columns)[number],
        ReturnType<typeof given>
      >,
    )
    .onConflictDoUpdate({
      target: requests.id,
      set: {
        reader: proposed(requests.reader),
        turn: proposed(requests.turn),
        value: proposed(requests.value),
      },
    })
    .prepare();
  const bypass = db
    .insert(bypasses)
    .values({ request: given("request"), by: given("by"), reader: given("reader"), at: given("at") })
    .prepare();
  const count = db
    .insert(counters)
    .values({ workspace: given("workspace"), last: 1 })
    .onConflictDoUpdate({ target: counters.workspace, set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
    .prepare();
  return {
    countBypass: async (request, by, reader, at) => void bypass.run({ request, by, reader, at }),
    putRequest: async (request) => void put.run(requestRow(request)),
    nextNumber: async (workspace) => count.get({ workspace }).last,
  };
}

function noticeWrites(db: Db): Pick<Writes, "putNotice" | "raise" | "raiseShowing" | "hurryNotices"> {
  const put = db
    .insert(notices)
    .values({
      id: given("id"),
      to: given("to"),
      body: given("body"),
      isLive: given("isLive"),
      revision: 1,
      shown: 0,
      nextTryAt: now,
      staleAt: now,
      failures: 0,
      freshUntil: given("freshUntil"),
    })
    .onConflictDoUpdate({
      target: notices.id,
      set: {
        ...raised,
        body: proposed(notices.body),
        isLive: proposed(notices.isLive),
        freshUntil: proposed(notices.freshUntil),
      },
    })
    .prepare();
  const unlink = db
    .delete(showings)
    .where(eq(showings.notice, given("id")))
    .prepare();
  const link = db
    .insert(showings)
    .values({ request: given("request"), notice: given("id") })
    .onConflictDoNothing()
    .prepare();
  const raise = db
    .update(notices)
    .set(raised)
    .where(and(eq(notices.id, given("id")), isKeptFresh))
    .prepare();
  const shows = sql`${notices.id} in (select ${showings.notice} from ${showings} where ${showings.request} = ${given("request")})`;
  const raiseShowing = db.update(notices).set(raised).where(shows).prepare();
  const isUnposted = and(
    eq(notices.to, given("to")),
    lt(notices.shown, notices.revision),
    isNull(notices.posted),
    or(eq(notices.failures, 0), sql`${given("alsoFailed")}`),
  );
  const hurry = db
    .update(notices)
    .set({ nextTryAt: sql`${now}` })
    .where(isUnposted)
    .prepare();

  return {
    putNotice: async (id, to, body, at, freshUntil) => {
      const isLive = body.kind === "question" || (body.kind === "digest" && body.isLive);
      put.run({ id, to, body, isLive, now: at, freshUntil: freshUntil ?? null });
      unlink.run({ id });
      if (body.kind !== "digest" || isLive) for (const request of requestsOf(body)) link.run({ request, id });
    },
    raise: async (id, at) => void raise.run({ id, now: at }),
    raiseShowing: async (request, at) => void raiseShowing.run({ request, now: at }),
    hurryNotices: async (to, at, { alsoFailed } = { alsoFailed: false }) =>
      void hurry.run({ to, now: at, alsoFailed: Number(alsoFailed) }),
  };
}

function deliveryWrites(db: Db): Pick<Writes, "trying" | "showing" | "later" | "lost"> {
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

function journalWrite(db: Db): Writes["note"] {
  const note = db
    .insert(journal)
    .values({ at: given("at"), verb: given("verb"), input: given("input") })
    .prepare();
  return async (at, verb, input) => void note.run({ at, verb, input });
}
