import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Calendar, Reading } from "../../domain/calendar.ts";
import type { Consent } from "../../domain/consent.ts";
import type { Group } from "../../domain/group.ts";
import type { Line } from "../../domain/ledger.ts";
import type { NoticeBody, Posted, Tried } from "../../domain/notice.ts";
import type { Person } from "../../domain/person.ts";
import type { Request } from "../../domain/request.ts";
import { knownJson } from "./known-json.ts";

/** Values are kept whole as JSON; what is searched for has a column of its own. */
export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    value: knownJson<Person>().notNull(),
    nextLookAt: integer(),
  },
  (table) => [
    index("people_next_look").on(table.nextLookAt).where(sql`${table.nextLookAt} is not null`),
    index("people_name").on(sql`${table.value} ->> '$.name'`),
  ],
);

export const groups = sqliteTable("groups", {
  id: text().primaryKey(),
  value: text({ mode: "json" }).$type<Group>().notNull(),
});

/** Who is in which group, to be found by the person. */
export const memberships = sqliteTable("memberships", { group: text().notNull(), person: text().notNull() }, (table) => [
  primaryKey({ columns: [table.person, table.group] }),
  index("memberships_of").on(table.group),
]);

/** The feed that each person's calendar is read from; its address in `value` is sealed. */
export const calendars = sqliteTable(
  "calendars",
  {
    who: text().primaryKey(),
    value: text({ mode: "json" }).$type<Calendar>().notNull(),
    reading: text({ mode: "json" }).$type<Reading>().notNull(),
    nextFetchAt: integer().notNull(),
  },
  (table) => [index("calendars_next_fetch").on(table.nextFetchAt)],
);

export const requests = sqliteTable(
  "requests",
  {
    id: text().primaryKey(),
    workspace: text().notNull(),
    key: text().notNull(),
    askedOf: text().notNull(),
    reader: text().notNull(),
    asker: text().notNull(),
    turn: text().notNull(),
    link: text(),
    /** When it ended, as it stands; null while it is open. */
    endedAt: integer(),
    value: knownJson<Request>().notNull(),
  },
  (table) => [
    uniqueIndex("requests_key").on(table.workspace, table.key, table.askedOf),
    index("requests_open_for").on(table.reader).where(sql`${table.turn} <> 'settled'`),
    index("requests_open_of").on(table.askedOf).where(sql`${table.turn} <> 'settled'`),
    index("requests_open_by").on(table.asker).where(sql`${table.turn} <> 'settled'`),
    index("requests_ended").on(table.reader, table.endedAt).where(sql`${table.endedAt} is not null`),
    index("requests_ended_by").on(table.asker, table.endedAt).where(sql`${table.endedAt} is not null`),
    index("requests_ended_at").on(table.endedAt).where(sql`${table.endedAt} is not null`),
    index("requests_about").on(table.workspace, table.link).where(sql`${table.link} is not null`),
  ],
);

/** Each other ask that was found to be one that is there: its key, and who asked it if it was not the first asker. */
export const furtherAsks = sqliteTable(
  "further_asks",
  { workspace: text().notNull(), key: text().notNull(), askedOf: text().notNull(), request: text().notNull(), who: text() },
  (table) => [primaryKey({ columns: [table.workspace, table.key, table.askedOf] }), index("further_asks_by").on(table.who)],
);

/** Each time somebody let a request through, with whose gate it was then: a request can be handed over, and let through again. */
export const bypasses = sqliteTable(
  "bypasses",
  {
    request: text().notNull(),
    by: text().notNull(),
    reader: text().notNull(),
    at: integer().notNull(),
    /** What its reader said of it; null while they said nothing. */
    isWorthIt: integer({ mode: "boolean" }),
  },
  (table) => [primaryKey({ columns: [table.reader, table.by, table.at, table.request] })],
);

/** Each decision once for everybody who may find it, with the words that they may read of it; under the workspace's name for all of it. */
export const decisions = sqliteTable(
  "decisions",
  {
    finder: text().notNull(),
    request: text().notNull(),
    at: integer().notNull(),
    /** Not found before this: until then it can be taken back unheard. */
    from: integer().notNull(),
    text: text().notNull(),
    revisitOn: text(),
  },
  (table) => [
    primaryKey({ columns: [table.request, table.finder] }),
    index("decisions_found").on(table.finder, table.at, table.request),
    index("decisions_revisit").on(table.finder, table.revisitOn).where(sql`${table.revisitOn} is not null`),
  ],
);

/** What happened to each person as one who judges: what their load is counted from. */
export const ledger = sqliteTable(
  "ledger",
  {
    id: integer().primaryKey(),
    who: text().notNull(),
    at: integer().notNull(),
    /** By how many more there wait for them since. */
    change: integer().notNull(),
    line: text({ mode: "json" }).$type<Line>().notNull(),
  },
  (table) => [index("ledger_of").on(table.who, table.at)],
);

/** What people say of requests is counted per workspace. */
export const counters = sqliteTable("counters", { workspace: text().primaryKey(), last: integer().notNull() });

export const notices = sqliteTable(
  "notices",
  {
    id: text().primaryKey(),
    to: text().notNull(),
    body: text({ mode: "json" }).$type<NoticeBody>().notNull(),
    isLive: integer({ mode: "boolean" }).notNull(),
    revision: integer().notNull(),
    shown: integer().notNull(),
    posted: text({ mode: "json" }).$type<Posted>(),
    tried: text({ mode: "json" }).$type<Tried>(),
    nextTryAt: integer().notNull(),
    failures: integer().notNull(),
    /** Since when Slack shows something older than this. */
    staleAt: integer().notNull(),
    /** Not redrawn after this; null: as long as it is linked to what it shows. */
    freshUntil: integer(),
  },
  (table) => [
    index("notices_stale").on(table.nextTryAt).where(sql`${table.shown} < ${table.revision}`),
    index("notices_stale_to").on(table.to).where(sql`${table.shown} < ${table.revision}`),
    index("notices_live").on(table.to).where(sql`${table.isLive} = 1`),
    index("notices_posted").on(sql`${table.posted} ->> '$.ts'`).where(sql`${table.posted} is not null`),
  ],
);

/** Which notices are drawn anew when a request changes. */
export const showings = sqliteTable("showings", { request: text().notNull(), notice: text().notNull() }, (table) => [
  primaryKey({ columns: [table.request, table.notice] }),
  index("showings_notice").on(table.notice),
]);

/** Who lets the bot set their status in Slack; the token in it is sealed. */
export const consents = sqliteTable(
  "consents",
  {
    who: text().primaryKey(),
    value: text({ mode: "json" }).$type<Consent>().notNull(),
    /** When what Slack shows of them is compared next with what it should. */
    nextSyncAt: integer().notNull(),
  },
  (table) => [index("consents_next_sync").on(table.nextSyncAt)],
);

/** What the running program notes about itself, such as the rules that `next_look_at` was computed by. */
export const facts = sqliteTable("facts", { name: text().primaryKey(), value: text().notNull() });

/** Every verb that was accepted, as it came. Replaying it on an empty store gives the same store. */
export const journal = sqliteTable("journal", {
  id: integer().primaryKey(),
  at: integer().notNull(),
  verb: text().notNull(),
  input: text({ mode: "json" }).$type<unknown>().notNull(),
});
