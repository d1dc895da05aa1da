import { readFileSync } from "node:fs";
import { pino } from "pino";
import { expect, test } from "vitest";
import { hashOf } from "../../src/agent-token.ts";
import { type Office, type OfficeOptions, openOffice } from "../support/office.ts";
import { sendSigned } from "../support/send-signed.ts";

/** Ana's office, with her list of agents open. */
async function withList(options: OfficeOptions = {}) {
  const office = await openOffice(options);
  const ana = office.as("ana");
  await ana.types("/sluice agents");
  return { office, ana, text: () => ana.modal()?.text ?? "" };
}

type Hands = ReturnType<Office["as"]>;
const tokenIn = (hands: Hands) => /sluice_[\w-]{43}/.exec(hands.modal()?.text ?? "")?.[0] ?? "";

/** Makes an agent of that name, and closes what shows its token; the token. */
async function makes(hands: Hands, name: string, fill: () => Promise<unknown> = async () => {}) {
  await hands.presses("New agent");
  await hands.fills("Name", name);
  await fill();
  await hands.submits();
  const token = tokenIn(hands);
  await hands.closes();
  return token;
}

const byToken = (office: Office, token: string) => office.bot().store.agentByToken(hashOf(token));

/** An agent asks for a decision so many times. */
async function asks(office: Office, token: string, times: number, whom: "ana" | "bo" = "ana") {
  const agent = (await byToken(office, token))?.id ?? "";
  for (let nth = 1; nth <= times; nth += 1)
    await office.bot().desk.askAsAgent({
      ...{ agent, key: String(nth), kind: "decision", to: office.who(whom), ask: `Which queue, ${nth}?` },
      ...{ options: ["Postgres", "Redis"], minutes: 5, recommendation: "Postgres", evidence: "All checks are green" },
    });
  await office.settled();
}

test("whoever has no agent reads what one is, makes one, and is shown its token once, with what to do with it", async () => {
  const { office, ana, text } = await withList();
  expect(text()).toContain("No agent asks in your name yet");
  await ana.presses("New agent");
  await ana.fills("Name", "  night \t builder ");
  expect(await ana.submits()).toEqual({ errors: {} });
  const token = tokenIn(ana);
  expect(await byToken(office, token)).toMatchObject({
    ...{ name: "night builder", owner: office.who("ana"), kinds: ["review", "decision"], mayAsk: "owner" },
  });
  expect(text()).toContain("The token of night builder. Copy it now: it is not shown again.");
  const url = `http://localhost:${office.bot().port}`;
  expect(text()).toContain(`curl ${url}/api/v1/requests -H "Authorization: Bearer ${token}"`);
  expect(text()).toContain(`"url": "${url}/mcp"`);
  expect(text()).toContain(`The API is at ${url}/api/v1 on the machine that Sluice runs on.`);
  await ana.closes();
  expect(text()).toContain("night builder");
  expect(text()).toContain("may ask you alone for reviews and decisions · since today");
  expect(text()).not.toContain(token);
});

test("what is shown to be copied is what a judgement needs, of each kind, at the address that the server has", async () => {
  const { office, ana, text } = await withList({ publicUrl: "https://sluice.example" });
  for (const [kind, other] of [
    ["decision", "Reviews"],
    ["review", "Decisions"],
  ]) {
    await ana.presses("New agent");
    await ana.fills("Name", `${kind} maker`);
    await ana.chooses(other ?? "", { from: "What may it ask for?" });
    await ana.submits();
    const [, json = ""] = /-d '(.*)'/.exec(text()) ?? [];
    const agent = (await byToken(office, tokenIn(ana)))?.id ?? "";
    const { to, ...ask } = JSON.parse(json) as { to: string; options?: string[] };
    expect(to).toBe("owner");
    const asked = { options: [], minutes: 5, key: "1", ...ask, agent, to: office.who("ana") };
    expect((await office.bot().desk.askAsAgent(asked as never)).request.kind).toBe(kind);
    expect(text()).toContain("The API is at https://sluice.example/api/v1.");
    await ana.closes();
  }
});

test("a token is in no message, no log line, no file of the database and nothing that a view carries along", async () => {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const { office, ana } = await withList({ log });
  const first = await makes(ana, "builder");
  await ana.presses("New token");
  const second = tokenIn(ana);
  await ana.closes();
  office.workspace.faults.next("views.update", { refuse: "not_found" });
  await ana.presses("New token");
  await ana.types("/sluice export");
  await office.settled();
  const { store, questions } = office.bot();
  const files = ["", "-wal"].map((end) => readFileSync(office.databasePath + end, "latin1"));
  const calls = office.workspace.calls().filter(({ method }) => method !== "views.update");
  const carried = office.calls("views.update").map(({ args }) => ({ ...JSON.parse(String(args["view"])), blocks: [] }));
  const seen = JSON.stringify([calls, carried, await store.journal(), await questions.keptOf(office.who("ana")), ana.sees()]);
  expect(lines.length).toBeGreaterThan(0);
  const kept = JSON.stringify(await questions.keptOf(office.who("ana")));
  expect([hashOf(first), hashOf(second)].filter((hash) => kept.includes(hash))).toEqual([]);
  expect(kept.match(/"verb":"(createAgent|rotateToken)"/g)).toHaveLength(3);
  expect([first, second].every((token) => token.startsWith("sluice_"))).toBe(true);
  expect([...lines, ...files, seen].flatMap((where) => /sluice_[\w-]{43}/.exec(where) ?? [])).toEqual([]);
});

test("an agent is called something else, and may ask others; what it asked already is shown under its new name", async () => {
  const { office, ana, text } = await withList();
  const token = await makes(ana, "builder");
  await asks(office, token, 1);
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("builder (your agent)");
  await ana.presses("Change", { near: "builder" });
  await ana.fills("Name", "tester");
  await ana.chooses("Me and these people", { from: "Whom may it ask?" });
  await ana.fills("These people, where you chose them", ["U0BO", "U0ANA", "U0CY"]);
  await ana.chooses("Decisions", { from: "What may it ask for?" });
  expect((await ana.submits()).errors).toEqual({});
  expect(text()).toContain("may ask you, Bo and Cy for reviews · since today · 1 open");
  expect(await byToken(office, token)).toMatchObject({
    ...{ name: "tester", kinds: ["review"], mayAsk: [office.who("bo"), office.who("cy")] },
  });
  expect(office.inbox("ana")[0]).toContain("tester (your agent)");
});

test("what is wrong with an agent stands beside its input, and makes none", async () => {
  const { office, ana } = await withList();
  await makes(ana, "builder");
  await ana.presses("New agent");
  const errorsOf = async (fill: () => Promise<unknown>) => {
    await fill();
    return (await ana.submits()).errors;
  };
  expect(await errorsOf(() => ana.fills("Name", "Builder"))).toEqual({
    name: 'You have an agent called "Builder" already. Choose another name, for example "Builder 2".',
  });
  expect(await errorsOf(() => ana.fills("Name", " \n "))).toEqual({
    name: 'An agent needs a name of at most 40 characters, for example "builder".',
  });
  await ana.fills("Name", "tester");
  expect(await errorsOf(() => ana.chooses("Me and these people", { from: "Whom may it ask?" }))).toEqual({
    people: "Choose the people whom it may ask, or “Only me” above.",
  });
  expect(await errorsOf(() => ana.fills("These people, where you chose them", ["U0BO", "U0WREN"]))).toEqual({
    people: "Wren is an app and cannot judge. Take it out.",
  });
  expect(await errorsOf(() => ana.fills("These people, where you chose them", ["U0FAY"]))).toEqual({
    people: "Fay is no longer in this workspace. Take them out.",
  });
  await ana.fills("These people, where you chose them", ["U0BO"]);
  expect(await errorsOf(() => ana.chooses("Only me", { from: "Whom may it ask?" }))).toEqual({
    people: "Choose “Me and these people” above, so that these count; or take them out.",
  });
  expect(await office.bot().store.agentsOf(office.who("ana"))).toHaveLength(1);
});

test("sent off twice it is one agent, and the token that is shown last is good", async () => {
  const { office, ana } = await withList();
  await ana.presses("New agent");
  await ana.fills("Name", "builder");
  const raw = office.workspace.as("U0ANA");
  await Promise.all([raw.submits(), raw.submits()]);
  await office.settled();
  const [agent, ...more] = await office.bot().store.agentsOf(office.who("ana"));
  expect([agent?.name, more]).toEqual(["builder", []]);
  expect((await byToken(office, tokenIn(ana)))?.id).toBe(agent?.id);
});

test("sent off again, since its token was never seen, it is the same agent with another token, as it was filled in last", async () => {
  const { office, ana } = await withList({ transport: "http" });
  await ana.presses("New agent");
  const [form] = office.calls("views.push");
  const view = JSON.parse(String(form?.args["view"])) as object;
  const sendOff = async (name: string) => {
    const values = {
      ...{ name: { name: { type: "plain_text_input", value: name } }, people: { people: { selected_users: [] } } },
      kinds: { kinds: { selected_options: [{ value: "review" }] } },
      whom: { whom: { selected_option: { value: "owner" } } },
    };
    const payload = {
      ...{ type: "view_submission", team: { id: office.workspace.teamId }, user: { id: "U0ANA" }, is_enterprise_install: false },
      view: { ...view, id: "V0002", previous_view_id: null, root_view_id: null, state: { values } },
    };
    const answer = await sendSigned(office, new URLSearchParams({ payload: JSON.stringify(payload) }));
    return /sluice_[\w-]{43}/.exec(await answer.text())?.[0] ?? "";
  };
  const [first, second] = [await sendOff("builder"), await sendOff("night builder")];
  expect(await office.bot().store.agentsOf(office.who("ana"))).toHaveLength(1);
  expect([await byToken(office, first), (await byToken(office, second))?.name]).toEqual([undefined, "night builder"]);
});

test("another token takes the place of the one before; where Slack opens nothing for it, the one before stays good", async () => {
  const { office, ana, text } = await withList();
  const first = await makes(ana, "builder");
  expect(JSON.stringify(ana.modal()?.blocks)).toContain("The one that it has now opens nothing any more, at once.");
  office.workspace.faults.next("views.push", { refuse: "expired_trigger_id" });
  await ana.presses("New token");
  expect(await byToken(office, first)).toBeDefined();
  await ana.presses("New token");
  expect(text()).toContain("The token of builder. Copy it now: it is not shown again.");
  expect([await byToken(office, first), (await byToken(office, tokenIn(ana)))?.name]).toEqual([undefined, "builder"]);
});

test("who revokes an agent is told before how much ends with it; then it is in the list no more, and what it asked is withdrawn", async () => {
  const { office, ana, text } = await withList();
  const token = await makes(ana, "builder");
  await makes(ana, "tester");
  await asks(office, token, 3);
  await office.turnTo("9:30");
  await ana.closes();
  await ana.types("/sluice agents");
  const confirming = JSON.stringify(ana.modal()?.blocks);
  expect(confirming).toContain("Revoke builder?");
  expect(confirming).toContain("3 requests that it asked are withdrawn.");
  expect(confirming).toContain("Nothing that it asked is open.");
  await ana.presses("Revoke", { near: "builder" });
  expect(text()).toContain("builder is revoked. 3 requests that it asked are withdrawn.");
  expect(text()).not.toContain("may ask you alone for reviews and decisions · since today · 3 open");
  expect(text()).toContain("tester");
  expect(await byToken(office, token)).toBeUndefined();
  expect(office.inbox("ana").at(-1)).toContain("withdrawn: its agent was revoked");
  expect(await office.bot().store.openFor(office.who("ana"))).toEqual([]);
});

test("after an agent is revoked nothing of it comes back, stands for more, or is counted that others ask on", async () => {
  const { office, ana, text } = await withList();
  const token = await makes(ana, "builder");
  const agent = (await byToken(office, token))?.id ?? "";
  const { desk, store } = office.bot();
  const decision = { kind: "decision", to: office.who("ana"), minutes: 5 } as const;
  const said = { recommendation: "Postgres", evidence: "All checks are green", topic: "queues", isReversible: true } as const;
  const link = "https://acme.dev/1";
  for (const [key, over] of [["1"], ["2"], ["3", { link }]] as const)
    await desk.askAsAgent({
      ...decision,
      ...said,
      agent,
      key,
      ask: `Which queue for part ${key}?`,
      options: ["Postgres", "Redis"],
      ...over,
    });
  await office.as("bo").types(`/decide @ana Which queue? ${link}`);
  await office.turnTo("9:30");
  await ana.closes();
  await ana.presses("Postgres", { near: "Which queue for part 1?" });
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).toContain("R1: same for 30 days");
  await ana.types("/sluice agents");
  expect(JSON.stringify(ana.modal()?.blocks)).toContain(
    "1 request that it asked is withdrawn. 1 that others ask too goes on for them.",
  );
  await ana.presses("Revoke", { near: "builder" });
  expect(text()).toContain("builder is revoked. 1 request that it asked is withdrawn.");
  await ana.closes();
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).not.toContain("same for 30 days");
  expect((await ana.types("/sluice undo R1")).ephemeral?.text).toBe(
    "That is undone, but the agent that asked R1 was revoked meanwhile: it is withdrawn, and nobody waits for it.",
  );
  expect((await store.openFor(office.who("ana"))).map(({ number }) => number)).toEqual([3]);
  expect(office.inbox("ana").at(-1)).toContain("withdrawn: its agent was revoked");
});

test("what a revoked agent was answered stands for nothing more, also where nothing else of it was open", async () => {
  const { office, ana } = await withList();
  const token = await makes(ana, "builder");
  await office.bot().desk.askAsAgent({
    ...{
      agent: (await byToken(office, token))?.id ?? "",
      key: "1",
      kind: "decision",
      to: office.who("ana"),
      ask: "Which queue for retries?",
    },
    ...{ options: ["Postgres", "Redis"], minutes: 5, recommendation: "Postgres", evidence: "All checks are green" },
    ...{ topic: "queues", isReversible: true },
  });
  await office.turnTo("9:30");
  await ana.closes();
  await ana.presses("Postgres");
  await office.answersAreTold();
  await ana.types("/sluice agents");
  await ana.presses("Revoke", { near: "builder" });
  await ana.closes();
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).toContain("Undo R1");
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).not.toContain("same for 30 days");
});

test("what is pressed about an agent that is revoked meanwhile is refused, and the list says so", async () => {
  const { office, ana, text } = await withList();
  const token = await makes(ana, "builder");
  const agent = (await byToken(office, token))?.id ?? "";
  await office.bot().desk.revokeAgent({ agent, by: office.who("ana") });
  await ana.presses("New token");
  expect(text()).toContain('You have no such agent. "/sluice agents" lists yours.');
  await ana.closes();
  expect(text()).toContain("No agent asks in your name yet");
});

test("twenty agents are the most, of which each can be changed and revoked, and then there is room again", async () => {
  const { office, ana, text } = await withList();
  for (let nth = 1; nth <= 19; nth += 1)
    await office.bot().desk.createAgent({
      ...{ id: `${office.workspace.teamId}/agent-${nth}`, owner: office.who("ana"), name: `${nth} ${"x".repeat(37)}` },
      ...{ tokenHash: `hash ${nth}`, kinds: ["review"], mayAsk: "everybody" },
    });
  await makes(ana, "twentieth");
  expect(text()).toContain("These are 20, which is as many as one person can have.");
  await expect(ana.presses("New agent")).rejects.toThrow("finds no");
  await ana.presses("Revoke", { near: `7 ${"x".repeat(37)}` });
  await makes(ana, "again");
  expect(text()).toContain("again");
});

test.each([
  ["of another company", { from: "elsewhere" }, "You are of another company"],
  ["a guest", { from: "here", isGuest: true }, "You are a guest"],
] as const)("somebody who is %s makes no agent", async (_, over, kindly) => {
  const office = await openOffice();
  await office.bot().desk.meet({ id: office.who("eli"), name: "Eli", zone: "Europe/Berlin", kind: "person", ...over });
  const eli = office.as("eli");
  expect((await eli.types("/sluice agents")).ephemeral?.text).toContain(kindly);
  expect(eli.modal()).toBeNull();
  await eli.types("my agents");
  expect(eli.sees()).toContain(kindly);
});

test("the agents of whoever leaves are revoked, and what they asked is withdrawn", async () => {
  const { office, ana } = await withList();
  const token = await makes(ana, "builder", () => ana.chooses("Everybody here, and groups", { from: "Whom may it ask?" }));
  await asks(office, token, 2, "bo");
  expect(await office.bot().store.openFor(office.who("bo"))).toHaveLength(2);
  await office.turnTo("12:30");
  const bo = office.as("bo");
  await bo.opensHome();
  expect(bo.home()?.text).toContain("[Postgres]");
  expect(office.inbox("bo")[0]).not.toContain("withdrawn");
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  await office.settled();
  expect(await byToken(office, token)).toBeUndefined();
  expect(await office.bot().store.openFor(office.who("bo"))).toEqual([]);
  expect(bo.home()?.text).not.toContain("[Postgres]");
  expect(office.inbox("bo")[0]).toContain("withdrawn: its agent was revoked");
  await office.turnTo("17:00");
  expect(office.inbox("bo")).toHaveLength(1);
});

/** Ana's list, with an agent that has asked Bo twice. */
async function withTwoAsked() {
  const opened = await withList();
  const { office, ana } = opened;
  const token = await makes(ana, "builder", () => ana.chooses("Everybody here, and groups", { from: "Whom may it ask?" }));
  await asks(office, token, 2, "bo");
  await ana.types("/sluice agents");
  return { ...opened, token };
}

test("its owner reads what an agent still asks, of whom and how it stands, and withdraws one", async () => {
  const { office, ana, text } = await withTwoAsked();
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).toContain("builder asks 2 things.");
  expect(text()).toContain("Which queue, 1?\nR1 · held for Bo since Tue 24 Mar");
  await ana.presses("Withdraw", { near: "Which queue, 1?" });
  expect(text()).toContain("R1 is withdrawn.");
  expect(text()).toContain("builder asks one thing.");
  expect(text()).not.toContain("Which queue, 1?");
  const outcome = { is: "withdrawn", by: office.who("ana") };
  expect((await office.bot().store.request(`${office.workspace.teamId}/1`))?.turn).toMatchObject({ is: "settled", outcome });
  expect(await office.bot().store.openFor(office.who("bo"))).toHaveLength(1);
  await ana.closes();
  expect(text()).toContain("1 open");
});

test("its owner reads below that what of it ended last and how, once that can be taken back no more", async () => {
  const { office, ana, text } = await withTwoAsked();
  await office.bot().desk.settle({
    ...{ request: `${office.workspace.teamId}/1`, by: office.who("bo") },
    outcome: { is: "decided", choice: "Postgres", note: "We run it already." },
  });
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).not.toContain("Ended last");
  await office.answersAreTold();
  await ana.presses("Withdraw", { near: "Which queue, 2?" });
  expect(text()).toContain('Ended last\nWhich queue, 1?\nR1 · decided by Bo: "Postgres", 9:05 · "We run it already."');
  await office.answersAreTold();
  await ana.closes();
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).toContain("Nothing that builder asked is open.\nEnded last\nWhich queue, 2?\nR2 · withdrawn by you, 9:05");
});

test("its owner withdraws what that agent asks, also where they or another of their agents ask the same", async () => {
  const { office, ana, text, token } = await withTwoAsked();
  const link = "https://acme.dev/pull/1";
  const review = {
    kind: "review" as const,
    to: office.who("bo"),
    link,
    options: [],
    minutes: 5,
    recommendation: "Approve",
    evidence: "Green",
  };
  const agent = (await byToken(office, token))?.id ?? "";
  const other = `${office.workspace.teamId}/agent-other`;
  const { desk, store } = office.bot();
  await desk.createAgent({
    id: other,
    owner: office.who("ana"),
    name: "other",
    tokenHash: "o",
    kinds: ["review"],
    mayAsk: "everybody",
  });
  await desk.askAsAgent({ ...review, agent: other, key: "other", ask: "Is the lexer safe as well?" });
  await desk.askAsAgent({ ...review, agent, key: "review", ask: "Is the parser safe as well?" });
  await ana.types(`/review @bo My own careful look please ${link}`);
  await ana.types("/sluice agents");
  await ana.presses("What it asks", { near: "builder" });
  await ana.presses("Withdraw", { near: "Is the parser safe as well?" });
  expect(text()).toContain("Your agent does not ask R3 any more; others still do.");
  const asking = (await store.request(`${office.workspace.teamId}/3`))?.askers.map(({ who }) => who);
  expect(asking).toEqual([other, office.who("ana")]);
});

test("what an agent was asked back is its move, and what its owner has themselves is said to be theirs", async () => {
  const { office, ana, text, token } = await withTwoAsked();
  await office.turnTo("9:30");
  await office.as("bo").types("/sluice ask-back R1 Since when?");
  const agent = (await byToken(office, token))?.id ?? "";
  await office.bot().desk.askAsAgent({
    ...{ agent, key: "own", kind: "decision", to: office.who("ana"), ask: "Which cache for sessions?" },
    ...{ options: ["Postgres", "Redis"], minutes: 5, recommendation: "Postgres", evidence: "All checks are green" },
  });
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).toContain("its move since Tue 24 Mar");
  expect(text()).toContain('Bo asked "Since when?"');
  expect(text()).toContain("held for you since");
  await office.turnTo("13:00");
  await ana.types("/sluice agents");
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).toContain("you have it since");
});

test("what is queued says until about which day it is, to its agent's owner and to its reader, wherever they read it", async () => {
  const { office, ana, text } = await withList();
  const token = await makes(ana, "builder", () => ana.chooses("Everybody here, and groups", { from: "Whom may it ask?" }));
  const agent = (await byToken(office, token))?.id ?? "";
  const { desk } = office.bot();
  for (const who of ["ana", "bo"] as const) {
    await desk.changeSettings({ who: office.who(who), change: { agents: { own: 10, others: 10 } } });
    for (const part of [1, 2])
      await desk.askAsAgent({
        ...{ agent, key: `${who} ${part}`, kind: "decision", to: office.who(who), ask: `Which queue of ${who}, ${part}?` },
        ...{ options: ["Postgres", "Redis"], minutes: 10, recommendation: "Postgres", evidence: "All checks are green" },
      });
  }
  await ana.types("/sluice agents");
  await ana.presses("What it asks", { near: "builder" });
  expect(text()).toContain("R1 · held for you since Tue 24 Mar, 9:05, until your next opening · ");
  expect(text()).toContain("R2 · queued until about Wed 25 Mar, asked of you Tue 24 Mar, 9:05 · ");
  expect(text()).toContain("R4 · queued until about Wed 25 Mar, asked of Bo Tue 24 Mar, 9:05");
  await ana.closes();
  const status = async (number: number) => (await ana.types(`/sluice status R${number}`)).ephemeral?.text;
  expect(await status(2)).toContain("queued until about Wed 25 Mar");
  expect(await status(4)).toContain("R4 · queued until about Wed 25 Mar");
  expect(await status(1)).not.toContain("queued");
  await office.turnTo("2026-03-25T09:05:00+01:00");
  expect(await status(2)).not.toContain("queued");
});

test("an owner reads and withdraws by its number what their agent asks; nobody else learns that it is there", async () => {
  const { office, ana, token } = await withTwoAsked();
  const said = async (who: "ana" | "dee", text: string) => (await office.as(who).types(text)).ephemeral?.text;
  expect(await said("dee", "/sluice status R2")).toContain("There is no request R2 of yours.");
  expect(await said("dee", "/sluice withdraw R2")).toContain("There is no request R2 of yours.");
  const agent = (await byToken(office, token))?.id ?? "";
  expect(await office.bot().questions.askedByAgent(office.who("dee"), agent)).toBeUndefined();
  expect(await said("ana", "/sluice status R2")).toContain("Which queue, 2?\nR2 · held for Bo since");
  expect(await said("ana", "/sluice withdraw R2")).toBe("R2, which builder asked, is withdrawn. It is told, and can ask again.");
  expect((await office.bot().store.openFor(office.who("bo"))).map(({ number }) => number)).toEqual([1]);
  await office.answersAreTold();
  expect(await said("ana", "/sluice status R2")).toContain("R2 has ended: withdrawn by Ana");
  await ana.presses("Revoke", { near: "builder" });
  expect(await said("ana", "/sluice status R1")).toContain("R1 has ended");
});

test("an owner finds what was decided for their agents, by its words, and nobody else does", async () => {
  const { office, ana } = await withTwoAsked();
  const found = async (who: "ana" | "dee", words = "") =>
    (await office.as(who).types(`/sluice decisions ${words}`)).ephemeral?.text;
  const settle = { request: `${office.workspace.teamId}/1`, by: office.who("bo") };
  await office.bot().desk.settle({ ...settle, outcome: { is: "decided", choice: "Postgres", note: "We run it already." } });
  expect(await found("ana")).toContain("Nothing decided");
  await office.answersAreTold();
  expect(await found("ana", "queue, already")).toContain(
    'Which queue, 1? · R1 · decided by Bo: "Postgres", 9:05 · "We run it already." · Of: Postgres · Redis',
  );
  expect(await found("dee")).toContain("Nothing decided");
  await ana.closes();
  await ana.types("/sluice agents");
  await ana.presses("Revoke", { near: "builder" });
  expect(await found("ana", "queue")).toContain("Which queue, 1? · R1");
});

test("withdrawn in a window that is stale, it says so, and draws what is there", async () => {
  const { office, ana, text } = await withTwoAsked();
  await ana.presses("What it asks", { near: "builder" });
  await office.turnTo("9:30");
  await office.bot().desk.settle({
    ...{ request: `${office.workspace.teamId}/1`, by: office.who("bo"), outcome: { is: "decided", choice: "Postgres" } },
  });
  await office.answersAreTold();
  await ana.presses("Withdraw", { near: "Which queue, 1?" });
  expect(text()).toContain("R1 is already settled");
  expect(text()).toContain("builder asks one thing.");
});

test("agents are reached from the settings, which say how many there are, and in plain words", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  expect(ana.modal()?.text).toContain("None asks in your name. One can: a coding agent, for example.");
  await ana.presses("Your agents");
  await makes(ana, "builder");
  await ana.closes();
  expect(ana.modal()?.text).toContain("One agent asks in your name.");
  await ana.closes();
  await ana.types("my agents");
  const said = ana.ephemerals().at(-1);
  expect(said?.text).toBe("One agent asks in your name.\nbuilder: may ask you alone for reviews and decisions · since today");
  await office.settled();
  await ana.presses("Your agents");
  expect(ana.modal()?.text).toContain("builder");
  await ana.presses("Change", { near: "builder" });
  expect(ana.modal()?.title).toBe("Change agent");
});

test("somebody reads in their settings which agents asked when they are likely to answer", async () => {
  const { office, ana } = await withList();
  const by = (await byToken(office, await makes(ana, "builder")))?.id ?? "";
  const lookUp = () => office.bot().desk.noteLookUp({ who: office.who("bo"), by });
  await lookUp();
  await lookUp();
  const bo = office.as("bo");
  await bo.types("/sluice settings");
  expect(bo.modal()?.text).toContain(
    "One agent asked lately when you are likely to answer: builder (Ana's agent) 2 times, last today 10:05.",
  );
  await bo.closes();
  await office.turnTo("2026-04-08T12:00:00+02:00");
  await bo.types("/sluice settings");
  expect(bo.modal()?.text).not.toContain("asked lately");
});

test("help has a line about agents", async () => {
  const office = await openOffice();
  expect((await office.as("ana").types("/sluice help")).ephemeral?.text).toContain(
    "`/sluice agents` shows the programs that ask in your name, and makes one · `/sluice help agents`",
  );
  expect((await office.as("ana").types("/sluice help agents")).ephemeral?.text).toContain(
    "A token lets it ask, over HTTP or MCP",
  );
});
