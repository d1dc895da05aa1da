import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { openlyAsked } from "../../src/domain/askers.ts";
import { decisionOf } from "../../src/domain/decision.ts";
import { userOf } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { JournalLine, Store } from "../../src/store/store.ts";
import { withFolder, withStore } from "../store/with-store.ts";
import { acts, busyActs, endAllErased, people, play, requestsIn } from "./acts.ts";
import { nth, speaking, wordsIn } from "./speaking.ts";

const mark = "0badcafe";

/** What stands in the tables, a line each row. */
function dumped(path: string): string[] {
  const raw = new Database(path, { readonly: true });
  const tables = raw.prepare("select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'").all();
  const rows = (tables as { name: string }[]).flatMap(({ name }) =>
    raw
      .prepare(`select * from "${name}"`)
      .all()
      .map((row) => `${name} ${JSON.stringify(row)}`),
  );
  raw.close();
  return rows;
}

/** What may stay: what decided says, and what others ask too. */
const stays = (request: Request): unknown[] => {
  const others = [...request.askers, ...(request.left ?? []).map(({ asked }) => asked)].filter(({ who }) => !who.includes(mark));
  const decision = decisionOf(request);
  const offer = [request.options, request.onSilence];
  if (decision) return [request.ask, openlyAsked(request)?.ask, decision.outcome, offer];
  return others.length > 0 ? offer : [];
};

/** Its numbers and its shape. */
const shape = ({ link: _, ...value }: Request) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "string" ? "" : one)));

const replay = (lines: JournalLine[], store: Store) =>
  Promise.all(lines.map(({ verb, input, at }) => perform(store, verb as VerbName, input as never, at)));

const lives = fc.oneof(acts, busyActs).map((list) => list.map((one) => ({ ...one, wait: one.wait + 1 })));

const replayed = (lines: JournalLine[]) =>
  withStore(async (store) => {
    await replay(lines, store);
    return [await store.journal(), await store.everything()] as const;
  });

type Life = Parameters<typeof play>[1];

/** Lives, then erases somebody whole; what is told of the store while it is there, and what is kept in the end. */
const liveAndErase = (list: Life, who: string, watch: (store: Store, path: string) => Promise<void>) =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    const store = openSqlite(path);
    let now = 0;
    const after = async (step: { now: Instant }) => {
      now = step.now;
    };
    await play(store, list, { say: speaking(), after });
    await perform(store, "openHome", { who }, now);
    const before = (await requestsIn(store)).map(shape);
    await perform(store, "erase", { who, mark }, now + 1);
    while (await store.eraseMore());
    expect((await requestsIn(store)).map(shape)).toEqual(before);
    await endAllErased(store, now + 2);
    await watch(store, path);
    const all = [await store.journal(), await store.everything()] as const;
    await store.close();
    return all;
  });

const limits = { numRuns: 40, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true, endOnFailure: true };

// Caught words in stopped runs, words copied by whoever waits too, and a second submission with the same key.
test(
  "who erased their data is nowhere, nor are their words but in decision records; times and counts stay, and the journal replays",
  () =>
    fc.assert(
      fc.asyncProperty(lives, fc.constantFrom(...people), async (list, who) => {
        const [lines, expected] = await liveAndErase(list, who, async (store, path) => {
          const rows = dumped(path);
          expect(rows.filter((row) => new RegExp(`${userOf(who)}(?![A-Z])`).test(row))).toEqual([]);
          const kept = JSON.stringify((await requestsIn(store)).map(stays));
          const theirs = new RegExp(`\\|${nth(who)} \\d+\\|`, "gi");
          const leaked = rows.flatMap((row) => (row.match(theirs) ?? []).map((word) => ({ word: word.toLowerCase(), row })));
          expect(leaked.filter(({ word }) => !kept.includes(word))).toEqual([]);
        });
        const [again, found] = await replayed(lines);
        expect(found).toEqual(expected);
        expect(again).toEqual(lines);
      }),
      limits,
    ),
  200_000,
);

test(
  "what everybody does while somebody's data is being erased piece by piece replays too",
  () =>
    fc.assert(
      fc.asyncProperty(lives, fc.constantFrom(...people), fc.nat({ max: 25 }), async (list, who, from) => {
        const [lines, expected] = await withStore(async (store) => {
          let [step, now] = [0, 0];
          const before = async () => {
            step += 1;
            if (step === from) await perform(store, "erase", { who, mark }, now + 1).catch(() => {});
            if (step > from && !(await store.eraseMore()))
              for (const one of await store.erasedWithOpen()) await perform(store, "endErased", { who: one }, now + 1);
          };
          const after = async (done: { now: Instant }) => {
            now = done.now;
          };
          await play(store, list, { before, after, say: speaking() });
          while (await store.eraseMore());
          await endAllErased(store, now + 1);
          return [await store.journal(), await store.everything()] as const;
        });
        const [again, found] = await replayed(lines);
        expect(found).toEqual(expected);
        expect(again).toEqual(lines);
      }),
      limits,
    ),
  200_000,
);

test(
  "words of what was settled long ago are nowhere, but in decision records, and the journal replays",
  () =>
    fc.assert(
      fc.asyncProperty(lives, async (list) => {
        const [lines, expected] = await withFolder(async (folder) => {
          const path = join(folder, "sluice.db");
          const store = openSqlite(path);
          await play(store, list, { say: speaking() });
          const before = await requestsIn(store);
          const [last = 0] = before.flatMap(({ turn }) => (turn.is === "settled" ? turn.at : [])).sort((a, b) => b - a);
          while (await store.forgetMore(last));
          expect((await requestsIn(store)).map(shape)).toEqual(before.map(shape));
          const all = (await requestsIn(store)).filter(({ turn }) => turn.is !== "settled");
          const stay = [all, (await requestsIn(store)).map((one) => (decisionOf(one) ? stays(one) : []))];
          const kept = new Set(wordsIn(stay));
          const gone = new Set(wordsIn(before).filter((word) => !kept.has(word)));
          expect(dumped(path).filter((row) => wordsIn(row).some((word) => gone.has(word)))).toEqual([]);
          const end = [await store.journal(), await store.everything()] as const;
          await store.close();
          return end;
        });
        const [again, found] = await replayed(lines);
        expect(found).toEqual(expected);
        expect(again).toEqual(lines);
      }),
      limits,
    ),
  200_000,
);
