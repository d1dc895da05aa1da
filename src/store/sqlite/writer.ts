import { AsyncLocalStorage } from "node:async_hooks";
import type Database from "better-sqlite3";

type Work = { run: () => Promise<unknown>; resolve: (value: never) => void; reject: (reason: unknown) => void };
type Token = { isOver: boolean };

const mostInOneCommit = 256;

/** How works get at the one writing connection: `atOnce` runs them, `guarded` makes a statement refuse to run outside the work it belongs to. */
export type Writer = {
  atOnce<T>(run: () => Promise<T>): Promise<T>;
  guard(): void;
  idle(): Promise<void>;
};

/**
 * Works wait in a queue and run one after another. A burst of them shares one commit, each in a savepoint of its own, so that a refused work
 * undoes only itself. Callers hear back after the commit, never before. When the transaction itself fails (a full disk), every work of that
 * burst is refused and the queue goes on. Between bursts the event loop turns once, so that acknowledgements get through.
 */
export function openWriter(raw: Database.Database): Writer {
  const waiting: Work[] = [];
  const within = new AsyncLocalStorage<Token>();
  let draining: Promise<void> | undefined;

  async function drain() {
    while (waiting.length > 0) {
      await runBurst(raw, within, waiting.splice(0, mostInOneCommit));
      await new Promise(setImmediate);
    }
    draining = undefined;
  }

  return {
    atOnce: <T>(run: () => Promise<T>) => {
      if (within.getStore()?.isOver === false) return Promise.reject(new Error("atOnce inside atOnce: pass the tx on instead."));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ run, resolve, reject });
        draining ??= within.exit(() => Promise.resolve().then(drain));
      });
    },
    guard: () => {
      if (within.getStore()?.isOver !== false)
        throw new Error("This work is over: a work awaits tx alone, and nothing of it goes on afterwards.");
    },
    idle: async () => draining,
  };
}

async function runBurst(raw: Database.Database, within: AsyncLocalStorage<Token>, burst: Work[]) {
  const tell: (() => void)[] = [];
  try {
    raw.exec("begin immediate");
    for (const work of burst) tell.push(await runWork(raw, within, work));
    raw.exec("commit");
  } catch (reason) {
    abandon(raw);
    for (const { reject } of burst) reject(reason);
    return;
  }
  for (const one of tell) one();
}

/** Runs one work in its savepoint, and returns how its caller is to be told once the burst is committed. */
async function runWork(raw: Database.Database, within: AsyncLocalStorage<Token>, { run, resolve, reject }: Work) {
  const token = { isOver: false };
  raw.exec("savepoint work");
  try {
    const value = await withoutLeaving(within.run(token, run));
    raw.exec("release work");
    return () => resolve(value as never);
  } catch (reason) {
    raw.exec("rollback to work; release work");
    return () => reject(reason);
  } finally {
    token.isOver = true;
  }
}

/** What a work awaits of its tx is there in the same turn of the event loop; whatever takes longer would hold up everybody. */
function withoutLeaving<T>(result: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setImmediate(() => reject(new Error("A work awaits tx alone: it waited for something else.")));
    result.then(resolve, reject).finally(() => clearImmediate(late));
  });
}

function abandon(raw: Database.Database) {
  try {
    if (raw.inTransaction) raw.exec("rollback");
  } catch {
    // The next begin fails then, and refuses its own burst with the reason.
  }
}
