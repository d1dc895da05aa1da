import { expect, test } from "vitest";
import type { AgentAsk } from "../../src/app/ask-as-agent.ts";
import type { NewAgent } from "../../src/app/create-agent.ts";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { agentView } from "../../src/domain/agent-view.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { hour, minute } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { eraseAll } from "./acts.ts";

/** A Tuesday, 10:00 in Berlin. */
const now = Date.parse("2026-03-24T10:00+01:00");
const [ana, bo, cy, gus, crew] = ["T1/UANA", "T1/UBO", "T1/UCY", "T1/UGUS", "T1/SCREW"] as const;
const builder = "T1/agent-builder";

const newAgent = (over: Partial<NewAgent> = {}): NewAgent => ({
  ...{ id: builder, owner: ana, name: "builder", tokenHash: "hash", kinds: ["review", "decision"], mayAsk: "owner" },
  ...over,
});
const ask = (over: Partial<AgentAsk> = {}): AgentAsk => ({
  ...{ agent: builder, key: "1", kind: "decision", to: ana, ask: "Which queue for retries?", options: ["Postgres", "Redis"] },
  ...{ minutes: 10, recommendation: "Postgres", evidence: "All checks are green" },
  ...over,
});

/** Ana, Bo and Cy have joined; Gus is a guest. */
const inOffice = (run: (office: ReturnType<typeof officeOf>) => Promise<void>) =>
  withStore(async (store) => {
    for (const id of [ana, bo, cy, gus])
      await perform(store, "meet", { ...profile(id), ...(id === gus && { isGuest: true as const }) }, now);
    for (const who of [ana, bo, cy]) await perform(store, "chooseManner", { who, manner: "batch" }, now);
    await perform(store, "meetGroup", { id: crew, name: "@crew", members: [ana, bo] }, now);
    await run(officeOf(store));
  });
const profile = (id: string, kind: "person" | "deactivated" = "person") => ({
  ...{ id, name: id.slice(4), zone: "Europe/Berlin", from: "here" as const, kind },
});

const officeOf = (store: Store) => {
  const does = <Name extends VerbName>(verb: Name, input: unknown, at = now) => perform(store, verb, input as never, at);
  const refusalOf = (verb: VerbName, input: unknown, at = now): Promise<Refusal> =>
    does(verb, input, at).then(
      () => expect.fail("it was let in"),
      (error) => (error instanceof Refusal ? error : Promise.reject(error)),
    );
  return { store, does, refusalOf };
};

test("an agent asks its owner, is held until the owner's digest, and reads the answer once it cannot be taken back", () =>
  inOffice(async ({ store, does }) => {
    await does("createAgent", newAgent());
    const { request } = await does("askAsAgent", ask());
    const person = (await store.person(ana)) ?? expect.fail("nobody");
    const later = now + 3 * hour;
    expect(agentView(request, builder, now, [{ person, open: [] }])).toMatchObject({
      state: "held",
      heldUntil: later,
    });
    await does("look", { who: ana }, later);
    await does("settle", { request: request.id, by: ana, outcome: { is: "decided", choice: "Redis" } }, later);
    const kept = (await store.request(request.id)) ?? request;
    expect(agentView(kept, builder, later).state).toBe("settling");
    expect(agentView(kept, builder, later + minute).outcome).toMatchObject({
      is: "decided",
      choice: "Redis",
      by: ana,
    });
  }));

test("what an agent is asked back it can answer, and an app cannot", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent());
    const { request } = await does("askAsAgent", ask());
    await does("askBack", { request: request.id, by: ana, question: "Which release?" });
    await does("reply", { request: request.id, by: builder, words: "2.4" });
    expect((await store.request(request.id))?.turn.is).toBe("held");
    await does("meet", { ...profile("T1/UAPP"), kind: "bot" });
    const put = { ...ask({ key: "2" }), asked: { who: "T1/UAPP", origin: { from: "slack" } } };
    const { request: other } = await does("putInQueue", put);
    expect((await refusalOf("askBack", { request: other.id, by: ana, question: "Which?" })).message).toContain("cannot reply");
  }));

test("what was handed to somebody who left since is asked anew of whom is asked, by an agent, by another, and by who asked it first", () =>
  inOffice(async ({ store, does }) => {
    const link = "https://acme.dev/parser/1";
    const review = { kind: "review", options: [], link, minutes: 10, to: ana } as const;
    const asks = (who: string, key: string) =>
      does("submit", { ...review, key, ask: "Look at the parser", asked: { who, origin: { from: "slack" } } });
    await does("createAgent", newAgent());
    const first = (await asks(bo, "1")).request;
    await does("handOver", { request: first.id, by: ana, to: cy, why: "You know it" });
    await does("meet", profile(cy, "deactivated"));
    expect(await store.request(first.id)).toMatchObject({ to: cy, turn: { is: "held" } });
    const anew = await does("askAsAgent", ask({ ...review, options: [], recommendation: "Approve it" }));
    expect([anew.found, anew.request.number, anew.reader.id, anew.request.turn.is]).toEqual([undefined, 2, ana, "held"]);
    const again = await asks(bo, "2");
    expect([again.found, again.request.id]).toEqual(["joined", anew.request.id]);
    await does("meet", profile(cy));
    expect((await store.request(first.id))?.to).toBe(cy);
  }));

test("after changes that were requested by somebody who left since, the same link is asked anew", () =>
  inOffice(async ({ does }) => {
    const link = "https://acme.dev/parser/1";
    const review = ask({ kind: "review", options: [], link, recommendation: "Approve it" });
    await does("createAgent", newAgent());
    const { request } = await does("askAsAgent", review);
    await does("handOver", { request: request.id, by: ana, to: cy, why: "You know it" });
    await does("settle", { request: request.id, by: cy, outcome: { is: "changes requested", note: "Too long" } });
    await does("meet", profile(cy, "deactivated"));
    const anew = await does("askAsAgent", { ...review, key: "2" }, now + minute);
    expect([anew.found, anew.request.number, anew.reader.id]).toEqual([undefined, 2, ana]);
  }));

test("an agent asks only for what it may, and only whom it may", () =>
  inOffice(async ({ does, refusalOf }) => {
    await does("createAgent", newAgent({ kinds: ["decision"] }));
    const review = await refusalOf("askAsAgent", ask({ kind: "review", options: [], link: "https://acme.dev/1" }));
    expect([review.isForbidden, review.faults[0]?.part]).toEqual([true, "kind"]);
    const stranger = await refusalOf("askAsAgent", ask({ to: bo }));
    expect([stranger.isForbidden, stranger.faults[0]?.part]).toEqual([true, "to"]);
    await does("changeAgent", { agent: builder, by: ana, change: { mayAsk: [bo] } });
    expect((await does("askAsAgent", ask({ to: bo }))).reader.id).toBe(bo);
    expect((await does("askAsAgent", ask({ key: "2" }))).reader.id).toBe(ana);
    for (const to of [cy, crew]) expect((await refusalOf("askAsAgent", ask({ key: "4", to }))).isForbidden).toBe(true);
    await does("changeAgent", { agent: builder, by: ana, change: { mayAsk: "everybody" } });
    expect((await does("askAsAgent", ask({ key: "3", to: crew }))).reader.id).toBe(crew);
  }));

test("what an agent leaves out is listed to it, all at once, and nobody is asked", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent());
    const { recommendation: _, evidence: __, ...bare } = ask({ kind: "review", ask: "Look", options: [], minutes: 90 });
    const refusal = await refusalOf("askAsAgent", bare);
    expect(refusal.faults.map(({ part }) => part)).toEqual(["ask", "link", "recommendation", "evidence", "minutes"]);
    expect((await store.everything()).requests).toEqual([]);
  }));

test("an ask says enough also where words stand without spaces, and too little where it is two letters", () =>
  inOffice(async ({ does, refusalOf }) => {
    await does("createAgent", newAgent());
    expect((await does("askAsAgent", ask({ ask: "再試行にはどのキューを使いますか" }))).reader.id).toBe(ana);
    expect((await refusalOf("askAsAgent", ask({ key: "2", ask: "確認" }))).faults[0]?.part).toBe("ask");
  }));

test("whoever became a guest asks by no agent either", () =>
  inOffice(async ({ does, refusalOf }) => {
    await does("createAgent", newAgent({ owner: bo, mayAsk: "everybody" }));
    await does("meet", { ...profile(bo), isGuest: true });
    expect((await refusalOf("askAsAgent", ask())).message).toContain("guest");
  }));

test("the same key is the same request, and another agent's key of that name another one", () =>
  inOffice(async ({ does }) => {
    await does("createAgent", newAgent());
    await does("createAgent", newAgent({ id: "T1/agent-two", name: "two", tokenHash: "hash 2" }));
    const first = await does("askAsAgent", ask());
    expect((await does("askAsAgent", ask({ ask: "Which queue, again?" }))).request.id).toBe(first.request.id);
    expect((await does("askAsAgent", ask({ agent: "T1/agent-two" }))).request.id).not.toBe(first.request.id);
  }));

test("another ask by the same key is refused, to whomever it goes, for as long as its words are kept", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent({ mayAsk: "everybody" }));
    const review: Partial<AgentAsk> = { kind: "review", options: [], link: "https://acme.dev/1", ask: "Is the parser safe?" };
    const first = await does("askAsAgent", ask({ ...review, hash: "a" }));
    expect((await refusalOf("askAsAgent", ask({ ...review, to: bo, hash: "b" }))).faults[0]?.part).toBe("key");
    const again = await does("askAsAgent", ask({ ...review, key: "2", hash: "c" }));
    expect([again.found, again.request.id]).toEqual(["again", first.request.id]);
    for (const [key, hash] of [
      ["1", "a"],
      ["2", "c"],
    ] as const)
      expect((await does("askAsAgent", ask({ ...review, key, hash }))).isKnown).toBe(true);
    expect((await refusalOf("askAsAgent", ask({ ...review, key: "2", hash: "a" }))).faults[0]?.part).toBe("key");
    await does("withdraw", { request: first.request.id, by: builder });
    while (await store.forgetMore(now + 60 * minute));
    expect((await store.request(first.request.id))?.askers[0].origin).toEqual({ from: "agent" });
    expect(JSON.stringify(await store.journal())).not.toMatch(/parser safe|All checks|"hash":/);
  }));

test("what is urgent passes the gate of a reader who lets this agent pass, and else nothing is asked", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent());
    await does("declareBlock", { who: ana, block: { kind: "focus", from: now, to: now + hour } });
    const urgent = ask({ reason: "Main is red" });
    const refusal = await refusalOf("askAsAgent", urgent);
    expect([refusal.isForbidden, refusal.faults[0]?.part]).toEqual([true, "urgency"]);
    expect((await store.everything()).requests).toEqual([]);
    await does("changeSettings", { who: ana, change: { bypasses: { always: [builder] } } });
    const { request } = await does("askAsAgent", urgent);
    expect([request.turn.is, request.bypass?.reason]).toEqual(["shown", "Main is red"]);
  }));

test("names of one owner differ, and are of use", () =>
  inOffice(async ({ does, refusalOf }) => {
    expect((await does("createAgent", newAgent({ name: "  night \n builder " }))).name).toBe("night builder");
    const again = { id: "T1/agent-two", tokenHash: "hash 2" };
    expect((await refusalOf("createAgent", newAgent({ ...again, name: "Night Builder" }))).message).toContain("already");
    expect((await refusalOf("createAgent", newAgent({ ...again, name: " " }))).message).toContain("needs a name");
    await does("createAgent", newAgent({ ...again, owner: bo, name: "night builder" }));
    expect((await refusalOf("changeAgent", { agent: builder, by: bo, change: { name: "x" } })).message).toContain(
      "no such agent",
    );
    expect((await does("changeAgent", { agent: builder, by: ana, change: { name: "night builder" } })).name).toBe(
      "night builder",
    );
  }));

test("a guest answers for no agent", () =>
  inOffice(async ({ refusalOf }) => {
    expect((await refusalOf("createAgent", newAgent({ owner: gus }))).message).toContain("guest");
  }));

test("another token takes the place of the one before", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent());
    await does("rotateToken", { agent: builder, by: ana, tokenHash: "another" });
    expect([await store.agentByToken("hash"), (await store.agentByToken("another"))?.id]).toEqual([undefined, builder]);
    expect((await refusalOf("rotateToken", { agent: builder, by: bo, tokenHash: "mine" })).message).toContain("no such agent");
  }));

test("a revoked agent asks nothing any more, and what it asked is withdrawn, but goes on for others", () =>
  inOffice(async ({ store, does, refusalOf }) => {
    await does("createAgent", newAgent());
    const link = "https://acme.dev/1";
    const alone = await does("askAsAgent", ask());
    const shared = await does("askAsAgent", ask({ key: "2", link }));
    await does("submit", { ...ask({ key: "bo", link }), asked: { who: bo, origin: { from: "slack" } } });
    expect((await does("revokeAgent", { agent: builder, by: ana })).withdrawn).toBe(1);
    expect((await store.request(alone.request.id))?.turn).toMatchObject({ outcome: { is: "withdrawn", by: builder } });
    expect((await store.request(shared.request.id))?.askers.map(({ who }) => who)).toEqual([bo]);
    expect(await store.agentByToken("hash")).toBeUndefined();
    expect((await refusalOf("askAsAgent", ask({ key: "3" }))).isForbidden).toBe(true);
    expect((await refusalOf("revokeAgent", { agent: builder, by: ana })).message).toContain("no such agent");
  }));

test("the agents of whoever leaves are revoked", () =>
  inOffice(async ({ store, does }) => {
    await does("createAgent", newAgent({ mayAsk: "everybody" }));
    const { request } = await does("askAsAgent", ask({ to: bo }));
    await does("meet", profile(ana, "deactivated"));
    expect(await store.agentByToken("hash")).toBeUndefined();
    expect((await store.request(request.id))?.turn.is).toBe("settled");
  }));

test("whoever erases their data is named by no agent of others that might ask them", () =>
  inOffice(async ({ store, does }) => {
    await does("createAgent", newAgent({ owner: bo, mayAsk: [ana, cy] }));
    await eraseAll(store, ana, now);
    expect((await store.agent(builder))?.mayAsk).toEqual(["T1/former-0badcafe", cy]);
  }));

test("of whoever erases their data the agents end, without what they were called", () =>
  inOffice(async ({ store, does }) => {
    await does("createAgent", newAgent({ name: "ana's builder", mayAsk: "everybody" }));
    await does("changeAgent", { agent: builder, by: ana, change: { name: "ana's second" } });
    const { request } = await does("askAsAgent", ask({ to: bo }));
    await eraseAll(store, ana, now);
    expect(await store.agentByToken("hash")).toBeUndefined();
    expect((await store.agent(builder))?.name).toBe("an agent of a former member");
    expect((await store.request(request.id))?.turn).toMatchObject({ outcome: { is: "withdrawn" } });
    expect(JSON.stringify([await store.everything(), await store.journal()])).not.toMatch(/ana's|UANA/);
  }));
