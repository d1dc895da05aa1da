import { and, desc, eq, gt, gte, isNotNull, ne, or, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { isAskedBy } from "../../domain/askers.ts";
import { installationOf, type PersonId } from "../../domain/person.ts";
import type { Request } from "../../domain/request.ts";
import { comparedLink } from "../../domain/same-link.ts";
import type { Reads } from "../store.ts";
import { agentLimitReads } from "./agent-limit.ts";
import { agentReads } from "./agent-rows.ts";
import { calendarReads } from "./calendar-rows.ts";
import { consentReads } from "./consent-rows.ts";
import { decisionReads } from "./decision-reads.ts";
import { hostReads } from "./host-rows.ts";
import { keptReads } from "./kept-reads.ts";
import { ledgerReads } from "./ledger-rows.ts";
import { reminderReads } from "./reminder-rows.ts";
import { noticeOf } from "./rows.ts";
import { bypasses, furtherAsks, groups, memberships, notices, people, requests } from "./schema.ts";
import { standingAnswerReads } from "./standing-answer-rows.ts";
import { teamNoteReads } from "./team-note-rows.ts";

export type Db = BetterSQLite3Database;

const id = sql.placeholder("id");
/** Written out, as the partial indexes say it: with a parameter they would not be used. */
const isOpen = sql`${requests.turn} <> 'settled'`;

/** The reads on one connection, prepared once. */
export function readsOn(db: Db): Reads {
  const person = db.select({ value: people.value }).from(people).where(eq(people.id, id)).prepare();
  const group = db.select({ value: groups.value }).from(groups).where(eq(groups.id, id)).prepare();
  const groupsOf = db
    .select({ value: groups.value })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.group))
    .where(eq(memberships.person, id))
    .prepare();
  const openOf = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.askedOf, id), isOpen))
    .prepare();
  const request = db.select({ value: requests.value }).from(requests).where(eq(requests.id, id)).prepare();
  const byKey = db.select({ value: requests.value }).from(requests).where(keyIs(requests)).prepare();
  const openFor = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.reader, id), isOpen))
    .prepare();
  const someOpenFor = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.reader, id), isOpen))
    .orderBy(sql`rowid`)
    .limit(sql.placeholder("most"))
    .prepare();
  const openBy = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.asker, id), isOpen))
    .prepare();
  const joinedBy = db
    .select({ value: requests.value })
    .from(furtherAsks)
    .innerJoin(requests, eq(requests.id, furtherAsks.request))
    .where(and(eq(furtherAsks.who, id), ne(requests.asker, id), isOpen))
    .prepare();
  const byFurtherKey = db
    .select({ value: requests.value })
    .from(furtherAsks)
    .innerJoin(requests, eq(requests.id, furtherAsks.request))
    .where(keyIs(furtherAsks))
    .prepare();
  const about = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.workspace, sql.placeholder("workspace")), eq(requests.link, sql.placeholder("link")), isAskedOf))
    .orderBy(desc(sql`rowid`))
    .limit(20)
    .prepare();
  const ended = db
    .select({ value: requests.value })
    .from(requests)
    .where(and(eq(requests.reader, id), sql`${requests.endedAt} is not null`, gte(requests.endedAt, sql.placeholder("since"))))
    .orderBy(desc(requests.endedAt))
    .limit(sql.placeholder("most"))
    .prepare();
  const bypassed = db.select({ at: bypasses.at, isWorthIt: bypasses.isWorthIt }).from(bypasses).where(bypassedBy()).prepare();
  const notice = db.select().from(notices).where(eq(notices.id, id)).prepare();
  const noticeAt = db.select().from(notices).where(postedAt()).prepare();
  const live = db
    .select()
    .from(notices)
    .where(and(eq(notices.to, id), sql`${notices.isLive} = 1`))
    .prepare();

  return {
    person: async (who) => person.get({ id: who })?.value,
    group: async (which) => group.get({ id: which })?.value,
    groupsOf: async (who) => groupsOf.all({ id: who }).map(({ value }) => value),
    request: async (which) => request.get({ id: which })?.value,
    requestByKey: async (workspace, key, askedOf) =>
      (byKey.get({ workspace, key, askedOf }) ?? byFurtherKey.get({ workspace, key, askedOf }))?.value,
    requestsAbout: async (link, reader) =>
      about.all({ workspace: installationOf(reader), link: comparedLink(link), id: reader }).map(({ value }) => value),
    openFor: async (reader) => openFor.all({ id: reader }).map(({ value }) => value),
    someOpenFor: async (reader, most) => someOpenFor.all({ id: reader, most }).map(({ value }) => value),
    openOf: async (which) => openOf.all({ id: which }).map(({ value }) => value),
    openBy: async (asker) => askedStill([...openBy.all({ id: asker }), ...joinedBy.all({ id: asker })], asker),
    endedFor: async (reader, since, most) => ended.all({ id: reader, since, most }).map(({ value }) => value),
    bypassesSince: async (asker, reader, since) =>
      bypassed.all({ asker, reader, since }).map(({ at, isWorthIt }) => ({ at, ...(isWorthIt !== null && { isWorthIt }) })),
    ...decisionReads(db),
    ...keptReads(db),
    ...ledgerReads(db),
    ...calendarReads(db),
    ...consentReads(db),
    ...agentLimitReads(db),
    ...agentReads(db),
    ...standingAnswerReads(db),
    ...hostReads(db),
    ...reminderReads(db),
    ...teamNoteReads(db),
    notice: async (which) => mapped(notice.get({ id: which })),
    noticeAt: async ({ channel, ts }) => mapped(noticeAt.get({ channel, ts })),
    liveNotices: async (to) => live.all({ id: to }).map(noticeOf),
  };
}

/** Each once, however often they joined it; not what they took back, and others ask. */
const askedStill = (found: { value: Request }[], asker: PersonId): Request[] => [
  ...new Map(found.flatMap(({ value }) => (isAskedBy(value, asker) ? [[value.id, value]] : []))).values(),
];

const mapped = (row: typeof notices.$inferSelect | undefined) => row && noticeOf(row);

const keyIs = (table: typeof requests | typeof furtherAsks) =>
  and(
    eq(table.workspace, sql.placeholder("workspace")),
    eq(table.key, sql.placeholder("key")),
    eq(table.askedOf, sql.placeholder("askedOf")),
  );

const isAskedOf = or(eq(requests.reader, id), eq(requests.askedOf, id));

const postedAt = () =>
  and(
    isNotNull(notices.posted),
    sql`${notices.posted} ->> '$.ts' = ${sql.placeholder("ts")}`,
    sql`${notices.posted} ->> '$.channel' = ${sql.placeholder("channel")}`,
  );

const bypassedBy = () =>
  and(
    eq(bypasses.reader, sql.placeholder("reader")),
    eq(bypasses.by, sql.placeholder("asker")),
    gt(bypasses.at, sql.placeholder("since")),
  );
