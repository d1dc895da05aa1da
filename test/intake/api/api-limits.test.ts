import fc from "fast-check";
import { expect, test } from "vitest";
import { minute, second } from "../../../src/domain/time.ts";
import { openBucket } from "../../../src/intake/token-bucket.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn, call, decision, post } from "./agent-caller.ts";
import { checked } from "./checked.ts";

const counted = (statuses: number[]) =>
  Object.fromEntries([...new Set(statuses)].sort().map((one) => [one, statuses.filter((status) => status === one).length]));

test("two hundred asks in a second are accepted at once, each once, and ping nobody", async () => {
  const office = await openOffice();
  const ids = Array.from({ length: 8 }, (_, at) => at);
  for (const at of ids)
    await agentIn(office, { id: `${office.workspace.teamId}/agent-${at}`, name: `builder ${at}`, token: `sluice_${at}` });
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 480 } } });
  await office.settled();
  const posted = office.calls("chat.postMessage").length;
  const before = process.cpuUsage();
  const came = await Promise.all(
    Array.from({ length: 240 }, (_, nth) => {
      const of = nth % 200;
      const body = decision({ ask: `Which queue for step ${of}?`, minutes: 5 });
      return post(office, { token: `sluice_${of % ids.length}`, body, headers: { "idempotency-key": `step-${of}` } });
    }),
  );
  const { user } = process.cpuUsage(before);
  await office.settled();
  expect(counted(came.filter(({ status }) => status !== 429).map(({ status }) => status))[201]).toBe(200);
  expect((await office.bot().store.openFor(office.who("ana"))).length).toBe(200);
  expect(office.calls("chat.postMessage").length).toBe(posted);
  expect(office.inbox("ana")).toEqual([]);
  // In thousandths of a millisecond, of this program and of the one that asks.
  expect(user / came.length).toBeLessThan(30_000);
  for (const one of [came[0], came[199], came[239]]) if (one) await checked(office, "POST", "/api/v1/requests", one);
});

test("a burst past what its reader can judge is refused with a time, but for what fits", async () => {
  const office = await openOffice();
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 33 } } });
  const agent = await agentIn(office);
  const came = await Promise.all(
    Array.from({ length: 30 }, (_, nth) =>
      post(office, { token: agent.token, body: decision({ ask: `Which queue for step ${nth}?` }) }),
    ),
  );
  expect(counted(came.map(({ status }) => status))).toEqual({ 201: 10, 429: 20 });
  expect(new Set(came.flatMap(({ body }) => body.reason ?? []))).toEqual(new Set(["reader is full"]));
  await office.settled();
  expect(office.inbox("ana")).toEqual([]);
});

test("an agent that asks too fast is told when it may again, and others go on", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const other = await agentIn(office, { id: `${office.workspace.teamId}/agent-two`, name: "two", token: "sluice_two" });
  const statuses = [];
  for (let nth = 0; nth < 35; nth += 1) statuses.push((await call(office, "GET", "/api/v1/me", { token: agent.token })).status);
  expect(counted(statuses)).toEqual({ 200: 30, 429: 5 });
  const refused = await agent.gets("/me");
  expect(refused.body).toMatchObject({ type: "/api/v1/problems/too-fast", reason: "too fast" });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await other.gets("/me")).status).toBe(200);
  await office.clock.turnTo(Date.parse(refused.body.retry_at ?? ""));
  expect((await agent.gets("/me")).status).toBe(200);
});

test("an agent is told each of its limits, and they are those that hold", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { limits } = (await agent.gets("/me")).body;
  expect(limits).toEqual({
    ...{
      calls_a_minute: 120,
      calls_at_once: 30,
      asks_a_minute: 60,
      asks_at_once: 30,
      look_ups_an_hour: 30,
      look_ups_at_once: 10,
    },
    ...{ waits_at_once: 8, longest_wait_seconds: 60, longest_body_bytes: 64_000, longest_ask_minutes: 60 },
  });
  const statuses = [];
  for (let nth = 0; nth < 12; nth += 1) statuses.push((await agent.gets("/people/owner/likely-answer")).status);
  expect(counted(statuses)).toEqual({ 200: limits?.look_ups_at_once, 429: 2 });
  expect((await agent.asks({ minutes: limits?.longest_ask_minutes })).status).toBe(201);
});

test("limits go by time that passes, whatever the bot's clock says: it is turned in vain, and stands still to no harm", async () => {
  let passed = 0;
  const office = await openOffice({ passed: () => passed });
  const agent = await agentIn(office);
  for (let nth = 0; nth < 30; nth += 1) await agent.gets("/me");
  await office.turnTo("12:00");
  expect((await agent.gets("/me")).status).toBe(429);
  passed += 500;
  expect((await agent.gets("/me")).status).toBe(200);
});

test("where nobody holds the stopwatch it is life's", async () => {
  const office = await openOffice({ passed: "really" });
  const agent = await agentIn(office);
  const status = async () => (await call(office, "GET", "/api/v1/me", { token: agent.token })).status;
  await expect.poll(status, { interval: 0, timeout: 20_000 }).toBe(429);
  await expect.poll(status, { interval: 100, timeout: 10_000 }).toBe(200);
});

test("an address that shows tokens that are none is slowed down, and a good token of it is not", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const statuses = [];
  for (let nth = 0; nth < 25; nth += 1)
    statuses.push((await call(office, "GET", "/api/v1/me", { token: `guess-${nth}` })).status);
  expect(counted(statuses)).toEqual({ 401: 20, 429: 5 });
  expect((await agent.gets("/me")).status).toBe(200);
  await office.clock.turnTo(office.clock.now() + 10 * second);
  expect((await call(office, "GET", "/api/v1/me", { token: "guess" })).status).toBe(401);
});

test("in no span of time a bucket lets more through than a burst and what that span allows, and what it says to wait is enough", () => {
  const waits = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 }), (steps, burst, times) => {
      const bucket = openBucket({ times, in: minute, burst });
      let passed = 0;
      const let_: number[] = [];
      for (const step of steps) {
        passed += step;
        const untilThen = bucket.take("agent", passed);
        if (untilThen !== undefined) {
          expect(untilThen).toBeGreaterThan(0);
          passed += untilThen;
          expect(openedAt(bucket, passed)).toBe(true);
        }
        let_.push(passed);
      }
      for (const [at, from] of let_.entries())
        for (const [more, to] of let_.slice(at).entries())
          expect(more + 1).toBeLessThanOrEqual(burst + ((to - from) * times) / minute + 1e-6);
    }),
  );
});

const openedAt = (bucket: ReturnType<typeof openBucket>, at: number) => bucket.take("agent", at) === undefined;
