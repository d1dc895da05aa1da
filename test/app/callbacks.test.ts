import { expect, test } from "vitest";
import type { AgentAsk } from "../../src/app/ask-as-agent.ts";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { keptOf } from "../../src/app/export-data.ts";
import { outsideRetryAt } from "../../src/domain/outside-retry.ts";
import { hour, minute, second } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { eraseAll } from "./acts.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const [ana, bo] = ["T1/UANA", "T1/UBO"] as const;
const builder = "T1/agent-builder";
const callback = { agent: builder, owner: ana, url: "sealed-url", secret: "sealed-secret", host: "agent.example" };

/** Ana answers for an agent that asked Bo, and is told at a callback. */
const withAgent = (run: (agents: ReturnType<typeof of> & { request: string }) => Promise<void>) =>
  withStore(async (store) => {
    const { does, ...rest } = of(store);
    for (const id of [ana, bo]) {
      await does("meet", { id, name: id.slice(4), zone: "Europe/Berlin", from: "here", kind: "person" });
      await does("chooseManner", { who: id, manner: "batch" });
    }
    const agent = { owner: ana, kinds: ["review", "decision"], mayAsk: "everybody" };
    await does("createAgent", { ...agent, id: builder, name: "builder", tokenHash: "hash" });
    await does("createAgent", { ...agent, id: "T1/agent-deaf", name: "deaf", tokenHash: "hash 2" });
    await does("keepCallback", callback);
    const { request } = await does("askAsAgent", ask());
    await run({ does, ...rest, request: request.id });
  });

const ask = (over: Partial<AgentAsk> = {}): AgentAsk => ({
  ...{ agent: builder, key: "1", kind: "decision", to: bo, ask: "Which queue for retries?", options: ["Postgres", "Redis"] },
  ...{ minutes: 10, recommendation: "Postgres", evidence: "All checks are green" },
  ...over,
});

const of = (store: Store) => {
  const does = <Name extends VerbName>(verb: Name, input: unknown, at = now) => perform(store, verb, input as never, at);
  const told = async () => {
    const { notices } = (await store.everything()) as unknown as {
      notices: { id: string; to: string; body: { kind: string; event: string; at: number } }[];
    };
    return notices.filter(({ body }) => body.kind === "callback").map(({ to, body }) => [to, body.event, body.at - now]);
  };
  return { store, does, told };
};
const redis = (request: string) => ({ request, by: bo, outcome: { is: "decided", choice: "Redis" } });

test("an agent with a callback is to be told of a question, an end, and an end taken back after it was told", () =>
  withAgent(async ({ does, told, request }) => {
    await does("askBack", { request, by: bo, question: "Which release?" }, now + 1);
    await does("reply", { request, by: builder, words: "2.4" }, now + 2);
    await does("settle", redis(request), now + 3);
    await does("reopen", { request, by: bo }, now + minute);
    expect((await told()).sort()).toEqual([
      [builder, "reopened", minute],
      [builder, "returned", 1],
      [builder, "settled", 3],
    ]);
  }));

test("whoever takes an end back at once tells nothing more, and who has no callback is told nothing", () =>
  withAgent(async ({ does, told, request }) => {
    const { request: other } = await does("askAsAgent", ask({ agent: "T1/agent-deaf" }));
    for (const id of [request, other.id]) await does("settle", redis(id));
    await does("reopen", { request, by: bo }, now + second);
    expect(await told()).toEqual([[builder, "settled", 0]]);
  }));

test("an agent that asks what another asked already is told as well; which took it back is not", () =>
  withAgent(async ({ does, told }) => {
    const link = "https://acme.dev/1";
    const { request } = await does("askAsAgent", ask({ key: "2", link, agent: "T1/agent-deaf" }));
    await does("askAsAgent", ask({ key: "3", link }));
    await does("settle", redis(request.id));
    expect(await told()).toEqual([[builder, "settled", 0]]);
  }));

test("an end is not to be tried before it can be taken back no more", () =>
  withAgent(async ({ store, does, request }) => {
    await does("settle", redis(request));
    const due = async (at: number) => (await store.stale(at, 100)).filter(({ body }) => body.kind === "callback").length;
    expect([await due(now + 30 * second - 1), await due(now + 30 * second)]).toEqual([0, 1]);
  }));

test("what comes of telling it is noted on the agent, unless its callback was replaced", () =>
  withAgent(async ({ store, does }) => {
    const noted = async (is: string, url = callback.url) => {
      await does("noteCallback", { agent: builder, owner: ana, url, is }, now + hour);
      const agent = await store.agent(builder);
      return [agent?.callback?.host, agent?.callbackFailedAt];
    };
    expect(await noted("failing", "another")).toEqual(["agent.example", undefined]);
    expect(await noted("failing")).toEqual(["agent.example", now + hour]);
    expect(await noted("well")).toEqual(["agent.example", undefined]);
    expect(await noted("gone")).toEqual([undefined, now + hour]);
    await does("keepCallback", callback);
    expect(await store.agent(builder)).not.toHaveProperty("callbackFailedAt");
  }));

test("a callback goes when it is dropped, and with its agent", () =>
  withAgent(async ({ store, does, told, request }) => {
    await does("dropCallback", { agent: builder, owner: ana });
    expect(await store.agent(builder)).not.toHaveProperty("callback");
    await does("keepCallback", callback);
    await does("revokeAgent", { agent: builder, by: ana });
    expect(await store.agent(builder)).not.toHaveProperty("callback");
    expect((await store.request(request))?.turn.is).toBe("settled");
    expect(await told()).toEqual([]);
    await expect(does("keepCallback", callback)).rejects.toThrow("This agent was revoked by its owner.");
  }));

test("an export names the server and nothing that opens it; of whoever erases their data none of it is left", () =>
  withAgent(async ({ store, does }) => {
    const data = await keptOf(store, ana, now);
    expect(data.agents.is[0]).toMatchObject({ callback: { host: "agent.example" } });
    expect(JSON.stringify(data)).not.toContain("sealed-");
    await does("noteCallback", { agent: builder, owner: ana, url: callback.url, is: "failing" });
    await eraseAll(store, ana, now);
    expect(JSON.stringify([await store.everything(), await store.journal()])).not.toMatch(/sealed-|agent\.example|UANA/);
  }));

test("it is tried again after ever longer times, for three days", () => {
  const tries: number[] = [];
  for (let at: number | undefined = now; at !== undefined; at = outsideRetryAt(now, tries.length - 1, at)) tries.push(at - now);
  expect(tries.slice(0, 6).map((at) => at / minute)).toEqual([0, 1, 6, 36, 156, 516]);
  expect(tries.at(-1)).toBeGreaterThan(66 * hour);
  expect(tries.at(-1)).toBeLessThanOrEqual(72 * hour);
});
