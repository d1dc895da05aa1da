import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { requestsOf } from "../../domain/notice.ts";
import type { Db } from "./reads.ts";
import { notices, showings } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

const now = given("now");

/** Raised: stale from now on. One that waits already keeps its own time: a pause or a shut gate is not cut short by a change. */
const raised = {
  revision: sql`${notices.revision} + 1`,
  staleAt: sql`case when ${notices.shown} < ${notices.revision} then ${notices.staleAt} else ${now} end`,
  nextTryAt: sql`case when ${notices.shown} < ${notices.revision} then ${notices.nextTryAt} else ${now} end`,
};
const isKeptFresh = or(isNull(notices.freshUntil), sql`${notices.freshUntil} > ${now}`);

export function noticeWrites(db: Db): Pick<Writes, "putNotice" | "raise" | "raiseShowing" | "hurryNotices"> {
  const put = db
    .insert(notices)
    .values({
      id: given("id"),
      to: given("to"),
      body: given("body"),
      isLive: given("isLive"),
      revision: 1,
      shown: 0,
      nextTryAt: given("notBefore"),
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
    putNotice: async (id, to, body, at, { freshUntil = null, notBefore = at } = {}) => {
      const isLive = body.kind === "question" || (body.kind === "digest" && body.isLive);
      put.run({ id, to, body, isLive, now: at, freshUntil, notBefore });
      unlink.run({ id });
      if (body.kind !== "digest" || isLive) for (const request of requestsOf(body)) link.run({ request, id });
    },
    raise: async (id, at) => void raise.run({ id, now: at }),
    raiseShowing: async (request, at) => void raiseShowing.run({ request, now: at }),
    hurryNotices: async (to, at, { alsoFailed } = { alsoFailed: false }) =>
      void hurry.run({ to, now: at, alsoFailed: Number(alsoFailed) }),
  };
}
