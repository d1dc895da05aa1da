import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { findsOf } from "../../domain/decision.ts";
import { lineWithout } from "../../domain/erased-line.ts";
import { noticeWithout } from "../../domain/erased-notice.ts";
import { erasedLink, withoutWords } from "../../domain/erased-request.ts";
import { type Erasure, isOf, markBegins, marking } from "../../domain/erasure.ts";
import { isForRun, type NoticeId } from "../../domain/notice.ts";
import { userOf } from "../../domain/person.ts";
import { reminders } from "./channel-tables.ts";
import { decisionWrites } from "./decision-writes.ts";
import { changeReviews } from "./host-tables.ts";
import type { Db } from "./reads.ts";
import { requestRow } from "./rows.ts";
import { bypasses, furtherAsks, journal, notices, people, requests, showings } from "./schema.ts";
import { finding, inTime } from "./words-finding.ts";

/** Rows behind the one and up to the other. */
type Span = { after: number; upTo: number };
/** Goes through a table from its first row to its last. */
export type Step = {
  table:
    | typeof requests
    | typeof furtherAsks
    | typeof bypasses
    | typeof people
    | typeof reminders
    | typeof changeReviews
    | typeof notices
    | typeof journal;
  run: Run;
};
/** The row where time was up; undefined at the end of the span. */
type Run = (db: Db, erasure: Erasure, span: Span) => number | undefined;

const rowid = sql<number>`rowid`;
const byPlace = ({ rowid: at }: { rowid: number }) => at;

const within = ({ after, upTo }: Span) => sql`rowid > ${after} and rowid <= ${upTo}`;
const names = (column: SQLiteColumn, { who }: Erasure) => sql`instr(${column}, ${userOf(who)}) > 0`;
const kindOf = sql`${notices.body} ->> '$.kind'`;

/** A value without their words, and with the mark for their id. */
export const marked = <Value>(value: Value, erasure: Erasure): Value =>
  JSON.parse(marking(erasure)(JSON.stringify(value))) as Value;

const inRequests: Run = (db, erasure, span) => {
  const found = db
    .select({ rowid, id: requests.id, value: requests.value, link: requests.link })
    .from(requests)
    .where(and(within(span), names(requests.value, erasure)))
    .orderBy(rowid)
    .all();
  return inTime(found, byPlace, ({ id, value, link }) => {
    const next = marked(withoutWords(value, isOf(erasure)), erasure);
    const { key, askedOf, reader, asker } = requestRow(next);
    const column = link !== null && value.link !== undefined && next.link === undefined ? erasedLink(id) : link;
    db.update(requests).set({ key, askedOf, reader, asker, value: next, link: column }).where(eq(requests.id, id)).run();
    if (value.kind === "decision") void decisionWrites(db).putDecision(id, findsOf(next));
  });
};

/** Sets columns that hold an id, alone or within a longer name, where they do. */
const inColumns =
  (table: typeof furtherAsks | typeof bypasses, columns: SQLiteColumn[]): Run =>
  (db, erasure, span) => {
    const isNamed = or(...columns.map((column) => names(column, erasure)));
    const rows = db
      .select({ rowid, all: sql<string>`json_array(${sql.join(columns, sql`, `)})` })
      .from(table)
      .where(and(within(span), isNamed))
      .orderBy(rowid)
      .all();
    return inTime(rows, byPlace, ({ rowid: at, all }) => {
      const values = marked(JSON.parse(all) as (string | null)[], erasure);
      const set = columns.map((column, nth): SQL => sql`${sql.identifier(columnName(column))} = ${values[nth]}`);
      db.run(sql`update ${table} set ${sql.join(set, sql`, `)} where rowid = ${at}`);
    });
  };

const columnName = ({ name }: SQLiteColumn) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Whom others let pass their gate, or named to stand in for them. */
const inPeople: Run = (db, erasure, span) => {
  const isNamed = and(within(span), names(people.value, erasure), ne(people.id, erasure.who));
  const found = db.select({ rowid, id: people.id, value: people.value }).from(people).where(isNamed).orderBy(rowid).all();
  return inTime(found, byPlace, ({ id, value }) => {
    db.update(people)
      .set({ value: marked(value, erasure) })
      .where(eq(people.id, id))
      .run();
  });
};

/** Whose review they asked for at a code host. */
const inReviews: Run = (db, erasure, span) => {
  const isNamed = and(within(span), names(changeReviews.value, erasure));
  const found = db.select({ rowid, value: changeReviews.value }).from(changeReviews).where(isNamed).orderBy(rowid).all();
  return inTime(found, byPlace, ({ rowid: at, value }) => {
    db.update(changeReviews)
      .set({ value: marked(value, erasure) })
      .where(eq(rowid, at))
      .run();
  });
};

/** What they set up for a channel goes on there, under their mark. */
const inReminders: Run = (db, erasure, span) => {
  const isNamed = and(within(span), names(reminders.value, erasure));
  const found = db
    .select({ rowid, channel: reminders.channel, value: reminders.value })
    .from(reminders)
    .where(isNamed)
    .orderBy(rowid)
    .all();
  return inTime(found, byPlace, ({ channel, value }) => {
    db.update(reminders)
      .set({ value: marked(value, erasure) })
      .where(eq(reminders.channel, channel))
      .run();
  });
};

const inNotices: Run = (db, erasure, span) => {
  const { who, mark, name } = erasure;
  const isNamed = or(eq(notices.to, who), names(notices.body, erasure), inArray(kindOf, ["question", "stopped run"]));
  const { request } = finding(db, marking(erasure));
  const found = db
    .select({ rowid, id: notices.id, to: notices.to, body: notices.body })
    .from(notices)
    .where(and(within(span), isNamed))
    .orderBy(rowid)
    .all();
  return inTime(found, byPlace, ({ id, to, body }) => {
    if (to === who && !isForRun(body)) return drop(db, id);
    const next = marked(noticeWithout({ id, to, body }, isOf(erasure), request, name), erasure);
    db.update(notices)
      .set({ to: to === who ? mark : to, body: next })
      .where(eq(notices.id, id))
      .run();
  });
};

function drop(db: Db, id: NoticeId) {
  db.delete(showings).where(eq(showings.notice, id)).run();
  db.delete(notices).where(eq(notices.id, id)).run();
}

/** What others chose may be words of theirs, and what a workflow was told may name them. */
const sayingMore = ["settle", "judgeAll", "stopRun"];

const inJournal: Run = (db, erasure, span) => {
  const isNamed = or(
    names(journal.input, erasure),
    sql`instr(${journal.input}, ${markBegins}) > 0`,
    inArray(journal.verb, sayingMore),
  );
  const find = finding(db, marking(erasure));
  const lines = db
    .select()
    .from(journal)
    .where(and(within(span), isNamed))
    .orderBy(rowid)
    .all();
  return inTime(
    lines,
    ({ id }) => id,
    (line) => {
      const input = marked(lineWithout(line, isOf(erasure), find, erasure.name), erasure);
      if (JSON.stringify(input) !== JSON.stringify(line.input))
        db.update(journal).set({ input }).where(eq(journal.id, line.id)).run();
    },
  );
};

/** In this order: what is written meanwhile about a request that is done names the mark. */
export const steps: Step[] = [
  { table: requests, run: inRequests },
  { table: furtherAsks, run: inColumns(furtherAsks, [furtherAsks.key, furtherAsks.askedOf, furtherAsks.who]) },
  { table: bypasses, run: inColumns(bypasses, [bypasses.by, bypasses.reader]) },
  { table: people, run: inPeople },
  { table: reminders, run: inReminders },
  { table: changeReviews, run: inReviews },
  { table: notices, run: inNotices },
  { table: journal, run: inJournal },
];
