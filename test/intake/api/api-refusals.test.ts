import { request as send } from "node:http";
import { expect, test } from "vitest";
import { Refusal } from "../../../src/domain/refusal.ts";
import { refused } from "../../../src/intake/api/problem.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { agentIn, type Caller, call, decision } from "./agent-caller.ts";

const nothingWasAsked = async (office: Office) => expect((await office.bot().store.everything()).requests).toEqual([]);
const pointersOf = async (agent: Caller, over: object) => {
  const { status, body } = await agent.asks({ ...over });
  if (status === 422) for (const { detail } of body.errors ?? []) expect(detail).toMatch(shownBy);
  return [status, ...(body.errors ?? []).map(({ pointer }) => pointer)];
};
/** What is wrong is said with what would be right. */
const shownBy = /for example|such as|Try |: "(decision|urgent|wait)"|one of the options:|Write to them|Ask somebody else/i;

test("a token that is none, was rotated or revoked, or has no form, learns nothing, and each the same to the letter", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { token: "sluice_before" });
  const second = await agentIn(office, { id: `${office.workspace.teamId}/agent-two`, name: "two", token: "sluice_two" });
  await agent.asks();
  await office.bot().desk.rotateToken({ agent: agent.id, by: office.who("ana"), tokenHash: "0".repeat(64) });
  await office.bot().desk.revokeAgent({ agent: second.id, by: office.who("ana") });
  const answers = [];
  for (const authorization of [
    ...["Bearer sluice_before", "Bearer sluice_two", "Bearer sluice_never", "Bearer ", "Bearer", "Basic c2x1aWNlOm5v", ""],
    ...[`Bearer ${"x".repeat(5_000)}`, "Bearer two words", undefined],
  ])
    for (const [method, path] of [
      ["GET", "/api/v1/requests/1"],
      ["GET", "/api/v1/requests/999"],
    ] as const) {
      const came = await call(office, method, path, { headers: authorization === undefined ? {} : { authorization } });
      const { date: _, ...headers } = Object.fromEntries(came.headers);
      answers.push(JSON.stringify([came.status, came.text, headers]));
    }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"www-authenticate":"Bearer"');
});

test("an agent is refused what is beyond its scope, without learning who is there", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { kinds: ["decision"] });
  expect(await pointersOf(agent, { kind: "review", options: undefined, link: "https://acme.dev/1" })).toEqual([403, "/kind"]);
  for (const to of ["U0BO", "U0NOBODY1", "S0PARSER"]) expect(await pointersOf(agent, { to })).toEqual([403, "/to"]);
  for (const to of ["Bo", "Nobody"]) expect(await pointersOf(agent, { to })).toEqual([422, "/to"]);
  await nothingWasAsked(office);
});

test("what is refused of an address points at no place in a body, which there is none of", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { status, body } = await agent.gets("/people/U0BO/likely-answer");
  expect([status, body.detail, body.errors]).toEqual([
    ...[403, "This agent may not ask that person. Its owner can allow that.", undefined],
  ]);
});

test("what is not there and what is another's are the same, whatever is done with it", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const other = await agentIn(office, { id: `${office.workspace.teamId}/agent-two`, name: "two", token: "sluice_two" });
  await other.asks();
  const before = await office.bot().store.everything();
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["GET", "?wait=1", undefined],
    ["POST", "/words", { words: "More of it" }],
    ["POST", "/reply", { words: "For 2.4" }],
    ["POST", "/withdraw", undefined],
  ] as const) {
    const sent = { token: agent.token, ...(body && { body }) };
    const [theirs, none] = [
      await call(office, method, `/api/v1/requests/1${path}`, sent),
      await call(office, method, `/api/v1/requests/9${path}`, sent),
    ];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(theirs.text.replaceAll("R1 ", "R9 ").replace("/1", "/9")).toBe(none.text);
  }
  expect(await office.bot().store.everything()).toEqual(before);
});

test("what is missing or wrong in an ask is listed with its place, all at once, and nothing is asked", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { recommendation: _, evidence: __, kind: ___, ...bare } = decision();
  const posts = async (body: unknown) => (await agent.posts("/requests", body)).body.errors?.map(({ pointer }) => pointer);
  expect(await posts(bare)).toEqual(["/kind", "/recommendation", "/evidence"]);
  expect(await posts({ ...decision(), minutes: 0, urgency: "now", colour: "red", on_silence: { to: 1 } })).toEqual([
    ...["/minutes", "/urgency", "/on_silence/lapse_at", "/on_silence/to", "/colour"],
  ]);
  expect(await posts([])).toEqual([""]);
  const review = { kind: "review", options: undefined };
  for (const [over, ...pointers] of [
    [{ ...review, ask: "Look", evidence: " " }, "/evidence", "/ask", "/link"],
    [{ ...review, link: "https://acme.dev/1", lines: 301 }, "/lines"],
    [{ ...review, options: ["A", "B"], link: "https://acme.dev/1" }, "/options"],
    [{ ...review, link: "acme.dev/1" }, "/link"],
    [{ ...review, link: "https://me:secret@acme.dev/1" }, "/link"],
    [{ options: ["Postgres"] }, "/options"],
    [{ options: ["Postgres", "postgres"] }, "/options"],
    [{ minutes: 61 }, "/minutes"],
    [{ minutes: 10, lines: 10 }, "/lines"],
    [{ ask: "x ".repeat(600) }, "/ask"],
    [{ evidence: "All green\u202e" }, "/evidence"],
    [{ topic: "t".repeat(61) }, "/topic"],
    [{ due_at: "2026-03-24T09:00:00+01:00" }, "/due_at"],
    [{ urgency: "urgent" }, "/reason"],
    [{ reason: "Main is red" }, "/reason"],
    [{ on_silence: { lapse_at: "2026-03-25T10:00:00Z", to: "Kafka" }, reversible: true }, "/on_silence"],
    [{ on_silence: { lapse_at: "2026-03-24T08:00:00Z", to: "Redis" }, reversible: true }, "/on_silence"],
  ] as const)
    expect([over, ...(await pointersOf(agent, over))]).toEqual([over, 422, ...pointers]);
  await nothingWasAsked(office);
});

test("what is called as something that every object has is named at its place as anything else", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const names = ["toString", "constructor", "__proto__", "hasOwnProperty"];
  const odd = `{${names.map((name) => `"${name}": 1`).join(", ")}, ${JSON.stringify(decision()).slice(1)}`;
  const { status, body } = await agent.posts("/requests", odd);
  expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, names.map((name) => `/${name}`)]);
  const within = `{"on_silence": {"toString": 1, "__proto__": 1}, ${JSON.stringify(decision()).slice(1)}`;
  expect((await agent.posts("/requests", within)).body.errors?.map(({ pointer }) => pointer)).toEqual([
    ...["/on_silence/lapse_at", "/on_silence/to", "/on_silence/toString", "/on_silence/__proto__"],
  ]);
  await nothingWasAsked(office);
});

test("who cannot be asked is said beside whom it names", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  await office.bot().desk.chooseManner({ who: office.who("cy"), manner: "not with me" });
  for (const to of ["U0CY", "U0FAY"]) expect(await pointersOf(agent, { to })).toEqual([422, "/to"]);
  await nothingWasAsked(office);
});

test("what has not the form of a call is refused before anything is done", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const token = { token: agent.token };
  const statusOf = async (method: string, path: string, sent: object = {}) =>
    (await call(office, method, path, { ...token, ...sent })).status;
  expect(await statusOf("POST", "/api/v1/requests", { body: "{" })).toBe(400);
  expect(await statusOf("POST", "/api/v1/requests", { body: decision(), headers: { "idempotency-key": "a b" } })).toBe(400);
  expect(await statusOf("POST", "/api/v1/requests", { body: decision(), headers: { "content-type": "text/plain" } })).toBe(415);
  expect(await statusOf("POST", "/api/v1/requests", { body: decision(), headers: { "content-encoding": "gzip" } })).toBe(415);
  expect(await statusOf("POST", "/api/v1/requests", { body: decision({ ask: "x".repeat(64_000) }) })).toBe(413);
  for (const path of [
    "requests/0",
    "requests/R",
    "requests/1e3",
    "requests/1?wait=61",
    "requests/1?wait=-1",
    "requests?cursor=x",
    "requests?limit=0",
  ])
    expect([path, await statusOf("GET", `/api/v1/${path}`)]).toEqual([path, 400]);
  for (const path of ["", "/", "/v1", "/requests/1/2/3", "/people/Ana", "/requests/%E0%A4%A", "/problems/none"])
    expect([path, await statusOf("GET", `/api/v1${path}`)]).toEqual([path, 404]);
  const why = { body: { why: "Cy answered" } };
  const told = await call(office, "POST", "/api/v1/requests/1/withdraw", { ...token, ...why });
  expect([told.status, told.body.errors]).toEqual([
    422,
    [{ pointer: "/why", detail: 'There is no part called "why". Nothing is needed here.' }],
  ]);
  expect(await statusOf("POST", "/api/v1/requests/1/withdraw", { body: {} })).toBe(404);
  const wrong = await call(office, "DELETE", "/api/v1/requests/1", token);
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect((await call(office, "PUT", "/api/v1/requests", token)).headers.get("allow")).toBe("POST, GET, HEAD, OPTIONS");
  await nothingWasAsked(office);
});

test("HEAD is answered as GET is, without a body, and OPTIONS with what there is, to whoever asks", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  const heads = async (method: string, path: string, authorization?: string) => {
    const address = `http://localhost:${office.bot().port}/api/v1${path}`;
    const response = await fetch(address, { method, ...(authorization && { headers: { authorization } }) });
    const { status, headers } = response;
    return [status, await response.text(), headers.get("allow"), headers.get("content-type"), headers.get("content-length")];
  };
  const token = `Bearer ${agent.token}`;
  for (const [path, authorization, status] of [
    ["/requests/1", token, 200],
    ["/requests/9", token, 404],
    ["/me", undefined, 401],
    ["/openapi.json", undefined, 200],
  ] as const) {
    const [got, body, ...headers] = await heads("GET", path, authorization);
    expect([got, Buffer.byteLength(String(body))]).toEqual([status, Number(headers.at(-1))]);
    expect(await heads("HEAD", path, authorization)).toEqual([status, "", ...headers]);
  }
  expect(await heads("OPTIONS", "/requests")).toEqual([204, "", "POST, GET, HEAD, OPTIONS", null, null]);
  expect(await heads("OPTIONS", "/openapi.json")).toEqual([204, "", "GET, HEAD, OPTIONS", null, null]);
  expect((await heads("OPTIONS", "/nothing"))[0]).toBe(404);
  expect((await heads("HEAD", "/requests/1/withdraw", token)).slice(0, 3)).toEqual([405, "", "POST, OPTIONS"]);
});

test("a body that says nothing of its length is refused as soon as it is too long", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const status = await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${agent.token}`, "content-type": "application/json" };
    const calling = send({ port: office.bot().port, path: "/api/v1/requests", method: "POST", headers }, (response) => {
      resolve(response.statusCode);
      calling.destroy();
    });
    calling.on("error", reject);
    for (let piece = 0; piece < 5; piece += 1) calling.write("x".repeat(16_000));
  });
  expect(status).toBe(413);
});

test("what a refusal is to a program depends on why it was refused", () => {
  const now = 1_000_000;
  const statusOf = (more: ConstructorParameters<typeof Refusal>[1]) => refused(new Refusal("No.", more), {}, now).status;
  const later = { retryAt: now + 60_001, agent: "T1/agent-a", reader: "T1/UANA" };
  const unknown = refused(new Refusal("No.", { askLater: { reason: "load unknown", ...later } }), {}, now);
  expect([unknown.status, unknown.headers]).toEqual([503, { "retry-after": "61" }]);
  expect(statusOf({ askLater: { reason: "reader is full", ...later } })).toBe(429);
  expect(statusOf({ cause: new Error("Slack is silent") })).toBe(503);
  expect(statusOf({ isForbidden: true, faults: [{ part: "to", says: "No." }] })).toBe(403);
  expect(statusOf({ faults: [{ part: "to", says: "No." }], isUnknown: true })).toBe(422);
  expect(statusOf({ faults: [{ part: "who", says: "No." }], isUnknown: true })).toBe(404);
  expect(statusOf({ isUnknown: true })).toBe(404);
  expect(statusOf({})).toBe(409);
});
