import { request as send } from "node:http";
import { expect, test } from "vitest";
import { type Office, openOffice } from "../../support/office.ts";
import { agentIn, call } from "./agent-caller.ts";

const wait = "/api/v1/requests/1?wait=20";
/** So many calls have come in, and wait. */
const waits = (office: Office, count = 1) =>
  expect.poll(() => office.bot().waiting(), { interval: 5, timeout: 10_000 }).toBe(count);

test("whoever waits hears at once that it was shown, is being settled, and was settled, by the bot's own clock", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  const next = async (happens: () => Promise<unknown>) => {
    const waiting = call(office, "GET", wait, { token });
    await waits(office);
    await happens();
    return (await waiting).body;
  };
  const began = performance.now();
  expect((await next(() => office.turnTo("9:30"))).state).toBe("shown");
  expect(await next(() => office.as("ana").presses("Redis"))).toMatchObject({ state: "settling", outcome: null });
  expect(await next(() => office.answersAreTold())).toMatchObject({ state: "settled", choice: "Redis" });
  expect((await call(office, "GET", wait, { token })).body.state).toBe("settled");
  expect(performance.now() - began).toBeLessThan(15_000);
});

test("the half minute in which an answer can be taken back ends a wait by itself, though nothing else happens then", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  await office.turnTo("9:30");
  await office.as("ana").presses("Redis");
  const waiting = call(office, "GET", wait, { token });
  await waits(office);
  await office.clock.turnTo(office.clock.now() + 30_000);
  expect((await waiting).body.state).toBe("settled");
});

test("what is asked back ends a wait, and is there at once for whoever comes later", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  await office.turnTo("9:30");
  const waiting = call(office, "GET", wait, { token });
  await waits(office);
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  expect((await waiting).body).toMatchObject({ state: "returned", question: "Which release?" });
  const began = performance.now();
  expect((await call(office, "GET", wait, { token })).body.state).toBe("returned");
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a wait ends after its seconds of real time, whatever else changes of other requests or of its words", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  const began = performance.now();
  const waiting = call(office, "GET", "/api/v1/requests/1?wait=1", { token });
  await waits(office);
  await agent.asks({ ask: "Which cache for sessions?" });
  await agent.posts("/requests/1/words", { words: "It is for 2.4." });
  const came = await waiting;
  expect([came.status, came.body.state]).toEqual([200, "held"]);
  expect(performance.now() - began).toBeGreaterThan(950);
});

test("an agent waits for eight at once, no more, and whoever hangs up makes room", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  const hangUp = new AbortController();
  const eight = Array.from({ length: 8 }, () =>
    call(office, "GET", wait, { token, signal: hangUp.signal }).catch((error: Error) => error.name),
  );
  await waits(office, 8);
  const ninth = await call(office, "GET", wait, { token });
  expect([ninth.status, ninth.body.reason, ninth.headers.get("retry-after")]).toEqual([429, "too many waits", "1"]);
  expect((await agent.gets("/requests/1")).status).toBe(200);
  hangUp.abort();
  expect(await Promise.all(eight)).toEqual(Array(8).fill("AbortError"));
  await waits(office, 0);
  expect((await call(office, "GET", "/api/v1/requests/1?wait=1", { token })).status).toBe(200);
});

test("what a token that was replaced waits for it is not told any more", async () => {
  const office = await openOffice();
  const { token, id, ...agent } = await agentIn(office);
  await agent.asks();
  const waiting = call(office, "GET", wait, { token });
  await waits(office);
  await office.bot().desk.rotateToken({ agent: id, by: office.who("ana"), tokenHash: "another" });
  await office.turnTo("9:30");
  const { status, body } = await waiting;
  expect([status, body.state]).toEqual([403, undefined]);
});

test("who waits while the program is stopped is answered at once, with the request as it stands", async () => {
  const office = await openOffice();
  const { token, ...agent } = await agentIn(office);
  await agent.asks();
  const waiting = call(office, "GET", wait, { token });
  await waits(office);
  const began = performance.now();
  await office.restart();
  const { status, headers, body } = await waiting;
  expect([status, headers.get("connection"), body.state, body.poll_after]).toEqual([
    ...[200, "close", "held", "2026-03-24T08:35:00.000Z"],
  ]);
  expect(performance.now() - began).toBeLessThan(8_000);
});

test("whoever sends nothing more holds up no end of the program", async () => {
  const office = await openOffice();
  const { token } = await agentIn(office);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": "100" };
  const calling = send({ port: office.bot().port, path: "/api/v1/requests", method: "POST", headers });
  const cut = new Promise((resolve) => calling.on("error", resolve));
  await new Promise((resolve) => calling.write("{", resolve));
  const began = performance.now();
  await office.restart();
  await cut;
  expect(performance.now() - began).toBeLessThan(8_000);
});
