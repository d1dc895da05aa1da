import fc from "fast-check";
import { expect, test } from "vitest";
import { minute } from "../../../src/domain/time.ts";
import type { Asking } from "../../../src/intake/agent-asking.ts";
import { hashOfAsk } from "../../../src/intake/hash-of-ask.ts";
import { openOffice } from "../../support/office.ts";
import { mcpClient } from "../mcp/mcp-client.ts";
import { agentIn, decision, hashOf } from "./agent-caller.ts";

const linked = decision({ kind: "review", options: undefined, link: "https://acme.dev/pull/1" });
const bodies = [decision(), decision({ link: "https://acme.dev/pull/1" }), decision({ minutes: 12 }), linked];
const one = fc.record({ key: fc.constantFrom("a", "b", "c", undefined), body: fc.constantFrom(...bodies) });
const asks = fc.array(one, { minLength: 4, maxLength: 12 });

test("whatever is asked in whatever order, a key is one request and one body, and without a key each is a new one, but for a review of the same link", async () => {
  const office = await openOffice();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(asks, async (list) => {
      runs += 1;
      const id = `${office.workspace.teamId}/agent-${runs}`;
      const agent = await agentIn(office, { id, name: `builder ${runs}`, token: `sluice_${runs}` });
      const byKey = new Map<string, { body: object; number: unknown }>();
      const numbers = new Set<unknown>();
      let aboutLink: unknown;
      for (const { key, body } of list) {
        const { status, body: came } = await agent.asks(body, key);
        const known = byKey.get(key ?? "none");
        const isOther = known !== undefined && known.body !== body;
        const before = known?.number ?? (body === linked ? aboutLink : undefined);
        if (isOther) expect([status, came.errors?.[0]?.pointer]).toEqual([422, ""]);
        else if (before !== undefined) expect([status, came.number]).toEqual([200, before]);
        else expect([status, numbers.has(came.number)]).toEqual([201, false]);
        if (isOther) continue;
        numbers.add(came.number);
        if (body === linked) aboutLink = came.number;
        if (key !== undefined) byKey.set(key, { body, number: came.number });
      }
      const listed = (await agent.gets("/requests?limit=100")).body.requests?.map(({ number }) => number);
      expect(listed).toEqual([...numbers]);
      await office.bot().desk.revokeAgent({ agent: id, by: office.who("ana") });
      await office.clock.turnTo(office.clock.now() + minute);
    }),
    { numRuns: 12 },
  );
});

test("an ask that is sent again later is the same, though what it names has passed by then", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const due = { due_at: "2026-03-24T12:00:00+01:00" };
  const first = await agent.asks(due, "one");
  await office.turnTo("2026-03-25T12:00:00+01:00");
  const again = await agent.asks(due, "one");
  expect([first.status, again.status, again.body.number]).toEqual([201, 200, "R1"]);
  expect((await agent.asks(due, "two")).status).toBe(422);
});

test("what is asked again by its key is not said to be let in where it does not wait any more", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks({}, "one");
  await agent.asks({ ask: "Which queue for imports?" }, "two");
  const again = async (over: object, key: string) => {
    const { state, admission } = (await agent.asks({ ...over }, key)).body;
    return [state, admission];
  };
  await office.turnTo("9:30");
  expect(await again({}, "one")).toEqual(["shown", "accepted"]);
  await office.as("ana").types("/sluice answer R1 Postgres");
  await office.as("ana").types("/sluice ask-back R2 Which imports?");
  expect(await again({}, "one")).toEqual(["settling", null]);
  expect(await again({ ask: "Which queue for imports?" }, "two")).toEqual(["returned", null]);
  await office.answersAreTold();
  expect(await again({}, "one")).toEqual(["settled", null]);
});

test("the same ask by the same key is one by whatever door, in whatever order it is said, and as each door told it apart before", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { calls } = await mcpClient(office, agent.token);
  const { kind, ...rest } = decision();
  const byDoors = async (key: string, over = {}) => [
    (await agent.asks({ ...rest, ...over }, key)).body.number,
    (await calls("request_decision", { ...over, ...rest, key })).fields.number,
  ];
  const lapse = { on_silence: { to: "Postgres", lapse_at: "2026-03-24T17:00:00+01:00" }, reversible: true };
  expect(await byDoors("one", lapse)).toEqual(["R1", "R1"]);
  expect((await calls("request_decision", { ...rest, ask: "Which other queue?", key: "one" })).isError).toBe(true);
  const asked = { ...rest, agent: agent.id, to: office.who("ana"), kind: "decision" as const, minutes: 10 };
  for (const [key, before] of [
    ["two", { kind, ...rest }],
    ["three", { ...rest, kind }],
  ] as const) {
    const hash = hashOf(JSON.stringify(before)).slice(0, 32);
    const { number } = (await office.bot().desk.askAsAgent({ ...asked, key, hash })).request;
    expect(await byDoors(key)).toEqual([`R${number}`, `R${number}`]);
  }
});

test("of the same ask the same hash is kept, in whatever order its parts stand", () => {
  const said = { ...decision(), on_silence: { to: "Postgres", lapse_at: "2026-03-24T17:00:00+01:00" } } as Asking;
  const turned = { on_silence: { lapse_at: "2026-03-24T17:00:00+01:00", to: "Postgres" }, ...decision() } as Asking;
  expect(hashOfAsk(turned).hash).toBe(hashOfAsk(said).hash);
  expect(hashOfAsk({ ...said, options: ["Redis", "Postgres"] }).hash).not.toBe(hashOfAsk(said).hash);
});
