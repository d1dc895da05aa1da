import { expect, test } from "vitest";
import type { AgentAsk } from "../../src/app/ask-as-agent.ts";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { minutesFor, type Request } from "../../src/domain/request.ts";
import { hour, minute } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { eraseAll } from "./acts.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const [ana, bo, cy] = ["T1/UANA", "T1/UBO", "T1/UCY"] as const;
const builder = "T1/agent-builder";
const link = "https://acme.dev/pull/1";

const review = (over: Partial<AgentAsk> = {}): AgentAsk => ({
  ...{
    agent: builder,
    key: "1",
    kind: "review",
    to: ana,
    link,
    ask: "Is the parser safe on empty input?",
    options: [],
    minutes: 10,
  },
  ...{ recommendation: "Approve: it is one file.", evidence: "All 212 tests are green" },
  ...over,
});
const decision = (over: Partial<AgentAsk> = {}) =>
  review({ kind: "decision", ask: "Which queue for retries?", options: ["Postgres", "Redis"], ...over });

/** Ana, Bo and Cy have joined; Bo has an agent that may ask everybody. */
const inOffice = (run: (office: ReturnType<typeof officeOf>) => Promise<void>) =>
  withStore(async (store) => {
    for (const id of [ana, bo, cy]) {
      await perform(store, "meet", { id, name: id.slice(4), zone: "Europe/Berlin", from: "here", kind: "person" }, now);
      await perform(store, "chooseManner", { who: id, manner: "batch" }, now);
    }
    const agent = { id: builder, owner: bo, name: "builder", tokenHash: "hash" };
    await perform(store, "createAgent", { ...agent, kinds: ["review", "decision"], mayAsk: "everybody" }, now);
    await run(officeOf(store));
  });

const officeOf = (store: Store) => {
  const does = (verb: VerbName, input: unknown, at = now) => perform(store, verb, input as never, at);
  const asks = async (ask: AgentAsk, at = now) => ((await does("askAsAgent", ask, at)) as { request: Request }).request;
  const bySlack = async (who: string, ask: AgentAsk) => {
    const { agent: _, ...rest } = ask;
    return (
      (await does("submit", { ...rest, key: `${rest.key} by ${who.slice(4)}`, asked: { who, origin: { from: "slack" } } })) as {
        request: Request;
      }
    ).request;
  };
  const settles = (request: Request, outcome: unknown, at: number) =>
    does("settle", { request: request.id, by: ana, outcome }, at);
  return { store, does, asks, bySlack, settles };
};

const withNews = review({
  ...{ key: "2", ask: "Is the parser safe on empty input now?", minutes: 25, dueAt: now + 5 * hour, urgency: "blocking" },
  ...{ recommendation: "Approve: empty input is an error now.", evidence: "214 tests are green, two of them new" },
});
const news = {
  evidence: withNews.evidence,
  recommendation: withNews.recommendation,
  minutes: 25,
  ask: withNews.ask,
  urgency: "blocking",
};

test("what an agent says of a review that it asks again is what its reader reads, and nothing of before", () =>
  inOffice(async ({ asks }) => {
    await asks(review({ holdsUp: "The release", topic: "parser" }));
    const again = await asks(withNews);
    expect(again).toMatchObject({ ...news, dueAt: now + 5 * hour, number: 1, askers: [{ ask: withNews.ask, bumps: 1 }] });
    expect([again.holdsUp, again.topic, again.turn.is]).toEqual([undefined, undefined, "held"]);
  }));

test("in its next round a review says what its agent says then, and what its reader thought of the one before is gone", () =>
  inOffice(async ({ store, does, asks, settles }) => {
    const { id } = await asks(review());
    await does("look", { who: ana }, now + 3 * hour);
    await does("estimate", { request: id, by: ana, minutes: 40 }, now + 3 * hour);
    await settles(await asks(review()), { is: "changes requested", note: "What of empty input?" }, now + 3 * hour);
    const again = await asks(withNews, now + 4 * hour);
    expect(again).toMatchObject({ ...news, id, turn: { is: "held" }, earlier: [{ outcome: { note: "What of empty input?" } }] });
    expect([minutesFor(again), again.talk]).toEqual([25, []]);
    expect((await store.request(id))?.evidence).toBe(withNews.evidence);
  }));

test("a person who brings a review again is read below what they asked", () =>
  inOffice(async ({ does, bySlack, settles }) => {
    const asked = await bySlack(bo, review());
    await does("look", { who: ana }, now + 3 * hour);
    await settles(asked, { is: "changes requested" }, now + 3 * hour);
    const { request } = (await does(
      "submit",
      { ...review({ key: "again", ask: "Empty input is an error now" }), asked: { who: bo, origin: { from: "slack" } } },
      now + 4 * hour,
    )) as { request: Request };
    expect([request.ask, request.talk.map(({ words }) => words)]).toEqual([asked.ask, ["Empty input is an error now"]]);
  }));

test("an agent that joins in asking says its own for it, which stands for the request once it asks alone, and for it again when the first asks on", () =>
  inOffice(async ({ store, does, asks, bySlack }) => {
    const asked = await bySlack(cy, review({ evidence: "I read it", dueAt: now + 9 * hour }));
    const joined = await asks(withNews);
    expect(joined).toMatchObject({ evidence: "I read it", ask: asked.ask, dueAt: now + 5 * hour });
    const says = { evidence: withNews.evidence, recommendation: withNews.recommendation };
    expect(joined.askers[1]).toMatchObject({ who: builder, ask: withNews.ask, says });
    const third = await asks(review({ key: "3", evidence: "215 tests are green" }));
    expect([third.evidence, third.askers[1]?.says?.evidence]).toEqual(["I read it", "215 tests are green"]);
    await does("withdraw", { request: asked.id, by: cy }, now + minute);
    expect(await store.request(asked.id)).toMatchObject({ evidence: "215 tests are green", ask: review().ask });
    await does("reopen", { request: asked.id, by: cy }, now + minute + 1_000);
    const on = await store.request(asked.id);
    expect([on?.evidence, on?.askers[1]?.says?.evidence]).toEqual(["I read it", "215 tests are green"]);
  }));

test("of whoever erases their data nothing is left that they said for what another asked", () =>
  inOffice(async ({ store, does, asks, bySlack }) => {
    const { id } = await asks(withNews);
    await bySlack(cy, review({ ask: "And the lexer?", evidence: "I read it twice" }));
    await bySlack(bo, review({ ask: "And the tests?", evidence: "Bo ran them" }));
    await does("withdraw", { request: id, by: cy });
    await eraseAll(store, cy, now);
    await eraseAll(store, bo, now);
    const left = JSON.stringify([await store.everything(), await store.journal()]);
    expect(left).not.toMatch(/I read it twice|And the lexer|Bo ran them|And the tests/);
    expect(left).toContain("two of them new");
  }));

test("decisions about the same link are one where they offer the same, and each that an agent asks by another key is its own", () =>
  inOffice(async ({ asks, bySlack }) => {
    const first = await asks(decision());
    expect((await bySlack(cy, decision({ ask: "Redis or Postgres?", options: ["Redis", "Postgres"] }))).id).toBe(first.id);
    expect((await bySlack(bo, decision({ ask: "Which cache?", options: ["Redis", "None"] }))).id).not.toBe(first.id);
    expect((await bySlack(cy, decision({ key: "open", ask: "What do we queue with?", options: [] }))).id).toBe(first.id);
    const second = await asks(decision({ key: "2", ask: "Which queue for mails?" }));
    expect([second.id === first.id, second.ask]).toEqual([false, "Which queue for mails?"]);
    expect((await asks(decision())).id).toBe(first.id);
  }));
