import { createHmac } from "node:crypto";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { hour, minute, second } from "../../src/domain/time.ts";
import { openFeedServer } from "../intake/feed-server.ts";
import { type OfficeOptions, openOffice } from "../support/office.ts";

const keys = [Buffer.alloc(32, 7)] as [Buffer];
type Received = { id: string; timestamp: string; signature: string; body: string; url: string | undefined };

/** The bot as in life, but that its way out leads to a server of an agent's too, which answers with `status`. */
async function openAgentOffice(options: OfficeOptions = {}) {
  const received: Received[] = [];
  const held: ServerResponse[] = [];
  const answers = { status: 204 as number | "later" };
  const server = await openFeedServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name]);
      const [id, timestamp, signature] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(header) as [
        string,
        string,
        string,
      ];
      received.push({ id, timestamp, signature, body, url: request.url });
      if (answers.status === "later") held.push(response);
      else response.writeHead(answers.status, { location: "https://10.0.0.1/" }).end("x".repeat(100_000));
    });
  });
  const office = await openOffice({
    feeds: { keys },
    callbacks: { allowed: server.allowed, withinMs: 2_000 },
    ...options,
  });
  const agent = `${office.workspace.teamId}/agent-builder`;
  const owner = office.who("bo");
  await office.bot().desk.createAgent({
    ...{ id: agent, owner, name: "builder", tokenHash: "hash", kinds: ["review", "decision"], mayAsk: "everybody" },
  });
  const url = `https://localhost:${server.port}/sluice?key=5ec2e7`;
  const sets = (to = url) => office.bot().setCallback({ agent, url: to });
  let asked = 0;
  const asks = async () => {
    asked += 1;
    const { request } = await office.bot().desk.askAsAgent({
      ...{ agent, key: String(asked), kind: "decision", to: office.who("ana"), ask: "Which queue for retries?" },
      ...{ options: ["Postgres", "Redis"], minutes: 10, recommendation: "Postgres", evidence: "All checks are green" },
    });
    return request.id;
  };
  const by = office.who("ana");
  const settles = (request: string) =>
    office.bot().desk.settle({ request, by, outcome: { is: "decided", choice: "Redis", note: "One less to run" } });
  const passes = async (ms: number) => {
    await office.clock.turnTo(office.clock.now() + ms);
    await office.settled();
  };
  const events = () => received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const kept = () => office.bot().store.agent(agent);
  return { ...office, agent, owner, url, server, received, held, answers, sets, asks, settles, passes, events, kept, by };
}

/** As a receiver does by the specification of Standard Webhooks. */
const isSignedBy = (secret: string, { id, timestamp, signature, body }: Received) => {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return signature === `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
};

test("an agent is told of an end once it cannot be taken back any more, signed, and without a word of it", async () => {
  const office = await openAgentOffice();
  const { secret } = await office.sets();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const request = await office.asks();
  const at = office.clock.now();
  await office.settles(request);
  await office.passes(29 * second);
  expect(office.received).toEqual([]);
  await office.passes(2 * second);
  expect(office.events()).toEqual([{ event: "settled", number: "R1", state: "settled", at: expect.any(String) }]);
  expect(Math.abs(Date.parse(String(office.events()[0]?.["at"])) - at)).toBeLessThan(second);
  const [first] = office.received as [Received];
  expect(first.url).toBe("/sluice?key=5ec2e7");
  expect(isSignedBy(secret, first)).toBe(true);
  expect(Number(first.timestamp)).toBe(Math.floor(office.clock.now() / 1000) - 1);
  await office.passes(2 * hour);
  expect(office.received.length).toBe(1);
});

test("when a reader leaves an agent is told that what it asked of them has ended", async () => {
  const office = await openAgentOffice();
  await office.sets();
  await office.asks();
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  await office.passes(minute);
  expect(office.events()).toEqual([{ event: "settled", number: "R1", state: "settled", at: expect.any(String) }]);
});

test("once its owner has left nothing is told an agent any more, and its address is forgotten", async () => {
  const office = await openAgentOffice();
  await office.sets();
  const request = await office.asks();
  await office.settles(await office.asks());
  await office.workspace.happens.personChanges("U0BO", { isDeleted: true });
  await office.settled();
  expect(await office.kept()).toMatchObject({ id: office.agent, revokedAt: expect.any(Number) });
  expect((await office.kept())?.callback).toBeUndefined();
  expect((await office.bot().store.request(request))?.turn).toMatchObject({ is: "settled", outcome: { is: "withdrawn" } });
  await office.passes(hour);
  expect(office.received).toEqual([]);
});

test("what its owner withdraws for it an agent is told as an end; what it withdraws itself it is not told", async () => {
  const office = await openAgentOffice();
  await office.sets();
  const [first, second] = [await office.asks(), await office.asks()];
  await office.bot().desk.withdraw({ request: first, by: office.owner });
  await office.bot().desk.withdraw({ request: second, by: office.agent });
  await office.passes(minute);
  expect(office.events()).toEqual([{ event: "settled", number: "R1", state: "settled", at: expect.any(String) }]);
});

test("an end that is taken back at once is not told, one that is taken back later is, and so is a question", async () => {
  const office = await openAgentOffice();
  await office.sets();
  const request = await office.asks();
  await office.settles(request);
  await office.bot().desk.reopen({ request, by: office.by });
  await office.passes(minute);
  expect(office.received).toEqual([]);
  await office.settles(request);
  await office.passes(minute);
  await office.bot().desk.reopen({ request, by: office.by });
  await office.settled();
  await office.bot().desk.askBack({ request, by: office.by, question: "Which release?" });
  await office.settled();
  expect(office.events().map(({ event }) => event)).toEqual(["settled", "reopened", "returned"]);
  expect(JSON.stringify(office.received)).not.toContain("release");
});

test("a server that fails is tried again, with the same id, and is told each thing once that it takes", async () => {
  const office = await openAgentOffice();
  const { secret } = await office.sets();
  office.answers.status = 500;
  await office.settles(await office.asks());
  await office.passes(31 * second);
  await office.passes(minute);
  expect(office.received.length).toBe(2);
  await office.passes(4 * minute);
  expect(office.received.length).toBe(2);
  office.answers.status = 200;
  await office.passes(minute);
  await office.passes(hour);
  expect(office.received.length).toBe(3);
  expect(new Set(office.received.map(({ id }) => id)).size).toBe(1);
  expect(new Set(office.received.map(({ timestamp }) => timestamp)).size).toBe(3);
  expect(office.received.every((one) => isSignedBy(secret, one))).toBe(true);
});

test("while a server is down one try says so, and what else is to be told there waits as long", async () => {
  const office = await openAgentOffice();
  await office.sets();
  office.answers.status = 503;
  for (let nth = 0; nth < 5; nth += 1) await office.settles(await office.asks());
  await office.passes(31 * second);
  expect(office.received.length).toBe(1);
  office.answers.status = 200;
  await office.passes(minute);
  expect(office.received.length).toBe(6);
  expect(new Set(office.received.slice(1).map(({ id }) => id)).size).toBe(5);
});

test("what no server takes for three days is given up, which is noted until one takes something", async () => {
  const office = await openAgentOffice();
  await office.sets();
  office.answers.status = 302;
  await office.settles(await office.asks());
  for (let nth = 0; nth < 12; nth += 1) await office.passes(6 * hour);
  expect(await office.kept()).toMatchObject({ callback: { host: "localhost" }, callbackFailedAt: expect.any(Number) });
  const tried = office.received.length;
  await office.passes(12 * hour);
  expect(office.received.length).toBe(tried);
  office.answers.status = 200;
  await office.settles(await office.asks());
  await office.passes(minute);
  expect(await office.kept()).not.toHaveProperty("callbackFailedAt");
});

test("a server that wants nothing more is told nothing more", async () => {
  const office = await openAgentOffice();
  await office.sets();
  office.answers.status = 410;
  for (let nth = 0; nth < 3; nth += 1) await office.settles(await office.asks());
  await office.passes(minute);
  await office.passes(hour);
  expect(office.received.length).toBe(1);
  expect(await office.kept()).not.toHaveProperty("callback");
});

test("a stop between sending and noting it sends it again, as the same", async () => {
  const office = await openAgentOffice();
  await office.sets();
  office.answers.status = "later";
  await office.settles(await office.asks());
  await office.clock.turnTo(office.clock.now() + 31 * second);
  await expect.poll(() => office.received.length).toBe(1);
  await office.stop();
  office.answers.status = 200;
  await office.begin();
  await office.passes(minute);
  await office.passes(hour);
  expect(office.received.length).toBe(2);
  expect(office.received[0]?.id).toBe(office.received[1]?.id);
});

test("no message in Slack waits for a server that does not answer, and health is not the worse for it", async () => {
  const office = await openAgentOffice();
  await office.sets();
  office.answers.status = "later";
  await office.as("bo").types("/review @ana Look at the parser");
  await office.settles(await office.asks());
  await office.clock.turnTo(office.clock.now() + 31 * second);
  await expect.poll(() => office.received.length).toBe(1);
  await office.clock.turnTo(office.clock.now() + 25 * minute);
  expect(office.inbox("ana").at(-1)).toContain("Look at the parser");
  expect(office.held.every(({ destroyed }) => !destroyed)).toBe(true);
  await office.settled();
  const health = await fetch(`http://localhost:${office.bot().port}/healthz`);
  expect(await health.json()).toMatchObject({ oldestUnsentNoticeInSeconds: null });
});

test("what was not told yet goes with its agent", async () => {
  const office = await openAgentOffice();
  await office.sets();
  await office.settles(await office.asks());
  await office.bot().desk.revokeAgent({ agent: office.agent, by: office.owner });
  await office.passes(minute);
  expect(office.received).toEqual([]);
});

/** Of documents. Where it is allowed names are not judged by themselves, but by where they lead. */
const elsewhere = "192.0.2.1";

test("nothing is sent to an address that is private by now", async () => {
  const office = await openAgentOffice();
  await office.sets();
  const again = await openAgentOffice({ callbacks: { allowed: { ports: [office.server.port], addresses: [elsewhere] } } });
  await again.sets(office.url);
  await again.settles(await again.asks());
  await again.passes(minute);
  expect(office.received).toEqual([]);
});

test.each([
  ["http://agent.example/", "No callback can be sent there: its address does not begin with https://."],
  ["https://192.168.1.10/", "No callback can be sent there: its address is not one of the open internet."],
  ["https://ana:pw@agent.example/", "No callback can be sent there: its address has a name or password in it."],
  ["nowhere", "No callback can be sent there: that is no address."],
  [`https://${"agent".repeat(500)}.example/`, "No callback can be sent there: its address is longer than 2000 characters."],
])("%s is refused, and the callback before it stays", async (url, says) => {
  const office = await openAgentOffice();
  await office.sets();
  const before = await office.kept();
  await expect(office.sets(url)).rejects.toThrow(`${says} Give one like https://agent.example/sluice.`);
  expect(await office.kept()).toEqual(before);
});

test("without a key no callback can be set; with one neither its address nor its secret is kept in the open", async () => {
  const keyless = await openAgentOffice({ feeds: { absent: "No calendars here." } });
  await expect(keyless.sets()).rejects.toThrow(
    "Callbacks are not set up here: whoever runs Sluice has to set ENCRYPTION_KEY first. Until then read a request from its `poll_after` on.",
  );
  const office = await openAgentOffice();
  const { secret } = await office.sets();
  const { store } = office.bot();
  const all = JSON.stringify([await store.everything(), await store.journal()]);
  expect(all).toContain("localhost");
  for (const hidden of ["5ec2e7", secret]) expect(all).not.toContain(hidden);
});
