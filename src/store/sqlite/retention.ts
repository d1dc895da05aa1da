import { and, asc, eq, gt, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import { findsOf } from "../../domain/decision.ts";
import { lineWithout } from "../../domain/erased-line.ts";
import { noticeWithout } from "../../domain/erased-notice.ts";
import { erasedLink, withoutWords } from "../../domain/erased-request.ts";
import type { Theirs } from "../../domain/erasure.ts";
import type { Request } from "../../domain/request.ts";
import { day, type Instant } from "../../domain/time.ts";
import { decisionWrites } from "./decision-writes.ts";
import type { Db } from "./reads.ts";
import { facts, journal, notices, requests, showings } from "./schema.ts";
import { finding, inTime } from "./words-finding.ts";

/**
 * How far forgetting has come. `done`: what was settled until then is forgotten; `upTo`: until when it goes this time. `since`: the earliest of
 * what was forgotten this time was asked then; the journal is gone through from there, `line` by line. Absent: requests are gone through.
 */
type Progress = { done: Instant; upTo: Instant; since: Instant; line?: number };

const fact = "forgetting";
const requestsAtOnce = 10;
const linesAtOnce = 400;

export function forgetMore(db: Db, before: Instant): boolean {
  const kept = db.select().from(facts).where(eq(facts.name, fact)).get()?.value;
  const progress = kept === undefined ? { done: 0, upTo: 0, since: 0 } : (JSON.parse(kept) as Progress);
  const isIdle = progress.done === progress.upTo && progress.line === undefined;
  if (isIdle && before < progress.upTo + day) return false;
  const going = isIdle ? { done: progress.done, upTo: before, since: before } : progress;
  keep(db, going.line === undefined ? inRequests(db, going) : inJournal(db, going, going.line));
  return true;
}

function inRequests(db: Db, { done, upTo, since }: Progress): Progress {
  const [last] = settledBetween(db, done, upTo, requestsAtOnce).slice(requestsAtOnce - 1);
  const reached = last?.at ?? upTo;
  const some = settledBetween(db, done, reached);
  for (const { value, link } of some) forget(db, value, link);
  const earliest = Math.min(since, ...some.map(({ value }) => value.askedAt));
  if (reached < upTo) return { done: reached, upTo, since: earliest };
  return { done: upTo, upTo, since: earliest, line: lineBefore(db, earliest) };
}

/** What was settled after the one instant and up to the other, in that order; `most` of it, or all. */
export const settledBetween = (db: Db, after: Instant, upTo: Instant, most = -1) =>
  db
    .select({ at: sql<number>`${requests.endedAt}`, value: requests.value, link: requests.link })
    .from(requests)
    .where(and(isNotNull(requests.endedAt), gt(requests.endedAt, after), lte(requests.endedAt, upTo)))
    .orderBy(asc(requests.endedAt))
    .limit(most)
    .all();

function forget(db: Db, request: Request, link: string | null) {
  const isTheirs: Theirs = (_, id) => id === request.id;
  const value = withoutWords(request, isTheirs);
  const isLinkGone = request.link !== undefined && value.link === undefined;
  db.update(requests)
    .set({ value, ...(isLinkGone && link !== null && { link: erasedLink(request.id) }) })
    .where(eq(requests.id, request.id))
    .run();
  if (request.kind === "decision") void decisionWrites(db).putDecision(request.id, findsOf(value));
  for (const notice of about(db, request)) {
    const body = noticeWithout(notice, isTheirs, (id) => (id === request.id ? value : undefined), undefined);
    db.update(notices).set({ body }).where(eq(notices.id, notice.id)).run();
  }
}

/** What tells of it: messages, and the ends of runs, whose ids begin alike. */
function about(db: Db, { id, askers }: Request) {
  const runs = askers.flatMap(({ origin, runs = [] }) => [...(origin.from === "step" ? [origin] : []), ...runs]);
  const shown = db.select({ id: showings.notice }).from(showings).where(eq(showings.request, id)).all();
  const some = db
    .select()
    .from(notices)
    .where(
      inArray(
        notices.id,
        shown.map((one) => one.id),
      ),
    )
    .all();
  const ofRuns = runs.flatMap(({ execution }) =>
    db
      .select()
      .from(notices)
      .where(and(gt(notices.id, `run/${execution}/`), lt(notices.id, `run/${execution}0`)))
      .all(),
  );
  return [...some, ...ofRuns];
}

function inJournal(db: Db, { upTo, since }: Progress, after: number): Progress {
  const lines = db.select().from(journal).where(gt(journal.id, after)).orderBy(asc(journal.id)).limit(linesAtOnce).all();
  const find = finding(db, (text) => text);
  const isTheirs: Theirs = (_, id) => id !== undefined && isForgotten(find.request(id), upTo);
  const stoppedAt = inTime(
    lines,
    ({ id }) => id,
    (line) => {
      const input = lineWithout(line, isTheirs, find, undefined);
      if (JSON.stringify(input) !== JSON.stringify(line.input))
        db.update(journal).set({ input }).where(eq(journal.id, line.id)).run();
    },
  );
  const next = stoppedAt ?? (lines.length < linesAtOnce ? undefined : lines.at(-1)?.id);
  return { done: upTo, upTo, since, ...(next !== undefined && { line: next }) };
}

const isForgotten = (request: Request | undefined, upTo: Instant) => request?.turn.is === "settled" && request.turn.at <= upTo;

/** The line before the first of that instant: they are in the order of time. */
function lineBefore(db: Db, since: Instant): number {
  let [low, high] = [0, db.select({ id: sql<number | null>`max(id)` }).from(journal).get()?.id ?? 0];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const next = db
      .select({ at: journal.at })
      .from(journal)
      .where(gt(journal.id, middle))
      .orderBy(asc(journal.id))
      .limit(1)
      .get();
    if (next && next.at < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keep(db: Db, progress: Progress) {
  const value = JSON.stringify(progress);
  db.insert(facts).values({ name: fact, value }).onConflictDoUpdate({ target: facts.name, set: { value } }).run();
}
