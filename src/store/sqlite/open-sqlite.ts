import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { and, eq, gt, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { findsOf } from "../../domain/decision.ts";
import type { Instant } from "../../domain/time.ts";
import type { Store, Tx } from "../store.ts";
import { teamMembers, teamNotes } from "./channel-tables.ts";
import { erasedWithOpen, eraseMore } from "./erasure-writes.ts";
import { overviewOn } from "./overview.ts";
import { type Db, readsOn } from "./reads.ts";
import { forgetMore } from "./retention.ts";
import { facts, ledger, notices, people, requests } from "./schema.ts";
import { forgetTimings } from "./timings.ts";
import { openWriter, type Writer } from "./writer.ts";
import { writesOn } from "./writes.ts";

/** Beside the sources, and one step further from the compiled output: never relative to the working directory. */
const migrationsFolder = fileURLToPath(
  new URL(import.meta.url.endsWith(".js") ? "../../../../migrations" : "../../../migrations", import.meta.url),
);

/**
 * The embedded store: a file, one writing connection and one that only reads what is committed. WAL, and synchronous=FULL,
 * because what was acknowledged must survive a loss of power. Without `keepsLoad` no ledgers are kept, those of before neither.
 */
export function openSqlite(path: string, { keepsLoad = true } = {}): Store {
  mkdirSync(dirname(path), { recursive: true });
  const raw = new Database(path);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  // A savepoint and a sub-select each open a temporary table, which costs more than the statement when it is a file.
  raw.pragma("temp_store = MEMORY");
  const db = drizzle(raw, { casing: "snake_case" });
  migrate(db, { migrationsFolder });
  if (!keepsLoad) for (const table of [ledger, teamNotes, teamMembers]) db.delete(table).run();
  const rawReader = new Database(path, { readonly: true });
  const reader = drizzle(rawReader, { casing: "snake_case" });

  const writer = openWriter(raw);
  const tx = guarded({ ...readsOn(db), ...writesOn(db, keepsLoad) }, writer);
  const isMeantToShow = and(gt(notices.shown, 0), or(eq(notices.isLive, true), isNotNull(notices.freshUntil)));
  return {
    ...readsOn(reader),
    ...overviewOn(reader),
    atOnce: (work) => writer.atOnce(() => work(tx)),
    renew: (rules, now) => writer.atOnce(async () => renew(db, tx, rules, now)),
    eraseMore: () => writer.atOnce(async () => eraseMore(db)),
    erasedWithOpen: async () => erasedWithOpen(reader),
    forgetMore: (before) => writer.atOnce(async () => forgetMore(db, before)),
    forgetTimings: (before) => writer.atOnce(async () => forgetTimings(db, before)),
    forgetShown: (now) =>
      writer.atOnce(async () => void db.update(notices).set({ shown: 0, nextTryAt: now }).where(isMeantToShow).run()),
    close: async () => {
      await writer.end();
      rawReader.close();
      raw.close();
    },
  };
}

async function renew(db: Db, tx: Tx, rules: string, now: Instant) {
  const name = "rules";
  const known = db.select().from(facts).where(eq(facts.name, name)).get()?.value;
  if (known === rules) return;
  const readers = db.select({ id: requests.reader }).from(requests).where(ne(requests.turn, "settled"));
  const askers = db.select({ id: requests.asker }).from(requests).where(eq(requests.turn, "unclaimed"));
  const isWaitedFor = or(isNotNull(people.nextLookAt), inArray(people.id, readers), inArray(people.id, askers));
  db.update(people).set({ nextLookAt: now }).where(isWaitedFor).run();
  const isDecision = sql`${requests.value} ->> '$.kind' = 'decision'`;
  for (const { value } of db.select({ value: requests.value }).from(requests).where(isDecision).all())
    await tx.putDecision(value.id, findsOf(value));
  db.insert(facts)
    .values({ name, value: rules })
    .onConflictDoUpdate({ target: facts.name, set: { value: rules } })
    .run();
}

/** Every word of a tx refuses to be said once its work is over. */
function guarded(tx: Tx, writer: Writer): Tx {
  const words = Object.entries(tx).map(([name, word]) => {
    const say = word as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => (writer.isInWork() ? say(...args) : Promise.reject(isOver()))];
  });
  return Object.fromEntries(words) as Tx;
}

const isOver = () => new Error("This work is over: a work awaits tx alone, and nothing of it goes on afterwards.");
