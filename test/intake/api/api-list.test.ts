import fc from "fast-check";
import { expect, test } from "vitest";
import { minute } from "../../../src/domain/time.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

test("an agent lists what it asked page by page, each once: what is open, then what ended last", async () => {
  const office = await openOffice();
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 480 } } });
  const agent = await agentIn(office);
  const other = await agentIn(office, { id: `${office.workspace.teamId}/agent-two`, name: "two", token: "sluice_two" });
  await other.asks();
  for (let nth = 2; nth <= 13; nth += 1) await agent.asks({ ask: `Which queue for step ${nth}?` });
  for (const number of [5, 12, 3, 8]) {
    await office.clock.turnTo(office.clock.now() + minute);
    await agent.posts(`/requests/${number}/withdraw`);
  }
  await office.clock.turnTo(office.clock.now() + minute);
  const expected = [2, 4, 6, 7, 9, 10, 11, 13, 8, 3, 12, 5].map((number) => `R${number}`);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (limit) => {
      const listed: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = await agent.gets(`/requests?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        const numbers = (page.body.requests ?? []).map(({ number }) => number);
        expect(numbers.length).toBe(Math.min(limit, expected.length - listed.length));
        listed.push(...numbers);
        cursor = page.body.next ?? null;
        await office.clock.turnTo(office.clock.now() + minute);
      }
      expect(listed).toEqual(expected);
    }),
    { numRuns: 13 },
  );
});

test("what an agent left to others stands where it left it, page by page, and asked again among what is open", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const other = await agentIn(office, { id: `${office.workspace.teamId}/agent-two`, name: "two", token: "sluice_two" });
  const review = (nth: number) => ({ kind: "review", options: undefined, link: `https://acme.dev/pull/${nth}` });
  for (const nth of [1, 2, 3]) for (const one of nth === 3 ? [agent, other] : [other, agent]) await one.asks(review(nth));
  await agent.asks({ ask: "Which queue for imports?" });
  for (const number of [2, 1, 4]) {
    await office.clock.turnTo(office.clock.now() + minute);
    await agent.posts(`/requests/${number}/withdraw`);
  }
  const listed = async (limit: number) => {
    const numbers: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await agent.gets(`/requests?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      numbers.push(...(page.body.requests ?? []).map(({ number, state }) => `${number} ${state}`));
      cursor = page.body.next ?? null;
    }
    return numbers;
  };
  await office.clock.turnTo(office.clock.now() + minute);
  for (const limit of [1, 2, 3, 4]) expect(await listed(limit)).toEqual(["R3 held", "R4 settled", "R1 settled", "R2 settled"]);
  await office.turnTo("9:30");
  for (const number of [1, 2]) await office.as("ana").types(`/sluice approve R${number}`);
  await office.answersAreTold();
  for (const limit of [1, 2, 3, 4]) expect(await listed(limit)).toEqual(["R3 shown", "R4 settled", "R1 settled", "R2 settled"]);
  await agent.posts("/requests/3/withdraw");
  expect((await listed(2))[0]).toBe("R3 settled");
  await agent.asks(review(3), "again");
  expect(await listed(2)).toEqual(["R3 shown", "R4 settled", "R1 settled", "R2 settled"]);
});

test("what an agent joined in asking is told in its own words, and it reads nothing of what others wrote", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const link = "https://acme.dev/pull/1";
  const asked = { who: office.who("bo"), origin: { from: "slack" as const } };
  const secret = { recommendation: "Bo's own view", holdsUp: "Bo's release", evidence: "Bo's log" };
  await office.bot().desk.submit({
    ...{
      key: "bo",
      kind: "review",
      asked,
      to: office.who("ana"),
      ask: "Bo's own words about it",
      link,
      options: [],
    },
    ...{ minutes: 10, ...secret },
  });
  const joined = await agent.asks({ kind: "review", options: undefined, link });
  expect([joined.status, joined.body.ask]).toEqual([201, "Which queue for retries?"]);
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which of you?");
  await office.bot().desk.reply({ request: `${office.workspace.teamId}/1`, by: office.who("bo"), words: "Bo's reply" });
  const told = [joined.text, (await agent.gets("/requests/1")).text, (await agent.gets("/requests")).text].join();
  expect(told).not.toContain("Bo's");
  expect((await agent.posts("/requests/1/withdraw")).body).toMatchObject({ state: "settled", outcome: "withdrawn" });
  expect((await agent.gets("/requests/1")).body).toMatchObject({
    ask: "Which queue for retries?",
    outcome: "withdrawn",
    by: "builder",
  });
  expect((await agent.posts("/requests/1/words", { words: "More of it" })).status).toBe(409);
  await office.answersAreTold();
  expect((await office.bot().store.request(`${office.workspace.teamId}/1`))?.turn.is).toBe("held");
});
