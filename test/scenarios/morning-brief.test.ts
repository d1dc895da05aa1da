import { expect, test } from "vitest";
import type { AgentAsk } from "../../src/app/ask-as-agent.ts";
import { openOffice } from "../support/office.ts";

type Name = "builder" | "tester";

/** Ana's office on Monday evening after hours, with builder, an agent of Bo's, and tester, one of her own. */
async function overNight() {
  const office = await openOffice({ start: "2026-03-23T18:30:00+01:00" });
  const { desk, store } = office.bot();
  const idOf = (name: Name) => `${office.workspace.teamId}/agent-${name}`;
  for (const [name, owner] of [
    ["builder", "bo"],
    ["tester", "ana"],
  ] as const)
    await desk.createAgent({
      ...{ id: idOf(name), owner: office.who(owner), name, tokenHash: name, kinds: ["review", "decision"], mayAsk: "everybody" },
    });
  let asked = 0;
  const asks = async (name: Name, times: number, over: Partial<AgentAsk> = {}) => {
    for (let nth = 0; nth < times; nth += 1) {
      asked += 1;
      await desk.askAsAgent({
        ...{ agent: idOf(name), key: `${asked}`, kind: "decision", to: office.who("ana"), ask: `Which name has part ${asked}?` },
        ...{ options: ["Long", "Short"], minutes: 5, recommendation: "Short", evidence: "All checks are green", ...over },
      });
    }
    await office.settled();
  };
  const withdraws = async (name: Name, number: number) => {
    await desk.withdraw({ request: `${office.workspace.teamId}/${number}`, by: idOf(name) });
    await office.settled();
  };
  const morning = () => office.turnTo("2026-03-24T09:30:00+01:00");
  const turnOf = async (number: number) => (await store.request(`${office.workspace.teamId}/${number}`))?.turn;
  /** In the evening she answers the first of them the same way for 30 days. */
  async function letNamesStand() {
    await asks("builder", 1, { ...light, topic: "names" });
    await office.turnTo("19:00");
    const ana = office.as("ana");
    await ana.types("/sluice answer R1 Short");
    await ana.types("/sluice same R1");
    await office.answersAreTold();
    return ana;
  }
  return { office, asks, withdraws, morning, turnOf, letNamesStand };
}

const light = { isReversible: true as const };

test("the first digest of a day begins with what the night brought, and has a card for each agent; what people ask stands as ever", async () => {
  const { office, asks, withdraws, morning, letNamesStand } = await overNight();
  const ana = await letNamesStand();
  await asks("builder", 2, { ...light, topic: "names" });
  await asks("builder", 4);
  await asks("tester", 1, { minutes: 12 });
  await withdraws("builder", 5);
  await office.as("bo").types("/review @ana Look at the parser");
  await morning();
  const [text = ""] = office.inbox("ana").slice(-1);
  expect(text.split("\n").slice(0, 3)).toEqual([
    "5 to judge in all, about 37 min",
    "First: R9, because Bo's day ends in 7 h 30 min.",
    "8 came from agents since yesterday 18:00: 2 answered by your rules, 1 withdrawn, 1 ended otherwise, 4 to judge in about 27 min. 1 more to judge is not of these: about 10 min.",
  ]);
  expect(text).toContain("builder (Bo's agent): 3 to judge, about 15 min\n• Which name has part 4?");
  expect(text).toContain("tester (your agent): 1 to judge, about 12 min");
  expect(text).toContain("• Look at the parser");
  const drawn = JSON.stringify(ana.dm().at(-1)?.blocks);
  const places = ["First: R9", "8 came from agents", "Start a review block of 40 min", "builder (Bo's agent)"];
  const stands = places.map((one) => drawn.indexOf(one));
  expect(Math.min(...stands)).toBeGreaterThanOrEqual(0);
  expect(stands).toEqual([...stands].sort((a, b) => a - b));
  await ana.presses("Approve");
  expect(office.inbox("ana").at(-1)).toMatch(/^4 to judge, about 27 min\n/);
  expect(office.inbox("ana").at(-1)).toMatch(/4 to judge in about 27 min\.\n/);
});

test("what was a night's is fresh in the digest as it is judged, and no other digest of the day begins so", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 5);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Next");
  await ana.presses("Long");
  expect(office.inbox("ana").at(-1)).toContain(
    "5 came from agents since yesterday 18:00: 1 done since, 4 to judge in about 20 min.",
  );
  await asks("builder", 5);
  await office.turnTo("13:00");
  expect(office.inbox("ana").at(-1)).toContain("9 to judge");
  expect(office.inbox("ana").at(-1)).not.toContain("came from agents");
});

test("what is taken back, or ends otherwise, after the digest came is not said to be done", async () => {
  const { office, asks, withdraws, morning } = await overNight();
  const lapse = { is: "lapse", at: Date.parse("2026-03-24T12:00:00+01:00"), to: "Short" } as const;
  await asks("builder", 6);
  await asks("builder", 1, { ...light, onSilence: lapse });
  await withdraws("builder", 6);
  await morning();
  const ana = office.as("ana");
  await ana.types("/sluice later R1 until thursday");
  await ana.types("/sluice answer R2 Short");
  await withdraws("builder", 3);
  await withdraws("builder", 4);
  await office.answersAreTold();
  expect(office.inbox("ana").at(-1)).toContain("7 came from agents since yesterday 18:00: 3 withdrawn, 2 done since, 2 to judge");
  await ana.types("/focus 10:00-17:30");
  await office.turnTo("17:20");
  expect(office.inbox("ana").at(-1)).toContain("3 withdrawn, 1 ended otherwise, 2 done since, 1 to judge");
});

test("four of them are no night of agents", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 4);
  await morning();
  expect(office.inbox("ana").at(-1)).not.toContain("came from agents");
});

test("Next goes through what one agent asks, and ends there", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 3);
  await asks("tester", 2);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Next", { near: "tester" });
  for (const part of [4, 5]) {
    expect(ana.modal()?.text).toContain(`Which name has part ${part}?`);
    await ana.presses("Short");
  }
  expect(ana.modal()?.text).toContain("Nothing more of this agent waits for you.");
  await office.answersAreTold();
  expect(office.inbox("ana").at(-1)).toContain("3 to judge");
});

test("Next counts what its card counts, and not what else that agent asks", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 3);
  await asks("tester", 2);
  await morning();
  await asks("tester", 3);
  const ana = office.as("ana");
  expect(office.inbox("ana").at(-1)).toContain("tester (your agent): 2 to judge, about 10 min");
  await ana.presses("Next", { near: "tester" });
  expect(ana.modal()?.text).toContain("1 of 2, about 10 min left");
  await ana.presses("Short");
  expect(ana.modal()?.text).toContain("2 of 2, about 5 min left");
  await ana.presses("Short");
  expect(ana.modal()?.text).toContain("Nothing more of this agent's card waits for you. /queue shows what else it asks.");
});

test("what rules answered in the night is looked over, and taken back, from the brief", async () => {
  const { asks, morning, turnOf, letNamesStand } = await overNight();
  const ana = await letNamesStand();
  await asks("builder", 43, { ...light, topic: "names" });
  await asks("builder", 1);
  await morning();
  await ana.presses("Look over what your rules answered");
  const listed = () => ana.modal()?.text ?? "";
  expect(listed()).toContain("Your rules answered 43 since yesterday 18:00.");
  expect(listed()).toContain(
    'Which name has part 44?\nR44 · builder (Bo\'s agent) · decided by your rule of 23 Mar: "Short", yesterday 19:00',
  );
  expect(listed()).toContain("and 3 more: R4, R3, R2");
  await ana.presses("Undo R44");
  expect(listed()).toContain("R44 is in front of you again. Your rule goes on for what comes");
  expect(listed()).toContain("Your rules answered 42 since");
  expect((await turnOf(44))?.is).toBe("shown");
});

test("no rule, no button of what it answered", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 5);
  await morning();
  await expect(office.as("ana").presses("Look over what your rules answered")).rejects.toThrow("finds no");
});

test("the low-stakes ones are listed with their answers, can be left out, and are settled as any others", async () => {
  const { office, asks, morning, turnOf } = await overNight();
  await asks("builder", 3, light);
  await asks("builder", 1, { ...light, minutes: 6 });
  await asks("builder", 1, { ...light, holdsUp: "The release" });
  await asks("builder", 1);
  await asks("builder", 1, { ...light, recommendation: "Neither" });
  await asks("builder", 1, { ...light, kind: "review", options: [], link: "https://acme.dev/1", recommendation: "Approve it." });
  await asks("builder", 1, { ...light, kind: "review", options: [], link: "https://acme.dev/2", recommendation: "Decline it." });
  await morning();
  const ana = office.as("ana");
  await ana.presses("Settle the low-stakes ones together");
  const listed = ana.modal()?.text ?? "";
  const labels = (ana.modal()?.blocks ?? []).flatMap((one) => ("label" in one ? [one.label] : []));
  expect(labels).toMatchObject([1, 2, 3, 8].map((number) => ({ text: `Settle R${number}` })));
  expect(listed).toContain("Which name has part 3?\nSettle R3");
  for (const number of [1, 2, 3]) expect(listed).toContain(`R${number}: "Short"`);
  expect(listed).toContain("R8: approved");
  for (const number of [4, 5, 6, 7, 9]) expect(listed).not.toContain(`R${number}: `);
  await ana.chooses('R2: "Short"');
  await ana.submits();
  expect(await turnOf(1)).toMatchObject({ is: "settled", outcome: { is: "decided", choice: "Short", by: office.who("ana") } });
  expect(await turnOf(8)).toMatchObject({ is: "settled", outcome: { is: "approved" } });
  expect((await turnOf(2))?.is).toBe("shown");
  expect(ana.modal()?.text).toContain("Settled: 3 of 3. For half a minute nobody hears of it, and you can undo it here.");
  await ana.closes();
  await ana.presses("Undo R3");
  expect((await turnOf(3))?.is).toBe("shown");
  expect(office.inbox("ana").at(-1)).toContain("7 to judge");
});

test("what was settled together is undone together, for half a minute, and nobody heard of it", async () => {
  const { office, asks, morning, turnOf } = await overNight();
  await asks("builder", 9, light);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Settle the low-stakes ones together");
  await ana.submits();
  expect(ana.modal()?.text).toContain("Settled: 9 of 9.");
  // One of them is taken back by itself, and judged otherwise.
  await office.clock.turnTo(office.clock.now() + 5_000);
  await ana.types("/sluice undo R9");
  await ana.types("/sluice decline R9 Not now");
  await ana.types("/sluice undo R8");
  await ana.presses("Undo these 9");
  expect(ana.modal()?.text).toContain("Undone: 7 of 9.");
  expect(await turnOf(9)).toMatchObject({ outcome: { is: "declined" } });
  for (const number of [1, 5, 7, 8]) expect((await turnOf(number))?.is, `R${number}`).toBe("shown");
  await office.answersAreTold();
  expect(office.inbox("ana").at(-1)).toContain("8 to judge");
  const builder = `${office.workspace.teamId}/agent-builder`;
  expect((await office.bot().store.endedBy(builder, undefined, 9)).map(({ number }) => number)).toEqual([9]);
});

test("once the half minute is over they are undone one by one, and whoever presses is told how", async () => {
  const { office, asks, morning, turnOf } = await overNight();
  await asks("builder", 5, light);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Settle the low-stakes ones together");
  const raw = office.workspace.as("U0ANA");
  await Promise.all([raw.submits(), raw.submits()]);
  await office.answersAreTold();
  await ana.presses("Undo these 5");
  expect(ana.modal()?.text).toContain(
    'None of these can be undone together any more, which is possible for half a minute. "/sluice undo R142" takes one back',
  );
  expect((await turnOf(1))?.is).toBe("settled");
  await ana.closes();
  await ana.types("/sluice undo R1");
  expect((await turnOf(1))?.is).toBe("shown");
});

test("what says something else than was listed is not settled with the others", async () => {
  const { office, asks, morning, turnOf } = await overNight();
  const review = { ...light, kind: "review" as const, options: [], link: "https://acme.dev/1", recommendation: "Approve it." };
  await asks("builder", 1, review);
  await asks("builder", 4, light);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Settle the low-stakes ones together");
  await asks("builder", 1, { ...review, evidence: "Two tests fail now" });
  const { desk } = office.bot();
  const builder = `${office.workspace.teamId}/agent-builder`;
  await desk.addWords({ request: `${office.workspace.teamId}/2`, by: builder, words: "Stop: it breaks the release" });
  await ana.submits();
  for (const number of [1, 2]) expect(ana.modal()?.text).toContain(`R${number} has changed since you saw it.`);
  for (const number of [1, 2]) expect((await turnOf(number))?.is).toBe("shown");
  expect((await turnOf(3))?.is).toBe("settled");
});

test("what has changed since it was listed is not settled with the others, and nothing ticked is said beside the list", async () => {
  const { office, asks, withdraws, morning, turnOf } = await overNight();
  await asks("builder", 5, light);
  await morning();
  const ana = office.as("ana");
  await ana.presses("Settle the low-stakes ones together");
  await withdraws("builder", 1);
  await ana.submits();
  expect(ana.modal()?.text).toContain("Settled: 4 of 5.");
  expect(ana.modal()?.text).toContain("Over already, so there was nothing to settle:");
  expect(ana.modal()?.text).toContain("R1 has ended: withdrawn by builder (Bo's agent), 9:30.");
  expect(ana.modal()?.text).not.toContain("The others wait for you as before");
  expect((await turnOf(1))?.is).toBe("settled");
});

test("a review block begins from the brief: what comes now waits, and is told beside it", async () => {
  const { office, asks, morning } = await overNight();
  await asks("builder", 6);
  await morning();
  const ana = office.as("ana");
  const posted = office.inbox("ana").length;
  office.workspace.faults.next("chat.update", { refuse: "internal_error" });
  await ana.presses("Start a review block of 30 min");
  await ana.presses("Start a review block of 30 min");
  const said = ana.ephemerals().map(({ text }) => text);
  expect(said.join()).toContain("A review block is running already");
  expect(said.join()).toContain(
    "Review until 10:00 Berlin time. What waited is in front of you; what comes now waits until 13:00.",
  );
  await office.turnTo("9:35");
  await expect(ana.presses("Start a review block of 30 min")).rejects.toThrow("finds no");
  expect(office.inbox("ana")).toHaveLength(posted);
  await asks("builder", 1);
  await office.turnTo("9:59");
  expect(office.inbox("ana").join()).not.toContain("part 7");
  await office.turnTo("13:00");
  expect(office.inbox("ana").join()).toContain("part 7");
});
