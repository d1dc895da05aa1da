import { expect, test } from "vitest";
import { day, hour } from "../../../src/domain/time.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { agentIn, type Came } from "./agent-caller.ts";

/** Another agent of Ana's. */
const twin = (office: Office) => ({ id: `${office.workspace.teamId}/agent-twin`, name: "twin", token: "sluice_twin" });

test("an agent asks, reads until when it is held, and gets the answer once it cannot be taken back", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const asked = await agent.asks();
  expect([asked.status, asked.headers.get("location")]).toEqual([201, "/api/v1/requests/1"]);
  expect(asked.body).toEqual({
    ...{ number: "R1", url: "/api/v1/requests/1", kind: "decision", to: { id: "U0ANA", name: "Ana" }, minutes: 10 },
    ...{
      ask: "Which queue for retries?",
      link: null,
      options: ["Postgres", "Redis"],
      asked_at: expect.stringMatching(/^2026-03-24T08:05:00/),
    },
    ...{ state: "held", admission: "accepted", held_until: "2026-03-24T08:30:00.000Z", expected_at: "2026-03-24T17:00:00.000Z" },
    ...{ poll_after: "2026-03-24T08:35:00.000Z", undo_until: null, question: null, outcome: null, choice: null, words: null },
    ...{ by: null, lapsed: false, by_rule: null, ended_at: null, earlier: [], is_new: true },
  });
  await office.turnTo("9:30");
  expect((await agent.gets("/requests/R1")).body.state).toBe("shown");
  await office.as("ana").presses("Redis");
  const settling = await agent.gets("/requests/1");
  expect(settling.body).toMatchObject({ state: "settling", outcome: null, choice: null, by: null, ended_at: null });
  await office.answersAreTold();
  const settled = await agent.gets("/requests/1");
  expect(settled.body).toMatchObject({
    state: "settled",
    outcome: "decided",
    choice: "Redis",
    by: "Ana",
    lapsed: false,
    admission: null,
  });
});

/** Until nothing of it is open any more: reads when it is worth it, and sleeps between. */
test("a night's agent asks ten decisions of its focusing owner, works on, gets each answer once, and is told when to ask an eleventh", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { agents: { own: 33 } } });
  await ana.types("/focus until 11:00");
  const agent = await agentIn(office);
  const asked: Came[] = [];
  for (let nth = 1; nth <= 10; nth += 1)
    asked.push(await agent.asks({ ask: `Which queue for retries of step ${nth}?` }, `step-${nth}`));
  expect(asked.map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect(asked.map(({ body }) => body.admission)).toEqual([...Array(4).fill("accepted"), ...Array(6).fill("queued")]);
  const today = "2026-03-24T10:00:00.000Z";
  expect(asked.map(({ body }) => body.held_until).slice(0, 4)).toEqual(Array(4).fill(today));
  expect(asked.slice(4).every(({ body }) => String(body.held_until) > today)).toBe(true);

  const refused = await agent.asks({ ask: "Which queue for retries of step 11?" }, "step-11");
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ type: "/api/v1/problems/reader-full", reason: "reader is full" });
  const retryAt = Date.parse(refused.body.retry_at ?? "");
  expect(Number(refused.headers.get("retry-after"))).toBe(Math.ceil((retryAt - office.clock.now()) / 1_000));
  expect(retryAt).toBeGreaterThan(office.clock.now());
  expect(office.inbox("ana")).toEqual([]);

  const answers: string[] = [];
  const open = new Map(asked.map(({ body }) => [String(body.number), Date.parse(body.poll_after ?? "")]));
  for (let days = 0; days < 8 && open.size > 0; days += 1) {
    for (const [number, pollAfter] of open) {
      if (pollAfter > office.clock.now()) continue;
      const { body } = await agent.gets(`/requests/${number}`);
      if (body.state === "settled") answers.push(`${number} ${body.choice} ${body.by}`);
      if (body.state === "settled") open.delete(number);
      else open.set(number, Date.parse(body.poll_after ?? ""));
      if (body.state === "shown") await ana.types(`/sluice answer ${number} Redis`);
    }
    await office.turnTo(new Date(office.clock.now() + (days % 2 === 0 ? 3 * hour : day - 3 * hour)).toISOString());
  }
  expect(answers.sort()).toEqual(asked.map(({ body }) => `${body.number} Redis Ana`).sort());
  expect(office.clock.now()).toBeGreaterThanOrEqual(retryAt);
  expect((await agent.asks({ ask: "Which queue for retries of step 11?" }, "step-11")).status).toBe(201);
});

test("what nobody answered by when that was likely is expected anew, by what lies there then", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { expected_at } = (await agent.asks()).body;
  for (let nth = 2; nth <= 7; nth += 1) await agent.asks({ ask: `Which queue for retries of step ${nth}?`, minutes: 60 });
  await office.turnTo("2026-03-25T12:00:00+01:00");
  const { body } = await agent.gets("/requests/R1");
  expect([body.state, expected_at]).toEqual(["shown", "2026-03-24T17:00:00.000Z"]);
  expect(Date.parse(body.expected_at ?? "")).toBeGreaterThan(Date.parse("2026-03-26T12:00:00+01:00"));
});

test("what was asked back is the agent's move: it reads the question, replies, and it is held again", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  await office.turnTo("9:30");
  expect((await agent.posts("/requests/1/reply", { words: "2.4" })).body).toMatchObject({
    status: 409,
    instance: "/api/v1/requests/1/reply",
  });
  await office.as("ana").types("/sluice ask-back R1 Which release is this for?");
  const returned = await agent.gets("/requests/1");
  expect(returned.body).toMatchObject({ state: "returned", question: "Which release is this for?", poll_after: null });
  const replied = await agent.posts("/requests/1/reply", { words: "For 2.4." });
  expect([replied.status, replied.body.state, replied.body.question]).toEqual([200, "held", null]);
  await office.turnTo("13:00");
  await office.as("ana").types("/sluice ask-back R1 And who waits for it?");
  const added = await agent.posts("/requests/1/words", { words: "Bo does.", link: "https://acme.dev/queues" });
  expect(added.body).toMatchObject({ state: "held", link: "https://acme.dev/queues" });
});

test("a change goes through its rounds: changes are requested, and the same link is its next round", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const review = {
    kind: "review",
    ask: "Look at the retry loop",
    options: undefined,
    link: "https://acme.dev/pull/1",
    lines: 120,
  };
  expect((await agent.asks(review)).body).toMatchObject({
    number: "R1",
    kind: "review",
    minutes: 24,
    link: "https://acme.dev/pull/1",
  });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice changes R1 The loop swallows the first error.");
  await office.answersAreTold();
  expect((await agent.gets("/requests/1")).body).toMatchObject({
    ...{ outcome: "changes_requested", words: "The loop swallows the first error.", by: "Ana", choice: null },
  });
  const again = await agent.asks({ ...review, ask: "The first error is kept now" }, "round-2");
  expect([again.status, again.body.number, again.body.state, again.body.outcome]).toEqual([200, "R1", "held", null]);
  const round = { outcome: "changes_requested", words: "The loop swallows the first error.", by: "Ana" };
  expect(again.body.earlier).toEqual([{ ...round, ended_at: expect.stringMatching(/^2026-03-24T08:30:00/) }]);
  expect([again.body.is_new, (await agent.gets("/requests/1")).body.is_new]).toEqual([false, null]);
});

test("what was said in each round can be read in the next, by those alone who asked in it, and the last five", async () => {
  const office = await openOffice();
  const [first, joins] = [await agentIn(office), await agentIn(office, twin(office))];
  const review = { kind: "review", options: undefined, link: "https://acme.dev/pull/1", ask: "Look at the retry loop" };
  await office.turnTo("9:30");
  for (let round = 1; round <= 6; round += 1) {
    await first.asks(review);
    if (round === 6) await joins.asks(review);
    await office.as("ana").types(`/sluice changes R1 Mend part ${round}`);
    expect((await joins.gets("/requests/R1")).status).toBe(round < 6 ? 404 : 200);
    await office.answersAreTold();
  }
  const seenBy = async (agent: typeof first) => (await agent.gets("/requests/R1")).body.earlier?.map(({ words }) => words);
  expect([await seenBy(first), await seenBy(joins)]).toEqual([
    ["Mend part 1", "Mend part 2", "Mend part 3", "Mend part 4", "Mend part 5"],
    [],
  ]);
  await first.asks(review);
  const words = [2, 3, 4, 5, 6].map((part) => `Mend part ${part}`);
  expect([await seenBy(first), await seenBy(joins)]).toEqual([words, ["Mend part 6"]]);
});

test("an agent takes back what it asked, and can do nothing with it any more", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  const taken = await agent.posts("/requests/R1/withdraw");
  expect([taken.status, taken.body.state, taken.body.outcome, taken.body.by]).toEqual([200, "settled", "withdrawn", "builder"]);
  for (const [path, body] of [
    ["withdraw", undefined],
    ["words", { words: "More of it" }],
    ["reply", { words: "For 2.4" }],
  ] as const)
    expect((await agent.posts(`/requests/1/${path}`, body)).status).toBe(409);
  await office.turnTo("9:30");
  expect(office.inbox("ana")).toEqual([]);
});

test("what has ended is refused with when, on named clocks", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice answer R1 Redis");
  await office.answersAreTold();
  const { status, body } = await agent.posts("/requests/R1/words", { words: "More of it" });
  expect([status, body.detail]).toEqual([409, 'R1 is already settled: decided by Ana: "Redis", 9:30 Berlin time.']);
});

test("nobody's silence is a decision: what lapses says so, and names nobody", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const lapse = { on_silence: { lapse_at: "2026-03-24T17:00:00+01:00", to: "postgres" } };
  const refused = await agent.asks(lapse);
  expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ["/on_silence"]]);
  await agent.asks({ ...lapse, reversible: true });
  await office.turnTo("9:30");
  await office.turnTo("2026-03-26T12:00:00+01:00");
  expect((await agent.gets("/requests/1")).body).toMatchObject({
    ...{ state: "settled", outcome: "lapsed", lapsed: true, choice: "Postgres", by: null },
  });
});

test("urgent passes a shut gate only where its reader lets this agent, and else nothing is asked", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await office.as("ana").types("/focus until 11:00");
  const urgent = { urgency: "urgent", reason: "Main is red, and nobody can merge." };
  const refused = await agent.asks(urgent);
  expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([403, "/urgency"]);
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { bypasses: { always: [agent.id] } } });
  expect((await agent.asks(urgent)).body).toMatchObject({ number: "R1", state: "shown" });
  await office.settled();
  expect(office.inbox("ana").join()).toContain("Which queue for retries?");
});

test("a group lets nothing urgent of an agent through, and is not said to be a person who does not", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  const urgent = { to: "S0PARSER", urgency: "urgent", reason: "Main is red, and nobody can merge." };
  const { status, body } = await agent.asks(urgent);
  expect([status, body.errors]).toEqual([
    403,
    [
      {
        pointer: "/urgency",
        detail: "Urgent is for one person. Ask the group as blocking, or one of them who lets this agent through.",
      },
    ],
  ]);
  expect((await agent.asks({ ...urgent, urgency: "blocking", reason: undefined })).body.state).toBe("unclaimed");
});

test("a group, a person by name, and the owner are asked by an agent that may ask everybody", async () => {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  expect((await agent.asks({ to: "S0PARSER" })).body).toMatchObject({
    state: "unclaimed",
    to: { id: "S0PARSER", name: "@parser-crew" },
  });
  expect((await agent.asks({ to: "Bo" })).body.to).toEqual({ id: "U0BO", name: "Bo" });
  expect((await agent.asks({ to: "@Dee" })).body.to).toEqual({ id: "U0DEE", name: "Dee" });
  expect((await agent.asks({ to: "U0GUS" })).body.to).toEqual({ id: "U0GUS", name: "Gus" });
  for (const to of ["bo", "Zed", "U0NOBODY1"]) {
    const unknown = await agent.asks({ to });
    expect([to, unknown.status, unknown.body.errors?.map(({ pointer }) => pointer)]).toEqual([to, 422, ["/to"]]);
  }
  await office.bot().desk.meet({ id: `${office.workspace.teamId}/U0BO2`, name: "Bo", zone: "Europe/Berlin", kind: "person" });
  expect((await agent.asks({ to: "Bo" })).body.detail).toContain("More than one");
});

test("a review that is brought again says what its agent says now, to its reader and to the agent", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const review = {
    ...{ kind: "review", options: undefined, link: "https://github.com/acme/parser/pull/381", ask: "Is the parser safe?" },
    ...{ recommendation: "Approve: it is one file.", evidence: "All 212 tests are green" },
  };
  await agent.asks(review, "round-1");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice changes R1 What of empty input?");
  await office.answersAreTold();
  const news = { ask: "Is the parser safe on empty input?", evidence: "214 tests are green, two of them new", minutes: 25 };
  const again = await agent.asks({ ...review, ...news, recommendation: "Approve: it is an error now." }, "round-2");
  expect([again.status, again.body]).toMatchObject([200, { number: "R1", ask: news.ask, minutes: 25, state: "held" }]);
  await office.turnTo("13:00");
  const seen = office.as("ana").sees();
  for (const words of [news.ask, "round 2", "about 25 min", news.evidence, "would: Approve: it is an error now.", "empty input?"])
    expect(seen).toContain(words);
  expect(seen.match(/Is the parser safe/g)).toHaveLength(1);
  expect(seen).not.toContain("All 212 tests");
});

test("what ended is not asked anew before how it ended may be read, whichever way that was, and nobody's end is swallowed", async () => {
  for (const how of ["approve R1", "changes R1 Split it in two"]) {
    const office = await openOffice();
    const [first, second] = [await agentIn(office), await agentIn(office, twin(office))];
    const review = { kind: "review", options: undefined, link: "https://acme.dev/pull/1", ask: "Look at the retry loop" };
    for (const agent of [first, second]) expect((await agent.asks(review)).body.number).toBe("R1");
    await office.turnTo("9:30");
    await office.as("ana").types(`/sluice ${how}`);
    const undoUntil = (await first.gets("/requests/R1")).body.undo_until ?? "";
    const refused = await second.asks({ ...review, ask: "Look again, I pushed" });
    expect([refused.status, refused.body.reason, refused.body.retry_at]).toEqual([409, "settling", undoUntil]);
    const says = `is just being settled. Read it from ${undoUntil} on: how it ended is said then.`;
    expect(refused.body.detail).toBe(`R1 asks that already, and ${says}`);
    expect((await second.posts("/requests/R1/withdraw")).body.detail).toBe(`R1 ${says}`);
    await office.turnTo(undoUntil);
    const outcome = how.startsWith("approve") ? "approved" : "changes_requested";
    for (const agent of [first, second])
      expect((await agent.gets("/requests/R1")).body).toMatchObject({ state: "settled", outcome });
    expect((await second.asks({ ...review, ask: "Look again, I pushed" })).status).toBe(outcome === "approved" ? 201 : 200);
  }
});

test("a person brings again at once what they were to change, and an agent that asks the same reads why once that may be known", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const link = "https://acme.dev/pull/1";
  await office.as("bo").types(`/review @ana Bo looks at it too ${link}`);
  await agent.asks({ kind: "review", options: undefined, link, ask: "Look at the retry loop" });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice changes R1 Split it in two");
  expect((await office.as("bo").types(`/review @ana It is in two ${link}`)).ephemeral?.text).toContain("R1");
  expect((await agent.gets("/requests/R1")).body).toMatchObject({ state: "held", outcome: null, earlier: [] });
  await office.answersAreTold();
  expect((await agent.gets("/requests/R1")).body.earlier).toMatchObject([
    { outcome: "changes_requested", words: "Split it in two" },
  ]);
});
