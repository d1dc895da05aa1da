import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const inFull = async (office: Office, who: "ana" | "dee" = "ana") => {
  await office.as(who).presses("In full…");
  const { text = "" } = office.as(who).modal() ?? {};
  await office.as(who).closes();
  return text;
};
const answers = async (office: Office, words: string) => {
  await office.as("ana").types(words);
  await office.answersAreTold();
};

// Caught a clock that ran on from when it was first asked, and a second round without what the first had asked for.
test("a second round counts from when it came back, and says what the first had asked for, in its words", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser https://acme.example/1");
  await office.turnTo("9:30");
  await answers(office, "/sluice changes R1 The retry loop swallows the first error.");
  await office.turnTo("16:00");
  await office.as("bo").types("/review @ana It keeps it now https://acme.example/1");
  await office.turnTo("16:30");
  expect(office.inbox("ana").at(-1)).toContain("Bo, 30 min · round 2");
  const first = 'Round 1: changes requested by you, Tue 24 Mar, 9:30: "The retry loop swallows the first error."';
  expect(office.as("ana").sees()).toContain(first);
  expect(await inFull(office)).toContain(first);
  await answers(office, "/sluice changes R1 Tests.");
  await office.as("bo").types("/review @ana They are there https://acme.example/1");
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(office.as("ana").sees()).not.toContain("Round 1:");
  const whole = await inFull(office);
  expect(whole).toContain(first);
  expect(whole).toContain('Round 2: changes requested by you, Tue 24 Mar, 16:30: "Tests."');
});

// Caught a list that had the last of them alone.
test("each decision that was taken back stays to be read, in full and among the decisions", async () => {
  const office = await openOffice();
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:30");
  await answers(office, "/sluice answer R1 Postgres since we run it already");
  await office.turnTo("11:00");
  await office.as("ana").types("/sluice undo R1");
  await office.turnTo("11:30");
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("Bo, 30 min");
  await answers(office, "/sluice answer R1 Redis");
  await office.as("ana").types("/sluice undo R1");
  const whole = await inFull(office);
  expect(whole).toContain('Taken back: decided by you: "Postgres", Tue 24 Mar, 9:30: "we run it already"');
  expect(whole).toContain('Taken back: decided by you: "Redis", Tue 24 Mar, 11:30');
  await answers(office, "/sluice answer R1 Neither of these.");
  const found = (await office.as("bo").types("/sluice decisions queue")).ephemeral?.text;
  expect(found).toContain("answered by Ana, 12:30");
  expect(found).toContain('Taken back: decided by Ana: "Postgres", Tue 24 Mar, 10:30: "we run it already"');
  expect(found).toContain('Taken back: decided by Ana: "Redis", Tue 24 Mar, 12:30');
});

// Caught an undone end that began the clock anew.
test("an end that was undone before anybody heard of it leaves the clock as it was, and no trace", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice approve R1");
  await office.as("ana").types("/sluice undo R1");
  await office.turnTo("10:05");
  const { ephemeral } = await office.as("ana").types("/queue");
  expect(ephemeral?.text).toContain("R1 · review · Bo, 1 h · about");
  expect(await inFull(office)).not.toContain("Taken back");
});

// Caught words of a private channel that a reader read to whom it was handed over.
test("what an end said of a private ask is not read by whom it is handed over to", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("bo").types("@sluice review @ana the secret merger", { in: "#release-12" });
  await office.turnTo("9:30");
  await answers(office, "/sluice changes R1 The merger is not ours to name.");
  await office.bot().desk.bringAgain({ request: "T0REED/1", by: office.who("bo"), words: "Done" });
  await office.settled();
  await office.as("ana").types("/sluice hand R1 to @dee You know it.");
  await office.turnTo("2026-03-25T09:30:00+01:00");
  await office.as("dee").types("/queue");
  const whole = await inFull(office, "dee");
  expect(whole).toContain("Round 1: changes requested by Ana, Tue 24 Mar, 14:00");
  expect(whole).not.toContain("merger");
});
