import { perform } from "../../src/app/desk.ts";
import type { PersonId } from "../../src/domain/person.ts";
import type { Submission } from "../../src/domain/request.ts";
import { day, hour } from "../../src/domain/time.ts";
import { undoable } from "../../src/domain/turn.ts";
import type { Store } from "../../src/store/store.ts";
import { crew, eraseAll, meetAll, people } from "./acts.ts";
import { hostLives } from "./host-lives.ts";

const [ana = "", bo = "", cy = "", dee = ""] = people;
const id = "T1/1";
const ask = (store: Store, now: number, over: Partial<Submission> = {}, who = bo) => {
  const asked = { who, origin: { from: "slack" } } as const;
  const common = { kind: "review", to: crew, ask: "Look", link: "https://acme.dev/1", options: [], minutes: 10 } as const;
  return perform(store, "submit", { key: `of ${who}`, asked, ...common, ...over } as Submission, now);
};
const leave = (store: Store, who: PersonId, now: number) =>
  perform(store, "meet", { id: who, name: "gone", zone: "Europe/Berlin", kind: "deactivated" }, now);
const askBack = (store: Store, by: PersonId, now: number) =>
  perform(store, "askBack", { request: id, by, question: "Which?" }, now);

async function settledByWhoLeaves(store: Store, now: number) {
  await ask(store, now);
  await perform(store, "claim", { request: id, by: cy }, now);
  await perform(store, "settle", { request: id, by: cy, outcome: { is: "changes requested", note: "The loop" } }, now);
  await leave(store, cy, now + hour);
}

/** Given to Ana or Cy, who have it at their next slot; which of them is returned. */
async function given(store: Store, now: number) {
  await without(store, [dee], now);
  await perform(store, "chooseGroupManner", { group: crew, by: cy, manner: "most free" }, now);
  return (await ask(store, now)).request.to;
}

const without = (store: Store, who: PersonId[], now: number) =>
  perform(
    store,
    "meetGroup",
    { id: crew, name: "@crew", members: people.filter((one) => one !== bo && !who.includes(one)) },
    now,
  );

const builder = {
  id: "T1/agent-bo",
  name: "builder",
  tokenHash: "hash",
  kinds: ["review" as const],
  mayAsk: "everybody" as const,
};
const asking = {
  ...{ key: "1", kind: "review" as const, ask: "Look at the parser", link: "https://acme.dev/1", options: [], minutes: 10 },
  ...{ recommendation: "Take it", evidence: "All checks are green" },
};

/** Dee, who asked it too, withdraws and takes that back. */
async function withdrawsAndUndoes(store: Store, now: number) {
  await perform(store, "withdraw", { request: id, by: dee }, now);
  await perform(store, "reopen", { request: id, by: dee }, now);
}

/** What random acts come upon once in a thousand. */
export const rareLives: ((store: Store, now: number) => Promise<unknown>)[] = [
  async (store, now) => {
    await ask(store, now);
    await perform(store, "look", { who: ana }, now + hour);
    await perform(store, "settle", { request: id, by: ana, outcome: { is: "approved" } }, now + hour);
  },
  async (store, now) => {
    await ask(store, now);
    await perform(store, "letThrough", { request: id, by: bo, reason: "Main is red" }, now);
  },
  async (store, now) => {
    const who = await given(store, now);
    await perform(store, "look", { who }, now + hour);
    await leave(store, who, now + hour);
  },
  async (store, now) => {
    await ask(store, now, { to: ana });
    await ask(store, now, { to: ana }, dee);
    await perform(store, "withdraw", { request: id, by: dee }, now);
    await ask(store, now, { to: ana, key: "anew" }, dee);
    await askBack(store, ana, now);
    await perform(store, "withdraw", { request: id, by: dee }, now);
  },
  async (store, now) => {
    await without(store, [dee], now);
    await ask(store, now);
    await ask(store, now, {}, dee);
    await withdrawsAndUndoes(store, now);
  },
  async (store, now) => {
    await ask(store, now, { to: ana });
    await ask(store, now, { to: ana }, dee);
    await withdrawsAndUndoes(store, now);
    await perform(store, "putOff", { request: id, by: ana, until: now + hour }, now);
    await withdrawsAndUndoes(store, now);
    await askBack(store, ana, now);
    await withdrawsAndUndoes(store, now);
    await perform(store, "reply", { request: id, by: bo, words: "That" }, now);
    await perform(store, "look", { who: ana }, now + 5 * hour);
    await withdrawsAndUndoes(store, now + 5 * hour);
  },
  async (store, now) => {
    await ask(store, now, { to: ana, kind: "decision", onSilence: { is: "lapse", at: now + hour, to: "Redis" } });
    await leave(store, ana, now);
    await perform(store, "look", { who: ana }, now + 30 * day);
  },
  async (store, now) => {
    for (const link of ["https://acme.dev/1", "https://acme.dev/2"]) await ask(store, now, { to: ana, key: link, link });
    await perform(store, "putOff", { request: id, by: ana, until: now + day, once: "T1/2" }, now);
    await perform(store, "settle", { request: "T1/2", by: ana, outcome: { is: "approved" } }, now);
  },
  // Two lapse in the moment in which the group is met anew.
  async (store, now) => {
    const silence = { is: "lapse", at: now + hour, to: "Redis" } as const;
    for (const key of ["1", "2"])
      await ask(store, now, { key, link: `https://acme.dev/${key}`, kind: "decision", onSilence: silence });
    await without(store, [dee], now + 42 * day);
  },
  async (store, now) => {
    await settledByWhoLeaves(store, now);
    await perform(store, "reopen", { request: id, by: cy }, now + hour);
  },
  async (store, now) => {
    await settledByWhoLeaves(store, now);
    await perform(store, "bringAgain", { request: id, by: bo, words: "Done" }, now + hour);
  },
  async (store, now) => {
    await given(store, now);
    await without(store, people, now);
  },
  // An agent asks of a group, in which then nobody is left.
  async (store, now) => {
    const agent = await perform(store, "createAgent", { ...builder, owner: bo }, now);
    await perform(store, "askAsAgent", { ...asking, agent: agent.id, to: crew }, now);
    await without(store, people, now);
  },
  async (store, now) => {
    const first = await given(store, now);
    await askBack(store, first, now);
    await without(store, [first], now);
  },
  async (store, now) => {
    const first = await given(store, now);
    await perform(store, "putOff", { request: id, by: first, until: now + hour }, now);
    await without(store, [first], now);
  },
  async (store, now) => {
    await ask(store, now);
    await perform(store, "handOver", { request: id, by: cy, to: ana, why: "You know it" }, now);
  },
  async (store, now) => {
    await ask(store, now);
    await perform(store, "putOff", { request: id, by: cy, until: now + hour }, now);
    await perform(store, "estimate", { request: id, by: cy, minutes: 30 }, now);
    await ask(store, now, {}, dee);
    await perform(store, "handOver", { request: id, by: cy, to: ana, why: "You know it" }, now);
    await askBack(store, ana, now);
    await ask(store, now, { key: "once more" }, cy);
  },
  async (store, now) => {
    await ask(store, now);
    await perform(store, "withdraw", { request: id, by: bo }, now);
    await perform(store, "reopen", { request: id, by: bo }, now);
  },
  async (store, now) => {
    await ask(store, now);
    await askBack(store, cy, now);
    await without(store, [cy], now);
    await perform(store, "putOff", { request: id, by: ana, until: now + hour }, now);
    await without(store, [ana], now);
  },
  // Their reader is away, and they ask who stands in.
  async (store, now) => {
    for (const number of [1, 2, 3]) await ask(store, now, { to: ana, key: `${number}`, link: `https://acme.dev/${number}` });
    await perform(store, "look", { who: ana }, now + 8 * hour);
    await perform(store, "putOff", { request: "T1/2", by: ana, until: now + day }, now + 8 * hour);
    await ask(store, now + 8 * hour, { to: ana, key: "4", link: "https://acme.dev/4" });
    const span = { from: now + 8 * hour, to: now + 3 * day };
    await perform(store, "goAway", { who: ana, span, standIn: cy, choices: [], words: "I am away" }, now + 8 * hour);
    for (const number of [1, 2, 4]) await perform(store, "askStandIn", { request: `T1/${number}`, by: bo }, now + 9 * hour);
  },
  // It is asked whether it is still needed, wherever it lies with its reader.
  async (store, now) => {
    const need = (at: number) => perform(store, "needStill", { request: id, by: bo }, at);
    await ask(store, now);
    await need(now);
    await perform(store, "estimate", { request: id, by: cy, minutes: 30 }, now);
    await need(now);
    await perform(store, "putOff", { request: id, by: cy, until: now + day }, now);
    await need(now + 1);
    await perform(store, "handOver", { request: id, by: cy, to: ana, why: "You know it" }, now + 1);
    await need(now + 2);
  },
  // What Ana answered an agent stands, and is what it gets.
  async (store, now) => {
    const agent = "T1/agent-builder";
    const asks = (key: string, at: number) => {
      const common = { kind: "decision" as const, to: ana, ask: "Which queue for retries?", options: ["Postgres", "Redis"] };
      const said = { minutes: 5, recommendation: "Redis", evidence: "Green", topic: "queues", isReversible: true } as const;
      return perform(store, "askAsAgent", { ...common, ...said, agent, key }, at);
    };
    const made = { id: agent, owner: bo, name: "builder", tokenHash: "hash", mayAsk: "everybody" as const };
    await perform(store, "createAgent", { ...made, kinds: ["decision"] }, now);
    await asks("1", now);
    await perform(store, "settle", { request: id, by: ana, outcome: { is: "decided", choice: "Redis" } }, now);
    await perform(store, "makeRule", { request: id, by: ana }, now);
    await perform(store, "changeSettings", { who: ana, change: { slots: [] } }, now + 1);
    await asks("3", now + 1);
    await perform(store, "changeSettings", { who: ana, change: { slots: ["16:30"] } }, now + 2);
    await asks("4", now + 2);
    await perform(store, "look", { who: ana }, now + undoable);
    await asks("2", now + undoable);
    await perform(store, "reopen", { request: "T1/4", by: ana }, now + undoable);
    await perform(store, "endRule", { rule: `${ana}/1`, by: ana }, now + undoable);
  },
  // Who has most room leaves, and another has most.
  async (store, now) => {
    const first = await given(store, now);
    await without(store, [first], now);
  },
];

/** Ana erases her data while she has a request, wherever it is; each is one of these lives. */
const beforeErasing: ((store: Store, now: number) => Promise<unknown>)[] = [
  async () => {},
  (store, now) => perform(store, "look", { who: ana }, now + 8 * hour),
  (store, now) => perform(store, "putOff", { request: id, by: ana, until: now + hour }, now),
  (store, now) => askBack(store, ana, now),
];
for (const first of beforeErasing)
  rareLives.push(async (store, now) => {
    await ask(store, now, { to: ana });
    await first(store, now);
    await eraseAll(store, ana, now + 9 * hour);
  });

rareLives.push(...hostLives);

/** Plays one on a store where everybody is met. */
export const live = async (store: Store, life: (typeof rareLives)[number]) => life(store, await meetAll(store));
