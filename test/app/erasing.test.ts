import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { openQuestions } from "../../src/app/questions.ts";
import { openlyAsked } from "../../src/domain/askers.ts";
import { decisionOf } from "../../src/domain/decision.ts";
import { userOf } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { hour, type Instant } from "../../src/domain/time.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { JournalLine, Store } from "../../src/store/store.ts";
import { withFolder, withStore } from "../store/with-store.ts";
import { runs, times } from "../support/runs.ts";
import { acts, busyActs, endAllErased, eraseAll, meetAll, people, play, requestsIn } from "./acts.ts";
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
  const others = [...request.askers, ...(request.left ?? []).map(({ asked }) => asked)].filter(
    ({ who }) => !who.includes("former-"),
  );
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

/**
 * Known, and left: what somebody who is erased had of a group passes back when their erasing ends; a group that changes in between, or gives to
 * who has most room, may pass it at another moment when the journal is replayed.
 */
const isOfGroup = ({ verb }: Life[number]) => verb === "meetGroup" || verb === "chooseGroupManner";
const withoutGroups = lives.map((list) => list.filter((one) => !isOfGroup(one)));

const replayed = (lines: JournalLine[]) =>
  withStore(async (store) => {
    await replay(lines, store);
    return [await store.journal(), await store.everything()] as const;
  });

type Life = Parameters<typeof play>[1];

/** Lives, then erases somebody whole; what is told of the store while it is there, and what is kept in the end. */
const liveAndErase = (list: Life, who: string, also: string | undefined, watch: (store: Store, path: string) => Promise<void>) =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    const store = openSqlite(path);
    let now = 0;
    const after = async (step: { now: Instant }) => {
      now = step.now;
    };
    await play(store, list, { say: speaking(), after });
    await perform(store, "openHome", { who }, now);
    // What their agents ask is withdrawn at once.
    await perform(store, "erase", { who, mark }, now + 1);
    const before = (await requestsIn(store)).map(shape);
    while (await store.eraseMore());
    expect((await requestsIn(store)).map(shape)).toEqual(before);
    await endAllErased(store, now + 2);
    if (also !== undefined && also !== who) await eraseAll(store, also, now + 3, "1badcafe");
    await watch(store, path);
    const all = [await store.journal(), await store.everything()] as const;
    await store.close();
    return all;
  });

const limits = { ...runs(8, 120_000), endOnFailure: true };

// Caught words in stopped runs, words copied by whoever waits too, and a second submission with the same key.
test(
  "who erased their data is nowhere, nor are their words but in decision records; times and counts stay, and the journal replays",
  () =>
    fc.assert(
      fc.asyncProperty(
        lives,
        fc.constantFrom(...people),
        fc.option(fc.constantFrom(...people), { nil: undefined }),
        async (list, who, also) => {
          const [lines, expected] = await liveAndErase(list, who, also, async (store, path) => {
            const rows = dumped(path);
            expect(rows.filter((row) => new RegExp(`${userOf(who)}(?![A-Z])`).test(row))).toEqual([]);
            const kept = JSON.stringify((await requestsIn(store)).map(stays));
            const theirs = new RegExp(`\\|${nth(who)} \\d+\\|`, "gi");
            const leaked = rows.flatMap((row) => (row.match(theirs) ?? []).map((word) => ({ word: word.toLowerCase(), row })));
            expect(leaked.filter(({ word }) => !kept.includes(word))).toEqual([]);
          });
          if (list.some(isOfGroup)) return;
          const [again, found] = await replayed(lines);
          expect(found).toEqual(expected);
          expect(again).toEqual(lines);
        },
      ),
      limits,
    ),
  200_000 * times,
);

test(
  "what everybody does while somebody's data is being erased piece by piece replays too",
  () =>
    fc.assert(
      fc.asyncProperty(withoutGroups, fc.constantFrom(...people), fc.nat({ max: 25 }), async (list, who, from) => {
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
  200_000 * times,
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
  200_000 * times,
);

const [ana = "", bo = "", cy = ""] = people;
const start = Date.parse("2026-03-24T08:05:00Z");
const asking = (over: object = {}) => ({
  key: "one",
  kind: "decision" as const,
  asked: { who: bo, origin: { from: "slack" as const } },
  to: ana,
  ask: "Which queue?",
  options: ["Postgres", "Redis"],
  minutes: 10,
  ...over,
});

test("of a decision that is taken back and made anew a former member is told nothing, nor asked anything", () =>
  withStore(async (store) => {
    await meetAll(store);
    const { request } = await perform(store, "submit", asking(), start);
    const decide = (now: number) =>
      perform(store, "settle", { request: request.id, by: ana, outcome: { is: "decided", choice: "Postgres" } }, now);
    await decide(start);
    await eraseAll(store, bo, start + hour);
    await perform(store, "reopen", { request: request.id, by: ana }, start + 2 * hour);
    await expect(
      perform(store, "askBack", { request: request.id, by: ana, question: "Which?" }, start + 2 * hour),
    ).rejects.toThrow("R1 was asked by a former member, who cannot reply.");
    await decide(start + 3 * hour);
    const notices = (await store.everything()).notices as { to: string }[];
    expect(notices.filter(({ to }) => to.includes(mark))).toEqual([]);
  }));

/** Seen in a life of the second property: seed 1903418673, path "3". */
test("a decision that is taken back at once, between two pieces of erasing who asked, is on record all the same, and replays", async () => {
  const [lines, expected] = await withStore(async (store) => {
    await meetAll(store);
    const { request } = await perform(store, "submit", asking(), start);
    const by = { request: request.id, by: ana };
    await perform(store, "settle", { ...by, outcome: { is: "decided", choice: "Postgres" } }, start);
    await perform(store, "erase", { who: bo, mark }, start + 1);
    await store.eraseMore();
    await perform(store, "reopen", by, start + 2);
    while (await store.eraseMore());
    await endAllErased(store, start + 3);
    expect((await requestsIn(store)).map(({ ask, turn }) => [ask, turn.is])).toEqual([["Which queue?", "settled"]]);
    expect((await requestsIn(store)).map(decisionOf)).toEqual([expect.objectContaining({ at: start })]);
    return [await store.journal(), await store.everything()] as const;
  });
  const [again, found] = await replayed(lines);
  expect(found).toEqual(expected);
  expect(again).toEqual(lines);
});

const builder = "T1/agent-builder";
const byBuilder = (key: string, recommendation: string) => ({
  ...{ agent: builder, key, kind: "decision" as const, to: ana, ask: "Which queue for retries?", options: ["Postgres", "Redis"] },
  ...{ minutes: 5, recommendation, evidence: "All checks are green", topic: "queues", isReversible: true as const },
});

/** Bo's builder has asked Ana, who answered and let that stand; then it asked twice more, once with another recommendation. */
async function withRule(store: Store) {
  await meetAll(store);
  const agent = { id: builder, owner: bo, name: "builder", tokenHash: "its token's hash", mayAsk: "everybody" as const };
  await perform(store, "createAgent", { ...agent, kinds: ["review", "decision"] }, start);
  const { request } = await perform(store, "askAsAgent", byBuilder("1", "Postgres"), start);
  const by = { request: request.id, by: ana };
  await perform(store, "settle", { ...by, outcome: { is: "decided", choice: "Postgres" } }, start);
  await perform(store, "makeRule", by, start);
  await perform(store, "askAsAgent", byBuilder("2", "Postgres"), start + hour);
  await perform(store, "askAsAgent", byBuilder("3", "Redis"), start + hour);
}

test("what a rule answered, and what it did not, is the same once the words are forgotten and the journal is done again", async () => {
  const [lines, expected] = await withStore(async (store) => {
    await withRule(store);
    while (await store.forgetMore(start + hour));
    expect((await requestsIn(store)).map(({ recommendation, turn }) => [recommendation, turn.is])).toEqual([
      ["(erased)", "settled"],
      ["(erased)", "settled"],
      ["Redis", "held"],
    ]);
    return [await store.journal(), await store.everything()] as const;
  });
  expect((await replayed(lines))[1]).toEqual(expected);
});

test.each([
  ["who made it", ana],
  ["who answers for the agent", bo],
])("of an agent's token, and of a rule, nothing is left once %s is gone, and the journal replays", async (_, who) => {
  const [lines, expected] = await withStore(async (store) => {
    await withRule(store);
    await perform(store, "rotateToken", { agent: builder, by: bo, tokenHash: "another token's hash" }, start + hour);
    await eraseAll(store, who, start + 2 * hour);
    expect((await requestsIn(store)).map(({ turn }) => "sameUntil" in turn)).toEqual([false, false, false]);
    const all = JSON.stringify([await store.everything(), await store.journal()]);
    expect(all.includes("token's hash")).toBe(who !== bo);
    return [await store.journal(), await store.everything()] as const;
  });
  const [again, found] = await replayed(lines);
  expect(found).toEqual(expected);
  expect(again).toEqual(lines);
});

test("while somebody's data is being erased nobody acts as them, asks them or sees what was theirs", () =>
  withStore(async (store) => {
    await meetAll(store);
    await perform(store, "submit", asking(), start);
    await perform(store, "erase", { who: ana, mark }, start);
    const refused = "Your data is being erased just now.";
    await expect(
      perform(store, "declareBlock", { who: ana, block: { kind: "focus", from: start, to: start + hour } }, start),
    ).rejects.toThrow(refused);
    await expect(perform(store, "submit", asking({ key: "two" }), start)).rejects.toThrow(
      "The data of whom you ask is being erased just now.",
    );
    const questions = openQuestions(store, () => start);
    for (const look of [
      questions.queue(ana),
      questions.decisions(ana, "queue", 0),
      questions.standingOf("T1/1", ana),
      questions.keptOf(ana),
    ])
      await expect(look).rejects.toThrow(refused);
    expect(await questions.openTo(ana)).toEqual([]);
    expect((await questions.standingOf("T1/1", bo)).people.names(ana)).toBe("a former member");
  }));

test("two who erase their data are two marks, and a link that another gave too stays", () =>
  withStore(async (store) => {
    await meetAll(store);
    const link = "https://acme.dev/1";
    const { request } = await perform(store, "submit", asking({ link }), start);
    await perform(store, "submit", asking({ key: "two", link, asked: { who: cy, origin: { from: "slack" } } }), start + 1);
    await eraseAll(store, bo, start + hour);
    expect((await store.request(request.id))?.link).toBe(link);
    await eraseAll(store, cy, start + hour, "1badcafe");
    const both = (await store.request(request.id))?.askers.map(({ who }) => who);
    expect(both).toEqual(["T1/former-1badcafe"]);
    const rows = JSON.stringify([await store.everything(), await store.journal()]);
    expect(rows).not.toContain(link);
    expect(rows).not.toContain("Which queue?");
  }));

// Found by drawn lives: it went by who had made the request, who had left by then.
test("what is said for a request goes with whoever is first to ask it by then, and with nobody else", () =>
  withStore(async (store) => {
    await meetAll(store);
    const review = { kind: "review" as const, options: [], link: "https://acme.dev/1" };
    const { request } = await perform(store, "submit", asking({ ...review, holdsUp: "Bo's release" }), start);
    const joining = { asked: { who: cy, origin: { from: "slack" as const } }, holdsUp: "Cy's import" };
    await perform(store, "submit", asking({ ...review, key: "two", ...joining }), start + 1);
    await perform(store, "withdraw", { request: request.id, by: bo }, start + 2);
    await eraseAll(store, bo, start + hour);
    expect((await store.request(request.id))?.holdsUp).toBe("Cy's import");
    await eraseAll(store, cy, start + hour, "1badcafe");
    expect(JSON.stringify([await store.everything(), await store.journal()])).not.toMatch(/release|import/);
  }));
