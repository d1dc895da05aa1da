import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "../../src/app/desk.ts";
import { keptOf } from "../../src/app/export-data.ts";
import type { Submission } from "../../src/domain/request.ts";
import { hour } from "../../src/domain/time.ts";
import { withStore } from "../store/with-store.ts";
import { runs, times } from "../support/runs.ts";
import { acts, agentIdOf, busyActs, meetAll, people, play, requestsIn } from "./acts.ts";
import { nth, speaking, wordsIn } from "./speaking.ts";

const [ana = "", bo = "", cy = "", dee = ""] = people;

test(
  "an export has every word of its person that is kept, and no request that they had nothing to do with",
  () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(acts, busyActs), fc.constantFrom(...people), async (list, who) => {
        await withStore(async (store) => {
          let now = 0;
          await play(store, list, {
            say: speaking(),
            after: async (step) => {
              now = step.now;
            },
          });
          const data = await keptOf(store, who, now + hour);
          const requests = await requestsIn(store);
          const theirs = (words: string[]) => words.filter((word) => word.startsWith(`|${nth(who)} `));
          const ofRequests = new Set(wordsIn(data.requests));
          expect(theirs(wordsIn(requests)).filter((word) => !ofRequests.has(word))).toEqual([]);
          const journal = await store.journal();
          expect(theirs(wordsIn(journal)).filter((word) => !wordsIn(data).includes(word))).toEqual([]);
          const foreign = requests.filter((one) => !JSON.stringify(one).includes(`"${who}"`)).map(({ id }) => id);
          expect(data.requests.is.filter(({ id }) => foreign.includes(id))).toEqual([]);
        });
      }),
      runs(15),
    ),
  100_000 * times,
);

const ask = (who: string, over: Partial<Submission> = {}): Submission => ({
  key: `of ${who}`,
  kind: "decision",
  asked: { who, origin: { from: "slack" } },
  to: ana,
  ask: `Words of ${who}`,
  link: "https://acme.dev/1",
  options: [`Option of ${who}`],
  minutes: 10,
  ...over,
});

test("whoever asks the same has their own words in their export, and nothing of what the other wrote", () =>
  withStore(async (store) => {
    const now = await meetAll(store);
    await perform(store, "submit", ask(bo, { holdsUp: "Release of Bo" }), now);
    await perform(store, "submit", ask(dee), now + 1);
    const [his, hers, read] = await Promise.all(
      [bo, dee, ana].map(async (who) => JSON.stringify(await keptOf(store, who, now + hour))),
    );
    expect(his).toContain(`Words of ${bo}`);
    expect(his).toContain("Release of Bo");
    expect(his).not.toContain(`Words of ${dee}`);
    expect(hers).toContain(`Words of ${dee}`);
    for (const word of [`Words of ${bo}`, `Option of ${bo}`, "Release of Bo"]) expect(hers).not.toContain(word);
    expect(read).toContain(`Words of ${bo}`);
    expect(read).toContain(`Words of ${dee}`);
  }));

test("private words are not in the export of whom the request was handed to, nor an answer that nobody has heard in anybody's", () =>
  withStore(async (store) => {
    const now = await meetAll(store);
    const { request } = await perform(store, "submit", ask(bo, { isPrivate: true }), now);
    await perform(store, "handOver", { request: request.id, by: ana, to: cy, why: "You know it" }, now + 1);
    const read = JSON.stringify(await keptOf(store, cy, now + hour));
    expect(read).toContain("You know it");
    expect(read).not.toContain(`Words of ${bo}`);
    await perform(store, "settle", { request: request.id, by: cy, outcome: { is: "declined", note: "Not now" } }, now + hour);
    expect(JSON.stringify(await keptOf(store, bo, now + hour))).not.toContain("Not now");
    expect(JSON.stringify((await keptOf(store, bo, now + 2 * hour)).requests)).toContain("Not now");
  }));

test("each part says what it is, and the whole has a version", () =>
  withStore(async (store) => {
    const now = await meetAll(store);
    const { version, ...rest } = await keptOf(store, ana, now);
    expect(version).toBe(1);
    const parts = Object.values(rest).filter((one) => typeof one === "object");
    expect(parts).toHaveLength(18);
    for (const { about } of parts) expect(about).toMatch(/^[A-Z].*\.$/);
  }));

test("an owner's export has what their agents asked, open or ended, also of a revoked one, and nobody else's has", () =>
  withStore(async (store) => {
    const now = await meetAll(store);
    const agent = agentIdOf(ana);
    const made = { id: agent, owner: ana, name: "builder", tokenHash: "h", kinds: ["decision"], mayAsk: "everybody" } as const;
    await perform(store, "createAgent", { ...made, kinds: [...made.kinds] }, now);
    const asks = (key: string) =>
      perform(
        store,
        "askAsAgent",
        {
          ...{ agent, key, kind: "decision", to: bo, ask: `Words of ${key}`, options: ["Yes", "No"], minutes: 5 },
          ...{ recommendation: "Yes", evidence: "All checks are green" },
        },
        now,
      );
    const { request } = await asks("one");
    await asks("two");
    await perform(
      store,
      "settle",
      { request: request.id, by: bo, outcome: { is: "decided", choice: "Yes", note: "Of Bo" } },
      now,
    );
    const partOf = async (who: string, at: number) => (await keptOf(store, who, at)).askedByAgents.is;
    expect((await partOf(ana, now + 1)).map(({ ask, turn }) => [ask, turn.is])).toEqual([
      ["Words of two", "held"],
      ["Words of one", "held"],
    ]);
    await perform(store, "revokeAgent", { agent, by: ana }, now);
    const [first, second] = await partOf(ana, now + hour);
    expect([first?.ask, second?.ask].sort()).toEqual(["Words of one", "Words of two"]);
    expect(JSON.stringify([first, second])).toContain("Of Bo");
    for (const who of [bo, dee]) expect(await partOf(who, now + hour)).toEqual([]);
  }));
