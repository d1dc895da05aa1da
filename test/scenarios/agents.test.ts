import { expect, test } from "vitest";
import type { Person } from "../../src/domain/person.ts";
import type { Submission } from "../../src/domain/request.ts";
import { type Office, type OfficeOptions, openOffice } from "../support/office.ts";

/** Ana's office, with an agent of Bo's called builder and one of her own called tester. */
async function withAgents(options: OfficeOptions = {}) {
  const office = await openOffice(options);
  const { store, desk } = office.bot();
  const agent = (name: string, owner: "ana" | "bo"): Person => ({
    id: `${office.workspace.teamId}/B0${name.toUpperCase()}`,
    name,
    zone: "Europe/Berlin",
    kind: "bot",
    owner: office.who(owner),
  });
  const agents = { builder: agent("builder", "bo"), tester: agent("tester", "ana") };
  for (const one of Object.values(agents)) await store.atOnce((tx) => tx.putPerson(one));
  let asked = 0;
  /** An agent asks Ana for ten minutes so many times; what it was refused for, if it was. */
  const asks = async (name: keyof typeof agents, times: number, over: Partial<Submission> = {}) => {
    const refusals: string[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      asked += 1;
      const who = agents[name].id;
      await desk
        .submit({
          ...{ key: `api/${asked}`, kind: "review", asked: { who, origin: { from: "slack" } }, to: office.who("ana") },
          ...{ ask: `Part ${asked}`, options: [], minutes: 10, ...over },
        })
        .catch((error: Error) => refusals.push(error.message));
    }
    await office.settled();
    return refusals;
  };
  return { office, asks };
}

async function inSettings(office: Office) {
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  return ana;
}

test("what an agent asks beyond a day comes on the days after, with the first digest of each", async () => {
  const { office, asks } = await withAgents();
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { capacity: 20 } });
  expect(await asks("tester", 7)).toEqual([
    "Ana has as much from your owner's agents as three days hold. Try again from tomorrow 9:00 Berlin time on, or withdraw some of it.",
  ]);
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("3 to judge");
  expect(office.inbox("ana").at(-1)).toContain("Look at the parser");
  await office.turnTo("16:30");
  expect(office.inbox("ana").at(-1)).toContain("3 to judge");
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(office.inbox("ana").at(-1)).toContain("5 to judge");
  await office.turnTo("2026-03-26T09:30:00+01:00");
  expect(office.inbox("ana").at(-1)).toContain("7 to judge");
});

test("somebody chooses how much agents may ask, reads which were refused, and lets them ask as they like again", async () => {
  const { office, asks } = await withAgents();
  const ana = await inSettings(office);
  expect(ana.modal()?.text).toContain(
    "Your own agents may ask as much of you as you give to judging; those of each other person as much as they like.",
  );
  expect(ana.modal()?.text).not.toContain("refused lately");
  const change = async (fills: [string, string][]) => {
    await ana.presses("Change", { near: "Your own agents" });
    for (const [label, typed] of fills) await ana.fills(label, typed);
    return ana.submits();
  };
  const others = "Minutes a day for the agents of each other person";
  const own = "Minutes a day that your own agents may ask of you";
  const refused = "Agents can be let ask 10 to 480 minutes a day of you. Try 60, none or usual.";
  expect((await change([[others, "9"]])).errors).toEqual({ others: refused });
  await ana.closes();
  const both: [string, string][] = [
    [own, "1"],
    [others, "30"],
  ];
  expect((await change(both)).errors).toEqual({ own: refused });
  await ana.closes();
  await change([[others, "10"]]);
  expect(ana.modal()?.text).toContain("as much of you as you give to judging; those of each other person 10 min a day.");
  await ana.closes();
  expect(await asks("builder", 5)).toHaveLength(2);
  await office.turnTo("14:02");
  expect(await asks("builder", 1)).toHaveLength(1);
  await inSettings(office);
  expect(ana.modal()?.text).toContain("One agent was refused lately: builder (Bo's agent) 3 times, last today 14:02.");
  await change([
    [own, ""],
    [others, ""],
  ]);
  expect(ana.modal()?.text).toContain(
    "Your own agents may ask as much of you as they like; those of each other person as much as they like.",
  );
  expect(await asks("builder", 3)).toEqual([]);
  const answer = await change([[own, "lots"]]);
  expect(answer.errors).toEqual({ own: 'I could not read "lots" as minutes. Try 60, none or usual.' });
  await ana.closes();
  await change([
    [own, "60"],
    [others, "None"],
  ]);
  expect(ana.modal()?.text).toContain(
    "Your own agents may ask 60 min a day of you; those of each other person as much as they like.",
  );
  await change([
    [own, "usual"],
    [others, "usual"],
  ]);
  expect(ana.modal()?.text).toContain("as much of you as you give to judging");
  expect((await office.bot().store.person(office.who("ana")))?.attention?.agents).toEqual({});
});

test("a review block of today alone leaves what one's own agents may ask as it is, and the settings name the weekly ones", async () => {
  const { office } = await withAgents();
  const { desk } = office.bot();
  const ana = office.as("ana");
  const own = "Minutes a day that your own agents may ask of you";
  const fieldOf = () => JSON.stringify(ana.modal()?.blocks.find((block) => JSON.stringify(block).includes(own)));
  await ana.types("/focus review until 10:00");
  await inSettings(office);
  await ana.presses("Change", { near: "Your own agents" });
  expect(fieldOf()).toContain('"initial_value":"90"');
  await ana.closes();
  await ana.closes();
  await desk.changeSettings({
    who: office.who("ana"),
    change: { weekly: [{ kind: "review", days: [2], from: "16:00", to: "16:45" }] },
  });
  await inSettings(office);
  const where = "as long as your weekly review blocks of the day, or 90 min where there is none";
  expect(ana.modal()?.text).toContain(`Your own agents may ask as much of you as you give to judging, ${where}; those of`);
  await ana.presses("Change", { near: "Your own agents" });
  expect(fieldOf()).toContain('"initial_value":"45"');
  expect(fieldOf()).toContain(where);
});

test("whoever runs the server limits others' agents for everybody who says nothing else; it is off again once that is", async () => {
  const { office, asks } = await withAgents({ agentLimit: 20 });
  const ana = await inSettings(office);
  expect(ana.modal()?.text).toContain("those of each other person 20 min a day.");
  await ana.presses("Change", { near: "Your own agents" });
  await ana.submits();
  expect((await office.bot().store.person(office.who("ana")))?.attention?.agents).toEqual({});
  expect(await asks("builder", 7)).toHaveLength(1);
  await office.bot().desk.limitAgents({});
  expect(await asks("builder", 1)).toEqual([]);
  await office.restart();
  expect(await office.bot().store.agentLimit()).toBe(20);
});

test("once the limit for others' agents is raised, what they have queued comes with the next digest as far as it fits", async () => {
  const { office, asks } = await withAgents({ agentLimit: 10 });
  await asks("builder", 3);
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("1 to judge");
  await office.bot().desk.limitAgents({ minutes: 20 });
  await office.settled();
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("16:30");
  expect(office.inbox("ana").at(-1)).toContain("2 to judge");
  await office.turnTo("17:00");
  expect(office.inbox("ana").join()).not.toContain("3 to judge");
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(office.inbox("ana").at(-1)).toContain("3 to judge");
});

test("who joins what an agent has queued has it come with the next digest, and not at once", async () => {
  const { office, asks } = await withAgents({ agentLimit: 10 });
  const link = "https://github.com/acme/parser/pull/1";
  await asks("builder", 1);
  await asks("builder", 1, { link });
  await office.turnTo("14:00");
  await office.as("bo").types(`/review @ana The parser ${link}`);
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("16:30");
  expect(office.inbox("ana").at(-1)).toContain("2 to judge");
});

test("who waits too for what an agent has queued has it come as what people ask does", async () => {
  const { office, asks } = await withAgents({ agentLimit: 10 });
  const openly = { from: "slack" as const, thread: { channel: "C0GENERAL", ts: "1.1" }, isPublic: true as const };
  await asks("builder", 1);
  const who = `${office.workspace.teamId}/B0BUILDER`;
  await asks("builder", 1, { asked: { who, origin: openly } });
  await office.bot().desk.meet({ id: office.who("eli"), name: "Eli", zone: "Europe/Berlin", kind: "person", from: "here" });
  expect((await office.as("eli").types("/sluice wait R2")).ephemeral?.text).toContain("You wait for R2 too");
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("2 to judge");
});

test("wherever an agent is named it is said whose it is, to its owner as theirs", async () => {
  const { office, asks } = await withAgents();
  const ana = office.as("ana");
  await asks("builder", 1, { recommendation: "Take it" });
  await asks("tester", 1);
  await office.turnTo("9:30");
  const digest = office.inbox("ana")[0];
  expect(digest).toContain("builder (Bo's agent)");
  expect(digest).toContain("tester (your agent)");
  expect(ana.sees()).toContain("builder (Bo's agent) would: Take it");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("tester (your agent)");
  await office.bot().desk.withdraw({ request: `${office.workspace.teamId}/1`, by: `${office.workspace.teamId}/B0BUILDER` });
  expect((await ana.types("/sluice approve R1")).ephemeral?.text).toContain("withdrawn by builder (Bo's agent)");
});

test("what a thread reads calls nobody's agent yours", async () => {
  const { office, asks } = await withAgents();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  const link = "https://acme.dev/parser/1";
  await office.as("bo").types(`@sluice review @ana Look at the parser ${link}`, { in: "#parser" });
  await asks("builder", 1, { link });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await office.turnTo("9:35");
  await office
    .bot()
    .desk.reply({ request: `${office.workspace.teamId}/1`, by: `${office.workspace.teamId}/B0BUILDER`, words: "2.4" });
  await office.settled();
  const thread = office.workspace.history("C0PARSER").map(({ text }) => text);
  expect(thread.join()).toContain("builder (Bo's agent) replied");
});
