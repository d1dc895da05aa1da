import { expect, test } from "vitest";
import { hour } from "../../../src/domain/time.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

const people = (who: string) => `/people/${encodeURIComponent(who)}/likely-answer`;

test("an agent learns roughly when its owner would answer, and they see that it looked", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await office.as("ana").types("/focus until 11:00 the secret index");
  const { status, body } = await agent.gets(people("owner"));
  expect([status, body]).toEqual([
    200,
    {
      who: { id: "U0ANA", name: "Ana" },
      says: "Ana: shut until 11:00, an answer is likely today",
      ...{ held_until: "2026-03-24T10:00:00.000Z", likely_on: "2026-03-24", admission: "accepted", retry_at: null },
    },
  ]);
  await office.clock.turnTo(office.clock.now() + hour / 2);
  await agent.gets(people("Ana"));
  const seen = (await office.bot().store.person(office.who("ana")))?.lookUps;
  expect(seen).toEqual([{ by: agent.id, times: 2, last: expect.any(Number) }]);
});

test("the agent of somebody who is a guest by now is told nothing, and nobody is noted to be looked at", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  const ana = { id: office.who("ana"), name: "Ana", zone: "Europe/Berlin", kind: "person", from: "here" } as const;
  await office.bot().desk.meet({ ...ana, isGuest: true });
  const refused = { status: 403, body: { detail: "Whoever answers for this agent is a guest here, and may ask for nothing." } };
  expect(await agent.asks()).toMatchObject(refused);
  for (const who of ["owner", "U0BO", "Nobody"]) expect(await agent.gets(people(who)), who).toMatchObject(refused);
  expect((await office.bot().store.person(office.who("bo")))?.lookUps).toBeUndefined();
});

test("who does not let be said when, is said to do so, and no field tells more", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  await office.as("ana").types("/focus until 11:00");
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { hidesWhen: true } });
  expect((await agent.gets(people("owner"))).body).toEqual({
    ...{
      who: { id: "U0ANA", name: "Ana" },
      says: "Ana gets requests together, at times of their own",
      ...{ held_until: null, likely_on: null, admission: "accepted", retry_at: null },
    },
  });
  await office.bot().desk.chooseManner({ who: office.who("cy"), manner: "not with me" });
  expect((await agent.gets(people("U0CY"))).body).toMatchObject({ held_until: null, likely_on: null, admission: "refused" });
});

test("what is said before asking is what an ask then gets, while there is room, once it is queued, and once it is refused", async () => {
  const office = await openOffice();
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 33 } } });
  const agent = await agentIn(office);
  const seen = [];
  for (let nth = 1; nth <= 11; nth += 1) {
    await office.clock.turnTo(office.clock.now() + 120_000);
    const said = (await agent.gets(people("owner"))).body;
    const { body } = await agent.asks({ ask: `Which queue for retries of step ${nth}?` });
    expect([said.admission, said.held_until]).toEqual([body.admission ?? "refused", body.held_until ?? null]);
    expect(said.retry_at ?? undefined).toBe(body.retry_at);
    if (body.retry_at === undefined) expect((said.likely_on ?? "") <= String(body.expected_at)).toBe(true);
    seen.push([said.admission, said.says]);
  }
  const queued = "Ana: gets it tomorrow 9:30, an answer is likely tomorrow";
  expect(seen).toEqual([
    ...Array(4).fill(["accepted", "Ana: gets it at 9:30, an answer is likely today"]),
    ...Array(3).fill(["queued", queued]),
    ...Array(3).fill(["queued", expect.stringMatching(/^Ana: gets it Thursday 9:30, an answer is likely (Thurs|Fri)day$/)]),
    [
      "refused",
      expect.stringMatching(/^Ana has as much .* Try again from tomorrow 9:00 Berlin time on, or withdraw some of it\.$/),
    ],
  ]);
});

test("whom it may not ask an agent learns nothing of, nor of groups, nor of whom there is not, and none of it is noted", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const second = await agentIn(office, {
    id: `${office.workspace.teamId}/agent-two`,
    name: "two",
    token: "sluice_two",
    mayAsk: "everybody",
  });
  for (const who of ["U0BO", "U0NOBODY1", "S0PARSER"]) expect([who, (await agent.gets(people(who))).status]).toEqual([who, 403]);
  for (const who of ["Bo", "Nobody"]) expect([who, (await agent.gets(people(who))).status]).toEqual([who, 404]);
  for (const who of ["S0PARSER", "Nobody", "U0NOBODY1"])
    expect([who, (await second.gets(people(who))).status]).toEqual([who, 404]);
  expect((await office.bot().store.person(office.who("bo")))?.lookUps).toBeUndefined();
});

test("an agent looks up ten times at once, and thirty times an hour", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const statuses = [];
  for (let nth = 0; nth < 11; nth += 1) statuses.push((await agent.gets(people("owner"))).status);
  expect(statuses).toEqual([...Array(10).fill(200), 429]);
  const refused = await agent.gets(people("owner"));
  expect(refused.headers.get("retry-after")).toBe("120");
  expect((await agent.gets("/me")).status).toBe(200);
  await office.clock.turnTo(office.clock.now() + 120_000);
  expect((await agent.gets(people("owner"))).status).toBe(200);
});

test("an agent reads who it is, and what it may", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { kinds: ["decision"], mayAsk: [office.who("bo")] });
  const { body } = await agent.gets("/me");
  expect(body).toMatchObject({
    ...{ id: "agent-builder", name: "builder", owner: { id: "U0ANA", name: "Ana" }, kinds: ["decision"] },
    may_ask: [{ id: "U0BO", name: "Bo" }],
  });
  expect((await agent.asks({ to: "Bo" })).status).toBe(201);
});
