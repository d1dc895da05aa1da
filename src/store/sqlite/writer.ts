import { AsyncLocalStorage } from "node:async_hooks";
import type Database from "better-sqlite3";
import { openFairQueue } from "./fair-queue.ts";

type Work = { run: () => Promise<unknown>; resolve: (value: never) => void; reject: (reason: unknown) => void };
type Token = { isOver: boolean };

const mostInOneCommit = 256;
/** Then a burst is committed, whatever waits: who comes meanwhile waits for the rest of this one, and for their own. */
const usualBurstMs = 3;

/** How works get at the one writing connection: `atOnce` runs them, `isInWork` tells whether whoever asks belongs to the work that runs. */
export type Writer = {
  atOnce<T>(run: () => Promise<T>): Promise<T>;
  isInWork(): boolean;
  /** Resolves when every work has ended, and lets go of what follows works about: it slows whatever else the process does. */
  end(): Promise<void>;
};

/**
 * Works wait in a queue and run one after another. A burst of them shares one commit, each in a savepoint of its own, so that a refused work
 * undoes only itself. Callers hear back after the commit, never before. When the transaction itself fails (a full disk), every work of that
 * burst is refused and the queue goes on. Between bursts the event loop turns once, so that acknowledgements get through.
 */
export function openWriter(raw: Database.Database, longestBurstMs = usualBurstMs): Writer {
  const waiting = openFairQueue<Work>();
  const within = new AsyncLocalStorage<Token>();
  const statements = prepared(raw);
  const isInWork = () => within.getStore()?.isOver === false;
  let draining: Promise<void> | undefined;

  async function drain() {
    while (!waiting.isEmpty()) {
      await runBurst(raw, statements, within, waiting.next, longestBurstMs);
      await new Promise(setImmediate);
    }
    draining = undefined;
  }

  return {
    atOnce: <T>(run: () => Promise<T>) => {
      if (isInWork()) return Promise.reject(new Error("atOnce inside atOnce: pass the tx on instead."));
      return new Promise<T>((resolve, reject) => {
        waiting.add({ run, resolve, reject });
        draining ??= within.exit(() => Promise.resolve().then(drain));
      });
    },
    isInWork,
    end: async () => {
      await draining;
      within.disable();
    },
  };
}

type Statements = Record<"begin" | "commit" | "savepoint" | "release", Database.Statement>;

/** Every work says them. */
const prepared = (raw: Database.Database): Statements => ({
  begin: raw.prepare("begin immediate"),
  commit: raw.prepare("commit"),
  savepoint: raw.prepare("savepoint work"),
  release: raw.prepare("release work"),
});

async function runBurst(
  raw: Database.Database,
  say: Statements,
  within: AsyncLocalStorage<Token>,
  next: () => Work | undefined,
  longestMs: number,
) {
  const until = performance.now() + longestMs;
  const burst: Work[] = [];
  const tell: (() => void)[] = [];
  const join = () => {
    const work = burst.length < mostInOneCommit ? next() : undefined;
    if (work) burst.push(work);
    return work;
  };
  try {
    say.begin.run();
    for (let work = join(); work; work = performance.now() < until ? join() : undefined)
      tell.push(await runWork(raw, say, within, work));
    say.commit.run();
  } catch (reason) {
    abandon(raw);
    takeAll(join);
    for (const { reject } of burst) reject(reason);
    return;
  }
  for (const one of tell) one();
}

/** Who would have shared the commit is refused with it: a disk that stays full would else be asked for ever. */
function takeAll(join: () => Work | undefined) {
  while (join() !== undefined);
}

/** Runs one work in its savepoint, and returns how its caller is to be told once the burst is committed. */
async function runWork(
  raw: Database.Database,
  say: Statements,
  within: AsyncLocalStorage<Token>,
  { run, resolve, reject }: Work,
) {
  const token = { isOver: false };
  say.savepoint.run();
  try {
    const value = await withoutLeaving(within.run(token, run));
    say.release.run();
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
