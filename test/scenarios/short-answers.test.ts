import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const lastSeen = (office: Office, name: "ana" | "bo" | "dee") => office.as(name).ephemerals().at(-1)?.text.split("\n");

/** Ana has a digest of R1 and R2, which are reviews, and R3, a decision; R4 is Bo's to judge. */
async function withDigest() {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("dee").types("/review @ana Look at the importer");
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.as("ana").types("/review @bo The tests");
  await office.turnTo("9:30");
  return office;
}

const line = "1 yes · 2 no, too big · 3 Thu";

test("a line from a phone is read back, and counts when it is confirmed", async () => {
  const office = await withDigest();
  await office.as("ana").types(line);
  expect(lastSeen(office, "ana")).toEqual([
    "This is what I read. It counts when you press Do these 3.",
    "R1 · approve · Look at the parser",
    'R2 · request changes: "too big" · Look at the importer',
    "R3 · later, Thursday 9:30 Berlin time · Which queue?",
  ]);
  await office.answersAreTold();
  expect([office.inbox("bo"), office.inbox("dee")].flat().filter((text) => text.includes("Ana"))).toEqual([]);
  await office.as("ana").presses("Do these 3");
  expect(lastSeen(office, "ana")).toEqual([
    "Done, all 3:",
    "R1 · approve · Look at the parser",
    'R2 · request changes: "too big" · Look at the importer',
    "R3 · later, Thursday 9:30 Berlin time · Which queue?",
    "An answer is taken back by /sluice undo R1.",
  ]);
  await office.answersAreTold();
  expect(office.inbox("bo")).toContain("Ana on R1: approve. · Look at the parser");
  expect(office.inbox("bo")).toContainEqual(expect.stringContaining("Ana takes up R3 at their first opening from Thu 26 Mar on"));
  expect(office.inbox("dee")).toEqual(['Ana on R2: request changes. "too big" · Look at the importer']);
});

test("what is left is left", async () => {
  const office = await withDigest();
  await office.as("ana").types(line);
  await office.as("ana").presses("Leave it");
  expect(lastSeen(office, "ana")).toEqual(["Left as it was: nothing was done."]);
  await office.answersAreTold();
  expect((await office.bot().store.openFor(office.who("ana"))).length).toBe(3);
});

test("one that is settled meanwhile is said, and the others are done", async () => {
  const office = await withDigest();
  await office.as("ana").types(line);
  await office.bot().desk.settle({ request: "T0REED/2", by: office.who("ana"), outcome: { is: "declined", note: "Not mine" } });
  await office.as("bo").types("/sluice withdraw R3");
  await office.as("ana").presses("Do these 3");
  expect(lastSeen(office, "ana")).toEqual([
    "Done, 1 of 3:",
    "R1 · approve · Look at the parser",
    "R2 is already settled: declined by you, 9:30.",
    "R3 is already settled: withdrawn by Bo, 9:30.",
    "An answer is taken back by /sluice undo R1.",
  ]);
});

test("confirmed twice it is done once", async () => {
  const office = await withDigest();
  await office.as("ana").types("3 tomorrow");
  const pressing = [office.as("ana").presses("Do this"), office.as("ana").presses("Do this")];
  await Promise.all(pressing);
  expect(office.inbox("bo").filter((text) => text.includes("takes up R3"))).toHaveLength(1);
  expect(
    office
      .as("ana")
      .ephemerals()
      .map(({ text }) => text),
  ).toContain("You confirmed that already, and it is done. `/queue` shows what is left.");
});

test("other people's numbers, and none, are said to be none of theirs, and nothing is done with them", async () => {
  const office = await withDigest();
  await office.as("ana").types("1 yes · 4 yes · 9 yes");
  expect(lastSeen(office, "ana")).toEqual([
    "This is what I read. It counts when you press Do this.",
    "R1 · approve · Look at the parser",
    expect.stringContaining('"R4 yes": R4 is Bo\'s to judge, since you asked it.'),
    '"R9 yes": There is no request R9 of yours. "/queue" lists them.',
  ]);
  await office.as("dee").types("1 yes");
  expect(lastSeen(office, "dee")).toEqual([
    "I could read none of it, and nothing is done.",
    '"R1 yes": There is no request R1 of yours. "/queue" lists them.',
  ]);
  await office.as("dee").types("4 yes");
  await office.as("ana").presses("Do this");
  const { turn } = (await office.bot().store.request("T0REED/4")) ?? {};
  expect(turn?.is).toBe("held");
});

test("what was handed over since is not judged by who confirms it", async () => {
  const office = await withDigest();
  await office.as("ana").types("1 yes");
  const by = office.who("ana");
  await office.bot().desk.handOver({ request: "T0REED/1", by, to: office.who("eli"), why: "You wrote it" });
  await office.as("ana").presses("Do this");
  expect((await office.bot().store.request("T0REED/1"))?.turn.is).toBe("held");
  expect(lastSeen(office, "ana")).toEqual(["Nothing was done.", expect.stringContaining("R1 is Eli's to judge.")]);
});

test("a time is the one that was meant when it was written, also if it is confirmed later", async () => {
  const office = await withDigest();
  await office.as("ana").types("1 in 2 hours · 2 tomorrow");
  await office.turnTo("10:00");
  await office.as("ana").presses("Do these 2");
  expect((await office.bot().store.request("T0REED/1"))?.turn).toMatchObject({ until: Date.parse("2026-03-24T11:30:00+01:00") });
  await office.as("ana").types("3 tomorrow");
  await office.turnTo("2026-03-25T08:00:00+01:00");
  await office.as("ana").presses("Do this");
  expect(lastSeen(office, "ana")).toEqual(["Nothing was done.", "That time has passed. Choose a later one for R3."]);
});

test("what is not understood is answered with an example, and a line that is too long with a sentence", async () => {
  const office = await withDigest();
  await office.as("ana").types("1 perhaps · 2 no");
  expect(lastSeen(office, "ana")).toEqual([
    "I could read none of it, and nothing is done.",
    '"R1 perhaps": I could not read it. Try "1 yes" or "1 no, too big".',
    '"R2 no": What should change? Try "2 no, too big".',
  ]);
  await office.as("ana").types(`1 no, ${"too big ".repeat(120)} · 2 no, ${"too big ".repeat(120)} · 3 ${"neither ".repeat(60)}`);
  expect(office.inbox("ana").at(-1)).toContain("That is more than I can show at once.");
  await office.as("ana").types(`1 no, ${"it is too big ".repeat(80)}`);
  expect(lastSeen(office, "ana")?.at(-1)).toContain("1000 fit");
});

test("in the thread of a digest it is read too, and answered there", async () => {
  const office = await withDigest();
  await office.as("ana").types("R1 yes, nice work", { replyingTo: "3 to judge" });
  const digest = office
    .as("ana")
    .dm()
    .find(({ text }) => text.startsWith("3 to judge"));
  expect(office.as("ana").ephemerals().at(-1)?.threadTs).toBe(digest?.ts);
  await office.as("ana").presses("Do this");
  await office.answersAreTold();
  expect(office.inbox("bo")).toContain('Ana on R1: approve. "nice work" · Look at the parser');
});
