import { expect, test } from "vitest";
import { type OfficeOptions, openOffice } from "../support/office.ts";

/** Ana in Berlin, where it is 10:05, Cy in London, who has not joined, and Dee in Kathmandu, who has her next digest at 11:45 of Berlin. */
const members = ["U0ANA", "U0CY", "U0DEE"];

/** An office with a group @platform, of which the bot has not heard. */
async function withGroup(users = members, options: OfficeOptions = {}) {
  const office = await openOffice({ start: "2026-03-24T10:05:00+01:00", ...options });
  const change = async (over: object) => {
    await office.workspace.happens.usergroupChanges("S0PLATFORM", over);
    await office.settled();
  };
  await change({ handle: "platform", users });
  const group = async () => office.bot().store.group(`${office.workspace.teamId}/S0PLATFORM`);
  return { office, change, group };
}

/** Bo has asked the group, at 11:05 of his Helsinki. */
async function withOneAsked(users?: string[]) {
  const opened = await withGroup(users);
  const { ephemeral } = await opened.office.as("bo").types("/review @platform Look at the parser");
  return { ...opened, receipt: ephemeral?.text };
}

test("a group is asked once, its asker reads roughly when, and each member has it at their own opening, with Claim first", async () => {
  const { office, receipt } = await withOneAsked();
  expect(receipt).toBe("R1 waits for @platform until somebody claims it: the first of them has it now.");
  expect(office.inbox("cy")[0]).toContain("1 to judge");
  expect([office.inbox("ana"), office.inbox("dee"), office.inbox("eli")]).toEqual([[], [], []]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")[0]).toContain("R1 · review · Bo, 2 h 55 min · about 10 min · asked of @platform");
  expect(office.as("ana").sees()).toMatch(/\[Claim\]\n\[Approve\]/);
  expect(office.inbox("eli")).toEqual([]);
});

test("while their gates are shut its members hear nothing, and the asker reads when the first of them has it", async () => {
  const { office } = await withGroup(["U0ANA", "U0ELI"]);
  await office.as("ana").types("/focus until 12:00");
  await office.as("eli").types("/focus until 14:00");
  const { ephemeral } = await office.as("bo").types("/review @platform Look at the parser");
  expect(ephemeral?.text).toBe(
    "R1 waits for @platform until somebody claims it: the first of them gets it about 13:00 Helsinki time, an answer is likely today. It cannot wait? `/sluice urgent R1 &lt;reason&gt;` (2 left this week).",
  );
  await office.turnTo("11:59");
  expect([office.inbox("ana"), office.inbox("eli")]).toEqual([[], []]);
  await office.turnTo("12:00");
  expect([office.inbox("ana").length, office.inbox("eli").length]).toEqual([1, 0]);
});

test("who has not joined gets it in working hours", async () => {
  const { office } = await withGroup(["U0CY"], { start: "2026-03-24T19:00:00+01:00" });
  await office.as("bo").types("/review @platform Look at the parser");
  expect(office.inbox("cy")).toEqual([]);
  await office.turnTo("2026-03-25T10:00:00+01:00");
  expect(office.inbox("cy")[0]).toContain("1 to judge");
});

test("who claims it has it; the others' digests, queues and Homes say so at once, and its asker hears who took it", async () => {
  const { office } = await withOneAsked();
  await office.turnTo("13:00");
  await office.as("ana").opensHome();
  expect(office.as("ana").home()?.text).toContain("1 to judge");
  await office.as("cy").presses("Claim");
  expect(office.inbox("bo")).toEqual(["Cy took R1 of @platform. You hear how it ends. · Look at the parser"]);
  expect(office.inbox("ana")[0]).toContain("R1 · claimed by Cy");
  expect(office.as("ana").home()?.text).toContain("R1 of @platform · Look at the parser · claimed by Cy");
  expect(office.as("ana").home()?.text).toContain("Nothing waits for you");
  const { ephemeral } = await office.as("ana").types("/queue");
  expect(ephemeral?.text).toContain("Nothing waits for you\nR1 of @platform · Look at the parser · claimed by Cy");
  expect(office.as("cy").sees()).toContain("claimed by you of @platform");
  expect(office.as("cy").sees()).not.toContain("[Claim]");
  await office.turnTo("16:30");
  expect(office.inbox("dee").join()).not.toContain("1 to judge");
});

test("a second who claims it is told who was first", async () => {
  const { office } = await withOneAsked();
  await office.turnTo("13:00");
  await office.as("ana").types("/queue");
  await office.as("cy").presses("Claim");
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toContain("R1 is open");
  await office
    .bot()
    .desk.claim({ request: `${office.workspace.teamId}/1`, by: office.who("cy") })
    .catch(() => {});
  await expect(office.bot().desk.claim({ request: `${office.workspace.teamId}/1`, by: office.who("ana") })).rejects.toThrow(
    "R1 has been taken by Cy: it is theirs to judge now.",
  );
});

test("Approve without claiming claims and settles at once; taken back, it is theirs", async () => {
  const { office } = await withOneAsked();
  await office.turnTo("13:00");
  await office.as("ana").presses("Approve");
  expect(office.inbox("cy")[0]).toContain("approved by Ana");
  await office.as("ana").presses("Undo R1");
  expect(office.inbox("cy")[0]).toContain("claimed by Ana");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R1: approve. · Look at the parser"]);
});

test("the group chose most free: it goes to who has most room, and receipt and digest say who and why", async () => {
  const { office } = await withGroup();
  expect((await office.as("bo").types("/sluice group @platform most free")).ephemeral?.text).toContain(
    "Only members of @platform say how",
  );
  expect((await office.as("ana").types("/sluice group @platform most free")).ephemeral?.text).toContain(
    "goes to the member who has most room",
  );
  await office.as("eli").types("/review @cy One thing before");
  await office.as("eli").types("/review @dee Another");
  const { ephemeral } = await office.as("bo").types("/review @platform Look at the parser");
  expect(ephemeral?.text).toMatch(
    /^R3 waits for Ana, who has most room in @platform: it comes with the digest at 14:00 Helsinki time/,
  );
  await office.turnTo("13:00");
  expect(office.inbox("ana")[0]).toContain("to you, who have most room in @platform");
  expect(office.as("ana").sees()).not.toContain("[Claim]");
  expect((await office.as("ana").types("/sluice group @platform claim")).ephemeral?.text).toContain("to claim it");
  expect((await office.as("eli").types("/sluice group @platform")).ephemeral?.text).toContain("waits for one of its members");
});

test("what cannot wait goes to the member with most room, through their gate, and counts for them and for the group", async () => {
  const { office } = await withGroup(["U0ANA", "U0ELI"]);
  const bo = async (typed: string) => (await office.as("bo").types(typed)).ephemeral?.text;
  await bo("/review @eli One thing before");
  for (const name of ["ana", "eli"] as const) await office.as(name).types("/focus until 16:00");
  for (const part of ["parser", "lexer", "tests"]) await bo(`/review @platform Look at the ${part}`);
  expect(await bo("/sluice urgent R2 Main is red")).toBe(
    "It goes through now to Ana, who has most room in @platform, with your reason: 1 left this week for @platform.",
  );
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.inbox("ana")[0]).toContain('to you, who have most room in @platform · cannot wait: "Main is red"');
  expect(office.inbox("eli")).toEqual([]);
  expect((await office.as("eli").types("/queue")).ephemeral?.text).toContain(
    "R2 of @platform · Look at the parser · given to Ana",
  );
  expect(await bo("/review @ana Look at the words")).toContain("(1 left this week)");
  await bo("/sluice urgent R3 Main is red");
  expect(await bo("/sluice urgent R4 Main is red")).toContain(
    "You have none left this week for @platform, so R4 stays where it is.",
  );
  expect([office.inbox("ana").length, office.inbox("eli").length]).toEqual([1, 1]);
  await office.as("ana").presses("Worth it");
  expect(await bo("/sluice urgent R4 Main is red")).toContain("0 left this week for @platform");
});

test("what cannot wait goes to another where the asker may let no more through to the first, and stays where nobody has room", async () => {
  const { office, change } = await withGroup(["U0ANA", "U0ELI"]);
  const bo = async (typed: string) => (await office.as("bo").types(typed)).ephemeral?.text;
  for (const name of ["ana", "eli"] as const) await office.as(name).types("/focus until 16:00");
  for (const number of [1, 2]) {
    await bo(`/review @ana Part ${number}`);
    await bo(`/sluice urgent R${number} Main is red`);
    await office.as("ana").types(`/sluice approve R${number}`);
  }
  await bo("/review @platform Look at the parser");
  await bo("/sluice urgent R3 Main is red");
  expect(office.inbox("eli")[0]).toContain("Look at the parser");
  await change({ users: ["U0ANA"] });
  expect(await bo("/sluice urgent R3 Main is red")).toContain("Nobody in @platform can be given R3 now");
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("1 to judge");
});

test("who leaves the group gives back what they had claimed, and its asker hears it", async () => {
  const { office, change } = await withOneAsked();
  await office.turnTo("13:00");
  await office.as("ana").presses("Claim");
  await change({ users: ["U0CY", "U0DEE"] });
  expect(office.inbox("bo").at(-1)).toContain("Ana is no longer in @platform, so R1 waits for somebody else of it to claim it.");
  expect(office.inbox("ana")[0]).toContain("waits for somebody of @platform to claim it");
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toBe("Nothing waits for you");
  expect((await office.as("cy").types("/queue")).ephemeral?.text).toContain("1 to judge");
  expect(office.as("ana").sees()).not.toContain("[Claim]");
});

test("who is deactivated gives back what they were given, and it goes to the next by room", async () => {
  const { office } = await withGroup(["U0ANA", "U0CY"]);
  await office.as("ana").types("/sluice group @platform most free");
  await office.as("bo").types("/review @platform Look at the parser");
  expect(office.inbox("cy")[0]).toContain("to you, who have most room");
  await office.workspace.happens.personChanges("U0CY", { isDeleted: true });
  await office.settled();
  expect(office.inbox("bo")[0]).toContain("Cy is no longer in @platform, so R1 went to Ana, who has most room in it.");
  await office.turnTo("13:00");
  expect(office.inbox("ana")[0]).toContain("R1 · review · Bo");
});

test("who is deactivated gives back what they had claimed, which the others can claim again", async () => {
  const { office } = await withOneAsked();
  await office.as("cy").presses("Claim");
  await office.workspace.happens.personChanges("U0CY", { isDeleted: true });
  await office.settled();
  expect(office.inbox("bo").at(-1)).toContain("Cy is no longer in @platform, so R1 waits for somebody else of it to claim it.");
  await office.turnTo("13:00");
  await office.as("ana").presses("Claim");
  expect(office.inbox("bo").at(-1)).toContain("Ana took R1 of @platform.");
});

test("nobody is chosen who is away for days; where all are its asker reads that it waits, and who is back first can claim it", async () => {
  const { office } = await withGroup(["U0ANA", "U0DEE"]);
  await office.as("ana").types("/sluice group @platform most free");
  const now = office.clock.now();
  const away = (name: "ana" | "dee", days: number) =>
    office
      .bot()
      .desk.declareBlock({ who: office.who(name), block: { kind: "focus", from: now, to: now + days * 24 * 3_600_000 } });
  await away("ana", 2);
  const asks = async (what: string) => (await office.as("bo").types(`/review @platform ${what}`)).ephemeral?.text;
  expect(await asks("Look at the parser")).toContain("R1 waits for Dee, who has most room in @platform");
  await away("dee", 3);
  expect(await asks("Look at the lexer")).toContain(
    "Nobody in @platform has room now, so R2 waits there until somebody claims it: the first of them gets it Thursday",
  );
  await office.turnTo("2026-03-26T13:00:00+01:00");
  await office.as("ana").presses("Claim");
  expect(office.inbox("bo").at(-1)).toContain("Ana took R2 of @platform.");
});

test("when nobody is left in the group its askers are told, and can take it back; somebody new has it again", async () => {
  const { office, change } = await withOneAsked(["U0ANA"]);
  await change({ users: [] });
  expect(office.inbox("bo")).toEqual([
    "Nobody is left in @platform who could judge R1. Ask somebody else, or take it back by /sluice withdraw R1. · Look at the parser",
  ]);
  expect((await office.as("bo").types("/review @platform Another")).ephemeral?.text).toContain("Nobody in @platform could judge");
  await change({ users: ["U0DEE"] });
  expect(office.inbox("bo")[0]).toContain("R1 waits there again for somebody to claim it.");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("1 to judge");
  await change({ isDisabled: true });
  expect(office.inbox("bo")).toHaveLength(2);
  expect((await office.as("bo").types("/sluice withdraw R1")).ephemeral?.text).toContain("You took R1 back");
});

test("the same link for the same group is one ask, and an asker of the group has nothing to claim", async () => {
  const { office } = await withGroup();
  const link = "https://github.com/acme/parser/pull/381";
  await office.as("bo").types(`/review @platform Look at the parser ${link}`);
  const { ephemeral } = await office.as("cy").types(`/review @platform Is the loop right? ${link}`);
  expect(ephemeral?.text).toBe("@platform has this already as R1 (asked 9:05). You are on it too: you will hear the answer.");
  expect(office.as("cy").sees()).not.toContain("[Claim]");
  expect((await office.as("cy").types("/queue")).ephemeral?.text).toContain(
    "Nothing waits for you\nYou wait for: Is the loop right? · R1 · waits for @platform since Tue 24 Mar, 9:05, until somebody claims it",
  );
});

test("a group is asked by mention, in a direct message and in the form, beside people", async () => {
  const { office } = await withGroup();
  await office.as("bo").types("ask @platform to review the parser");
  await office.as("bo").types("/decide @platform @eli Which queue? | Postgres | Redis");
  const bo = office.as("bo");
  await bo.types("/review");
  await bo.looksUp("plat");
  await bo.chooses("@platform", { from: "Or of a group?" });
  expect(bo.modal()?.text).toContain("@platform: the first of them gets it at once");
  await bo.fills("What is to be judged?", "The words");
  await bo.submits();
  expect(bo.modal()?.text).toContain("R4 waits for @platform until somebody claims it");
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await office.as("bo").types("@sluice review @platform the loop", { in: "#parser" });
  expect(office.as("bo").ephemerals().at(-1)?.text).toContain("R5 waits for @platform");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("4 to judge");
  const refused = (await office.as("bo").types("/review @ana Tell @platform about it")).ephemeral?.text;
  expect(refused).toContain("calls nobody else");
});

test("a group that was never seen is looked up before the commit, and if Slack is silent nobody is asked", async () => {
  const { office, group } = await withGroup(["U0ANA", "U0GUS"]);
  office.workspace.refuses("usergroups.users.list", "fatal_error");
  const { ephemeral } = await office.as("bo").types("/review @platform Look at the parser");
  expect(ephemeral?.text).toContain("Slack did not tell me who is in that group just now, so nothing was changed.");
  expect(await group()).toBeUndefined();
  await office.as("bo").types("/review @platform Look at the parser");
  expect((await office.as("gus").types("/queue")).ephemeral?.text).toContain("1 to judge");
  await office.as("bo").types("/review @platform Look again");
  expect(office.calls("usergroups.users.list")).toHaveLength(2);
});

test("an installation that may not read groups yet says that it is to be installed again", async () => {
  const { office } = await withGroup();
  office.workspace.refuses("usergroups.list", "missing_scope");
  const { ephemeral } = await office.as("bo").types("/review @platform Look at the parser");
  expect(ephemeral?.text).toContain("has to reinstall it");
});

/** Bo asks the group what lapses to "Redis" in an hour, or when those have seen it who can. */
async function withLapse(users: string[]) {
  const opened = await withGroup(users);
  const { office } = opened;
  // Whoever is asked for the first time is met by that.
  await office.as("bo").types("/review @platform Look at the parser");
  await office.as("bo").types("/sluice withdraw R1");
  await office.bot().desk.submit({
    ...{ key: "lapse", kind: "decision", to: `${office.workspace.teamId}/S0PLATFORM`, ask: "Which queue?", minutes: 10 },
    options: ["Postgres", "Redis"],
    asked: { who: office.who("bo"), origin: { from: "slack" } },
    onSilence: { is: "lapse", at: office.clock.now() + 3_600_000, to: "Redis" },
  });
  await office.settled();
  const undo = async (who: "ana" | "bo" | "cy" | "dee") => (await office.as(who).types("/sluice undo R2")).ephemeral?.text;
  return { ...opened, undo };
}

test("what lapses does so for the whole group, after the last opening of those who were told, and is nobody's decision", async () => {
  const { office } = await withLapse(["U0ANA", "U0CY"]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")[0]).toContain('lapses to "Redis" tomorrow 10:05 unless you decide');
  await office.turnTo("2026-03-25T10:04:00+01:00");
  expect(office.as("cy").sees()).toContain("[Claim]");
  await office.turnTo("2026-03-25T10:06:00+01:00");
  expect(office.as("cy").sees()).not.toContain("[Claim]");
  expect(office.inbox("bo").join()).toContain("This is not a decision of @platform's.");
  const { teamId } = office.workspace;
  await expect(office.bot().desk.claim({ request: `${teamId}/2`, by: office.who("cy") })).rejects.toThrow("already settled");
});

test("any member takes back that it lapsed and has it then: its asker hears that, and nothing ends it but a judgement", async () => {
  const { office, undo } = await withLapse(["U0ANA", "U0CY"]);
  await office.turnTo("2026-03-25T10:06:00+01:00");
  expect(await undo("bo")).toContain("R2 lapsed, which only who was asked can take back.");
  await office.as("ana").presses("Undo R2");
  expect(office.inbox("bo").at(-1)).toContain("Ana took the end of R2 back and judges it anew.");
  expect((await office.as("cy").types("/queue")).ephemeral?.text).toContain("R2 of @platform · Which queue? · claimed by Ana");
  await office.turnTo("2026-04-20T12:00:00+02:00");
  expect(office.inbox("bo").filter((text) => text.includes("R2 lapsed"))).toHaveLength(1);
  expect((await office.as("ana").types("/sluice answer R2 Postgres")).ephemeral?.text).toContain('R2 · choose "Postgres"');
});

test("a lapse that is taken back within half a minute is heard by nobody, and does not come again by itself", async () => {
  const { office, undo } = await withLapse(["U0ANA", "U0CY"]);
  await office.turnTo("2026-03-25T10:05:10+01:00");
  expect(await undo("cy")).toBe("R2 is in front of you again; nobody had heard that it lapsed.");
  await office.turnTo("2026-03-25T18:00:00+01:00");
  expect(office.inbox("bo").join()).not.toContain("R2 lapsed");
  expect((await office.as("cy").types("/queue")).ephemeral?.text).toContain("1 to judge");
});

test("where nobody is left in the group its asker reads when it lapses, and it does; they let it wait for whoever comes next", async () => {
  const { office, change, undo } = await withLapse(["U0DEE"]);
  await change({ users: [] });
  expect(office.inbox("bo").at(-1)).toContain('It lapses to "Redis" Tue 7 Apr, 13:05 if nobody joins it.');
  await office.turnTo("2026-04-07T12:04:00+02:00");
  expect(office.inbox("bo").join()).not.toContain("R2 lapsed");
  await office.turnTo("2026-04-07T12:07:00+02:00");
  expect(office.inbox("bo").at(-1)).toContain('R2 lapsed to "Redis". Nobody decided in time, and it was never seen.');
  expect(await undo("dee")).toContain("There is no request R2 of yours");
  expect(await undo("bo")).toContain("R2 waits for the group again, and lapses no more.");
  await change({ users: ["U0DEE"] });
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("1 to judge");
});

test("what was announced lapses at its time, though whoever was told has left the workspace", async () => {
  const { office } = await withLapse(["U0ANA"]);
  await office.turnTo("13:00");
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  await office.settled();
  expect(office.inbox("bo").at(-1)).toContain('It lapses to "Redis" Tue 24 Mar, 17:30 if nobody joins it.');
  await office.turnTo("16:31");
  expect(office.inbox("bo").at(-1)).toContain('R2 lapsed to "Redis". Nobody decided in time. This');
});

test("a member answers in one line, or by its number, what nobody has claimed; a group is handed nothing", async () => {
  const { office } = await withOneAsked();
  await office.turnTo("13:00");
  expect((await office.as("dee").types("/sluice hand R1 to @platform You know it")).ephemeral?.text).toContain(
    "It goes to one person",
  );
  await office.as("ana").types("1 no, too big");
  await office.as("ana").presses("Do this");
  expect(office.inbox("cy")[0]).toContain("changes requested by Ana");
});
