import { and, eq, like, notInArray, sql } from "drizzle-orm";
import type { Erasure } from "../../domain/erasure.ts";
import type { PersonId } from "../../domain/person.ts";
import { lastStep } from "./erasure-last-step.ts";
import { type Step, steps } from "./erasure-steps.ts";
import type { Db } from "./reads.ts";
import { facts, notices, showings } from "./schema.ts";
import type { Writes } from "./writes.ts";

/** How far an erasure has come: which step, and behind which row of its table. */
type Progress = Erasure & { step: number; after: number };

const begunName = (who: PersonId) => `erasing/${who}`;
const openName = (mark: PersonId) => `erased with open/${mark}`;
/** So many rows are looked at in one commit at most, some milliseconds of the one writer. */
const rowsAtOnce = 400;

export function erasureWrites(db: Db): Pick<Writes, "beginErasure" | "dropNotices" | "endErasure"> {
  return {
    beginErasure: async (erasure) => keepProgress(db, { ...erasure, step: 0, after: 0 }),
    dropNotices: async (to) => dropNotices(db, to),
    endErasure: async (mark) =>
      void db
        .delete(facts)
        .where(eq(facts.name, openName(mark)))
        .run(),
  };
}

/** One piece of the first erasure that is not done; false where there is none. */
export function eraseMore(db: Db): boolean {
  const begun = db.select().from(facts).where(like(facts.name, "erasing/%")).limit(1).get();
  if (!begun) return false;
  const progress = JSON.parse(begun.value) as Progress;
  const step = steps[progress.step];
  if (step) pieceOf(db, step, progress);
  else finish(db, progress);
  return true;
}

function pieceOf(db: Db, { table, run }: Step, progress: Progress) {
  const { after } = progress;
  const upTo = after + rowsAtOnce;
  const last = db.select({ rowid: sql<number | null>`max(rowid)` }).from(table).get()?.rowid ?? 0;
  const isLast = progress.step === steps.length - 1;
  const stoppedAt = run(db, progress, { after, upTo });
  if (stoppedAt !== undefined) return keepProgress(db, { ...progress, after: stoppedAt });
  keepProgress(
    db,
    upTo < last ? { ...progress, after: upTo } : { ...progress, step: progress.step + 1, after: isLast ? last : 0 },
  );
}

/** With what was noted since the last piece. */
function finish(db: Db, progress: Progress) {
  const stoppedAt = steps.at(-1)?.run(db, progress, { after: progress.after, upTo: Number.MAX_SAFE_INTEGER });
  if (stoppedAt !== undefined) return keepProgress(db, { ...progress, after: stoppedAt });
  lastStep(db, progress);
  db.delete(facts)
    .where(eq(facts.name, begunName(progress.who)))
    .run();
  db.insert(facts)
    .values({ name: openName(progress.mark), value: "" })
    .run();
}

export const erasedWithOpen = (db: Db): PersonId[] =>
  db
    .select({ name: facts.name })
    .from(facts)
    .where(like(facts.name, `${openName("")}%`))
    .all()
    .map(({ name }) => name.slice(openName("").length));

function keepProgress(db: Db, progress: Progress) {
  const value = JSON.stringify(progress);
  db.insert(facts)
    .values({ name: begunName(progress.who), value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
    .run();
}

function dropNotices(db: Db, to: PersonId) {
  const isDropped = and(eq(notices.to, to), notInArray(sql`${notices.body} ->> '$.kind'`, ["run", "stopped run"]));
  const dropped = db.select({ id: notices.id }).from(notices).where(isDropped);
  db.delete(showings).where(sql`${showings.notice} in ${dropped}`).run();
  db.delete(notices).where(isDropped).run();
}
