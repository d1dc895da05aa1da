import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Begun } from "../../domain/judging.ts";
import type { Request } from "../../domain/request.ts";
import { day, type Instant } from "../../domain/time.ts";
import type { Db } from "./reads.ts";
import { facts, journal, ledger, requests } from "./schema.ts";
import { forgetOver } from "./standing-answer-rows.ts";

/** How far it has come: behind which line of the journal and of the ledgers, and what was forgotten until then. */
type Progress = { journal: number; ledger: number; upTo: Instant };

const fact = "timings";
const linesAtOnce = 400;

/**
 * Forgets when somebody began to look at something before then, and of how long a judgement took for which request that was: what it took counts in its
 * day. Standing answers that were over then go as well. A bounded piece; it begins once a day. False where nothing is left to do now.
 */
export function forgetTimings(db: Db, before: Instant): boolean {
  const kept = db.select().from(facts).where(eq(facts.name, fact)).get()?.value;
  const progress: Progress = kept === undefined ? { journal: 0, ledger: 0, upTo: 0 } : JSON.parse(kept);
  if (before < progress.upTo + day) return false;
  const inJournal = pieceOfJournal(db, progress.journal, before);
  const inLedger = pieceOfLedger(db, progress.ledger, before);
  forgetOver(db, before);
  const isDone = inJournal.isLast && inLedger.isLast;
  keep(db, { journal: inJournal.last, ledger: inLedger.last, upTo: isDone ? before : progress.upTo });
  return !isDone;
}

type Piece = { last: number; isLast: boolean };

function pieceOfJournal(db: Db, after: number, before: Instant): Piece {
  const lines = db.select().from(journal).where(gt(journal.id, after)).orderBy(asc(journal.id)).limit(linesAtOnce).all();
  const old = untilThen(lines, before);
  for (const { id, verb, input } of old)
    if (verb === "beginJudging" || verb === "stopJudging") forgetBeginning(db, id, input as { request: string }, before);
  return { last: old.at(-1)?.id ?? after, isLast: old.length < linesAtOnce };
}

function forgetBeginning(db: Db, line: number, { request: id }: { request: string }, before: Instant) {
  db.delete(journal).where(eq(journal.id, line)).run();
  const value = db.select({ value: requests.value }).from(requests).where(eq(requests.id, id)).get()?.value;
  if (value)
    db.update(requests)
      .set({ value: withoutBeginning(value, before) })
      .where(eq(requests.id, id))
      .run();
}

function withoutBeginning({ begun, ...request }: Request, before: Instant): Request {
  const isKept = (one: Begun | undefined): one is Begun => one !== undefined && one.at >= before;
  const kept = { ...request, ...(isKept(begun) && { begun }) };
  if (kept.turn.is !== "settled" || (kept.turn.begunAt ?? before) >= before) return kept;
  const { begunAt: _, ...turn } = kept.turn;
  return { ...kept, turn };
}

function pieceOfLedger(db: Db, after: number, before: Instant): Piece {
  const lines = db.select().from(ledger).where(gt(ledger.id, after)).orderBy(asc(ledger.id)).limit(linesAtOnce).all();
  const old = untilThen(lines, before);
  const last = old.at(-1)?.id ?? after;
  const isSettled = sql`${ledger.line} ->> '$.is' = 'settled'`;
  db.update(ledger)
    .set({ line: sql`json_set(${ledger.line}, '$.request', '')` })
    .where(and(gt(ledger.id, after), sql`${ledger.id} <= ${last}`, isSettled))
    .run();
  return { last, isLast: old.length < linesAtOnce };
}

/** They are in the order of time, but for a clock that was put back. */
function untilThen<Line extends { at: Instant }>(lines: Line[], before: Instant): Line[] {
  const end = lines.findIndex(({ at }) => at >= before);
  return end < 0 ? lines : lines.slice(0, end);
}

function keep(db: Db, progress: Progress) {
  const value = JSON.stringify(progress);
  db.insert(facts).values({ name: fact, value }).onConflictDoUpdate({ target: facts.name, set: { value } }).run();
}
