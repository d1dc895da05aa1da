import { expect, test } from "vitest";
import { minute } from "../../../src/domain/time.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn, decision } from "../api/agent-caller.ts";
import { type Came, mcpClient } from "./mcp-client.ts";

const { kind: _, ...question } = decision();

async function withClient() {
  const office = await openOffice();
  const agent = await agentIn(office);
  return { office, agent, ...(await mcpClient(office, agent.token)) };
}

test("a client finds the tools, each with what it does, what it takes and what it gives", async () => {
  const { client } = await withClient();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "request_review",
    "request_decision",
    "check_request",
    "await_answer",
    "add_to_request",
    "withdraw_request",
    "list_requests",
    "likely_answer_time",
  ]);
  for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
    expect([name, (description ?? "").length > 80, outputSchema?.type, inputSchema["additionalProperties"]]).toEqual([
      name,
      true,
      "object",
      false,
    ]);
    expect(annotations).toHaveProperty("readOnlyHint", /^(check|await|list|likely)/.test(name));
  }
  expect(client.getInstructions()).toContain("never interrupts");
  const saysOfRounds = tools.filter(({ description = "" }) => /changes_requested.*same link/.test(description));
  expect(saysOfRounds.map(({ name }) => name)).toEqual(["request_review", "check_request"]);
});

test("an agent asks a decision, is told until when it is held, works on, and reads the answer when it comes back", async () => {
  const { office, calls } = await withClient();
  const asked = await calls("request_decision", question);
  expect(asked).toMatchObject({
    isError: false,
    fields: { number: "R1", state: "held", held_until: "2026-03-24T08:30:00.000Z", admission: "accepted" },
  });
  await office.turnTo("9:30");
  expect((await calls("check_request", { number: "R1" })).fields.state).toBe("shown");
  await office.as("ana").presses("Redis");
  expect((await calls("check_request", { number: "1" })).fields).toMatchObject({ state: "settling", choice: null });
  await office.answersAreTold();
  const answered = await calls("await_answer", { number: "R1" });
  expect(answered.fields).toMatchObject({ state: "settled", outcome: "decided", choice: "Redis", by: "Ana" });
});

test("what waits for an answer gets it as it comes, and what nobody answers meanwhile as it stands", async () => {
  const { office, calls } = await withClient();
  await calls("request_decision", question);
  expect((await calls("await_answer", { number: "R1", seconds: 0 })).fields.state).toBe("held");
  const waiting = calls("await_answer", { number: "R1", seconds: 50 });
  await office.turnTo("9:30");
  expect((await waiting).fields.state).toBe("shown");
});

test("a review is asked with its link, is asked something back, and is answered", async () => {
  const { office, calls } = await withClient();
  const { options: __, ...review } = {
    ...question,
    ask: "Look at the retry loop",
    link: "https://github.com/acme/parser/pull/381",
  };
  expect((await calls("request_review", review)).fields).toMatchObject({ number: "R1", kind: "review" });
  await office.turnTo("9:30");
  await office.bot().desk.askBack({ request: `${office.workspace.teamId}/1`, by: office.who("ana"), question: "Which release?" });
  expect((await calls("await_answer", { number: "R1" })).fields).toMatchObject({ state: "returned", question: "Which release?" });
  expect((await calls("add_to_request", { number: "R1", words: "2.4" })).fields.state).toBe("held");
});

test("the same words while they wait are the same request, and once they were answered a new one", async () => {
  const { office, calls } = await withClient();
  const asks = async (over = {}) => {
    const { number, is_new } = (await calls("request_decision", { ...question, ...over })).fields;
    return [number, is_new];
  };
  expect([await asks(), await asks()]).toEqual([
    ["R1", true],
    ["R1", false],
  ]);
  await office.bot().desk.settle({
    request: `${office.workspace.teamId}/1`,
    by: office.who("ana"),
    outcome: { is: "decided", choice: "Redis" },
  });
  await office.answersAreTold();
  expect([await asks(), await asks()]).toEqual([
    ["R2", true],
    ["R2", false],
  ]);
  expect(await asks({ key: "one" })).toEqual(["R3", true]);
  expect(await asks({ key: "one" })).toEqual(["R3", false]);
});

test("the same link after changes were requested is the next round, which says what is said now", async () => {
  const { office, calls } = await withClient();
  const { options: __, ...review } = { ...question, link: "https://github.com/acme/parser/pull/381" };
  expect((await calls("request_review", { ...review, ask: "Look at the loop" })).fields).toMatchObject({ is_new: true });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice changes R1 The loop swallows the first error.");
  await office.answersAreTold();
  expect((await calls("check_request", { number: "R1" })).fields).toMatchObject({ outcome: "changes_requested", is_new: null });
  const again = await calls("request_review", { ...review, ask: "The first error is kept now" });
  expect(again.fields).toMatchObject({ number: "R1", state: "held", ask: "The first error is kept now", is_new: false });
});

test("the same words are no second request while it is not known how the first ended, nor once that was taken back", async () => {
  const { office, calls, agent } = await withClient();
  const other = await agentIn(office, { id: `${office.workspace.teamId}/agent-twin`, name: "twin", token: "sluice_twin" });
  await calls("request_decision", question);
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice answer R1 Redis");
  const undoUntil = (await calls("check_request", { number: "R1" })).fields.undo_until ?? "";
  const { isError, fields } = await calls("request_decision", question);
  expect([isError, fields.reason, fields.retry_at]).toEqual([true, "settling", undoUntil]);
  expect(fields.detail).toContain(`Read it from ${undoUntil} on`);
  expect((await agent.gets("/requests")).body.requests).toHaveLength(1);
  await office.turnTo(undoUntil);
  expect((await calls("request_decision", question)).fields.number).toBe("R2");

  const review = { ...question, options: undefined, link: "https://acme.dev/pull/1" };
  await calls("request_review", review);
  await other.asks({ ...review, kind: "review" });
  expect((await calls("withdraw_request", { number: "R3" })).fields.outcome).toBe("withdrawn");
  expect((await calls("request_review", review)).fields).toMatchObject({ number: "R3", state: "held" });
});

test("what is refused says in fields what to do, and nobody is asked", async () => {
  const { calls } = await withClient();
  const { evidence: __, ...bare } = question;
  expect((await calls("request_decision", bare)).isError).toBe(true);
  const said = await calls("request_decision", { ...question, evidence: " " });
  expect(said).toMatchObject({ isError: true, fields: { title: "Something is missing or wrong" } });
  expect(said.fields.errors).toContainEqual(expect.objectContaining({ pointer: "/evidence" }));
  expect((await calls("request_decision", { ...question, to: "bo" })).fields.errors?.[0]?.pointer).toBe("/to");
  expect((await calls("check_request", { number: "R1" })).fields.title).toBe("There is nothing here");
  expect((await calls("list_requests")).fields.requests).toEqual([]);
});

test("input of the wrong form is refused in the words of the API, and each part of it is named", async () => {
  const { agent, calls } = await withClient();
  const { evidence: __, ...bare } = question;
  for (const over of [
    { ...bare, minutes: "ten", urgency: "now" },
    { ...question, colour: "red", on_silence: { to: 1, at: "noon" } },
    { ...question, options: "Redis", ask: 5, lines: 1.5, reversible: "yes", due_at: "tomorrow" },
    { ...question, minutes: 90, lines: undefined },
    { ...question, lines: 400 },
  ]) {
    const said = await calls("request_decision", over);
    const { body } = await agent.posts("/requests", { kind: "decision", ...over });

    expect(said).toMatchObject({ isError: true, fields: { type: "/api/v1/problems/incomplete", status: 422 } });
    expect(parts(said.fields.errors)).toEqual(parts(body.errors));
  }
  for (const [name, args, pointer] of [
    ["check_request", { number: 142 }, "/number"],
    ["await_answer", { number: "R1", seconds: 51 }, "/seconds"],
    ["list_requests", { cursor: "x" }, "/cursor"],
    ["request_review", { ...question, key: "a b", options: undefined }, "/link"],
    ["likely_answer_time", {}, "/who"],
  ] as const) {
    const { errors, detail } = (await calls(name, args)).fields;
    expect([name, errors?.[0]?.pointer]).toEqual([name, pointer]);
    expect(detail).not.toMatch(/Invalid|expected|\^/);
  }
  expect((await calls("list_requests")).fields.requests).toEqual([]);
});

/** What is wrong and where; of what there is not, only where, since a tool has other parts than a body. */
const parts = (errors: { pointer: string; detail: string }[] = []) =>
  errors.map(({ pointer, detail }) => [pointer, detail.replace(/^There is no part .*/, "none")]);

test("a tool that there is not is an error of the protocol's, which names those that there are", async () => {
  const { client } = await withClient();
  await expect(client.callTool({ name: "settle_request", arguments: {} })).rejects.toThrow(/There is request_review, /);
});

test("what is taken back is over, and what an agent asked it can list", async () => {
  const { calls } = await withClient();
  await calls("request_decision", question);
  expect((await calls("withdraw_request", { number: "R1" })).isError).toBe(false);
  const again = await calls("withdraw_request", { number: "R1" });
  expect(again).toMatchObject({ isError: true, fields: { title: "That cannot be, as things stand" } });
  expect((await calls("list_requests")).fields.requests?.map(({ number }) => number)).toEqual(["R1"]);
});

test("when somebody is likely to answer is told roughly, and noted for them", async () => {
  const { office, calls } = await withClient();
  const { fields } = await calls("likely_answer_time", { who: "owner" });
  expect(fields).toMatchObject({ who: { id: "U0ANA", name: "Ana" }, held_until: "2026-03-24T08:30:00.000Z" });
  expect((await office.bot().questions.person(office.who("ana")))?.lookUps).toMatchObject([{ times: 1 }]);
});

test("without a good token nobody comes in, and learns nothing", async () => {
  const { office } = await withClient();
  const said = await Promise.all(
    [undefined, "Bearer sluice_nobody", "Basic YTpi"].map(async (authorization) => {
      const response = await fetch(`http://localhost:${office.bot().port}/mcp`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization && { authorization }) },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
      });
      return [response.status, await response.text()];
    }),
  );
  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(said[0]?.[0]).toBe(401);
  await expect(mcpClient(office, "sluice_nobody")).rejects.toThrow();
});

test("ten decisions fit, each is answered once, and the eleventh is refused with a time to try again", async () => {
  const { office, calls } = await withClient();
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 33 } } });
  await office.as("ana").types("/focus until 12:00");
  const asked: Came[] = [];
  for (let nth = 1; nth <= 11; nth += 1)
    asked.push(await calls("request_decision", { ...question, ask: `Which queue for part ${nth}?` }));
  expect(asked.slice(0, 10).map(({ isError, fields }) => [isError, fields.number, typeof fields.held_until])).toEqual(
    Array.from({ length: 10 }, (_, at) => [false, `R${at + 1}`, "string"]),
  );
  expect(asked[10]).toMatchObject({ isError: true, fields: { reason: "reader is full" } });
  expect(Date.parse(asked[10]?.fields.retry_at ?? "")).toBeGreaterThan(office.clock.now());
  expect(office.inbox("ana").filter((text) => text.includes("to judge"))).toEqual([]);

  const { desk } = office.bot();
  for (let nth = 1; nth <= 10; nth += 1) {
    const request = `${office.workspace.teamId}/${nth}`;
    await desk.settle({ request, by: office.who("ana"), outcome: { is: "decided", choice: nth % 2 ? "Redis" : "Postgres" } });
  }
  await office.answersAreTold();
  const answers: Came[] = [];
  for (let nth = 1; nth <= 10; nth += 1) answers.push(await calls("await_answer", { number: `R${nth}` }));
  expect(answers.map(({ fields }) => [fields.state, fields.choice, fields.by])).toEqual(
    answers.map((_, at) => ["settled", at % 2 ? "Postgres" : "Redis", "Ana"]),
  );
});

test("each call of a batch counts, and a batch holds a hundred messages at most", async () => {
  const { office, agent } = await withClient();
  const batch = async (method: string, size: number, params = {}) => {
    const messages = Array.from({ length: size }, (_, id) => ({ jsonrpc: "2.0", id, method, params }));
    const response = await fetch(`http://localhost:${office.bot().port}/mcp`, {
      method: "POST",
      headers: {
        ...{ authorization: `Bearer ${agent.token}`, "content-type": "application/json" },
        accept: "application/json, text/event-stream",
      },
      body: JSON.stringify(messages),
    });
    const answers = (await response.json()) as { result?: { isError?: boolean }; error?: unknown }[];
    return { status: response.status, done: [answers].flat().filter(({ result }) => result && !result.isError).length };
  };
  await office.clock.turnTo(office.clock.now() + minute);
  expect(await batch("tools/call", 100, { name: "list_requests", arguments: {} })).toEqual({ status: 200, done: 30 });
  await office.clock.turnTo(office.clock.now() + minute);
  expect(await batch("tools/list", 100)).toEqual({ status: 200, done: 30 });
  await office.clock.turnTo(office.clock.now() + minute);
  const asked = { name: "request_decision", arguments: question };
  expect(await batch("tools/call", 101, asked)).toEqual({ status: 400, done: 0 });
  expect((await agent.gets("/requests")).body.requests).toEqual([]);
});

test("what is too large, no JSON, or not posted is refused, and asks nobody", async () => {
  const { office, agent, calls } = await withClient();
  const statusOf = async (method: string, body?: string) => {
    const headers = {
      ...{ authorization: `Bearer ${agent.token}`, "content-type": "application/json" },
      accept: "application/json, text/event-stream",
    };
    const response = await fetch(`http://localhost:${office.bot().port}/mcp`, { method, headers, ...(body && { body }) });
    await response.text();
    return response.status;
  };
  const call = (ask: string) =>
    JSON.stringify({
      ...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
      params: { name: "request_decision", arguments: { ...question, ask } },
    });
  expect([await statusOf("GET"), await statusOf("DELETE")]).toEqual([405, 405]);
  expect([await statusOf("POST", "{"), await statusOf("POST", call("x".repeat(70_000)))]).toEqual([400, 413]);
  expect((await calls("request_decision", { ...question, ask: `Which ${"x".repeat(2_000)}?` })).isError).toBe(true);
  expect((await calls("list_requests")).fields.requests).toEqual([]);
});

test("a wait that its client cancels, or whose client is gone, makes room at once", async () => {
  const { office, agent, calls, client } = await withClient();
  const other = await mcpClient(office, agent.token);
  await calls("request_decision", question);
  const waiting = { name: "await_answer", arguments: { number: "R1", seconds: 50 } };
  const cancelling = new AbortController();
  const [cancelled, gone] = [
    client.callTool(waiting, undefined, { signal: cancelling.signal }).catch(() => "cancelled"),
    other.client.callTool(waiting).catch(() => "gone"),
  ];
  const waits = (count: number) => expect.poll(() => office.bot().waiting(), { interval: 5, timeout: 10_000 }).toBe(count);
  await waits(2);
  cancelling.abort();
  expect(await cancelled).toBe("cancelled");
  await waits(1);
  await other.client.close();
  expect(await gone).toBe("gone");
  await waits(0);
});

test("who waits while the program is stopped gets the request as it stands", async () => {
  const { office, calls, client } = await withClient();
  await calls("request_decision", question);
  const waiting = client.callTool({ name: "await_answer", arguments: { number: "R1", seconds: 50 } });
  await expect.poll(() => office.bot().waiting(), { interval: 5, timeout: 10_000 }).toBe(1);
  await office.restart();
  expect((await waiting).structuredContent).toMatchObject({ state: "held", poll_after: "2026-03-24T08:35:00.000Z" });
});

test("one agent waits for eight requests at once, and no more", async () => {
  const { office, calls } = await withClient();
  await calls("request_decision", question);
  const waiting = Array.from({ length: 8 }, () => calls("await_answer", { number: "R1", seconds: 50 }));
  await expect.poll(() => calls("await_answer", { number: "R1", seconds: 0 })).toMatchObject({ isError: true });
  await office.bot().desk.withdraw({ request: `${office.workspace.teamId}/1`, by: `${office.workspace.teamId}/agent-builder` });
  expect((await Promise.all(waiting)).map(({ fields }) => fields.state)).toEqual(Array.from({ length: 8 }, () => "settled"));
  expect((await calls("await_answer", { number: "R1", seconds: 0 })).isError).toBe(false);
});
