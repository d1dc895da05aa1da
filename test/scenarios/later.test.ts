import { expect, test } from "vitest";
import { asksWithLapse, inMarch } from "../support/ask-with-lapse.ts";
import { type Office, openOffice } from "../support/office.ts";

/** Two requests of Bo's lie in front of Ana, and she puts the first off until the second has ended. */
async function withOneAwaiting() {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.presses("Later", { near: "Look at the parser" });
  await ana.chooses("R2 · Which queue?", { from: "Or once another has ended" });
  expect((await ana.submits()).errors ?? {}).toEqual({});
  return office;
}

test("what is put off until another has ended comes with the first digest after that, and its asker reads nothing of the other", async () => {
  const office = await withOneAwaiting();
  expect(office.as("ana").sees()).toContain("comes back once R2 has ended, at the latest from 7 Apr 10:30 on");
  expect(office.inbox("bo")[0]).toContain(
    "Ana takes up R1 once something else has ended, at the latest from Tue 7 Apr, 11:30 on.",
  );
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.as("ana").presses("Postgres");
  await office.turnTo("16:29");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("16:30");
  expect(office.inbox("ana")[1]).toContain("1 to judge");
  expect(office.inbox("ana")[1]).toContain("Look at the parser");
});

test("it comes back when the other is withdrawn too, and after two weeks in any case", async () => {
  const office = await withOneAwaiting();
  await office.as("bo").types("/sluice withdraw R2");
  await office.turnTo("13:00");
  expect(office.inbox("ana").at(-1)).toContain("Look at the parser");

  const patient = await withOneAwaiting();
  await patient.turnTo("2026-04-07T08:00:00+01:00");
  expect(patient.inbox("ana").filter((text) => text.includes("Look at the parser · R1 · review"))).toEqual([]);
  await patient.turnTo("2026-04-07T13:00:00+01:00");
  expect(patient.inbox("ana").at(-1)).toContain("Look at the parser");
});

/** Two wait for Ana: a review, and what lapses at 14:00, until whose end she puts the review off. */
async function withOneAwaitingLapse() {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  const which = { key: "lapse", ask: "Which queue?", options: ["Postgres", "Redis"] };
  await asksWithLapse(office, "24T14:00", { ...which, onSilence: { is: "lapse", at: inMarch("24T14:00"), to: "Redis" } });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 once R2");
  return office;
}

test("it comes with the first digest after the other has lapsed", async () => {
  const office = await withOneAwaitingLapse();
  await office.turnTo("14:01");
  expect(office.inbox("bo").at(-1)).toContain('R2 lapsed to "Redis"');
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("16:30");
  expect(office.inbox("ana")[1]).toContain("1 to judge");
});

test("it comes back when another of the group ends what its members wait for, or whoever it was handed to", async () => {
  const office = await openOffice();
  await office.workspace.happens.usergroupChanges("S0PLATFORM", { handle: "platform", users: ["U0ANA", "U0DEE"] });
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.as("bo").types("/review @platform Look at the tests");
  await office.as("bo").types("/review @eli Look at the words");
  await office.as("eli").types("/sluice hand R4 to @ana She wrote them");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 once R3");
  await office.as("ana").types("/sluice hand R4 to @dee She wrote the others");
  await office.as("ana").types("/sluice later R2 once R4");
  await office.as("dee").types("/sluice hand R4 to @cy He wrote them");
  await office.as("dee").types("/sluice approve R3");
  await office.as("cy").types("/sluice approve R4");
  await office.turnTo("13:00");
  expect(office.inbox("ana")[1]).toContain("2 to judge");
});

test("it comes back to who asks the other no more, also while others go on asking it", async () => {
  const office = await openOffice();
  const link = "https://acme.dev/1";
  await office.as("bo").types(`/review @eli Look at the parser ${link}`);
  await office.as("ana").types(`/review @eli Is the loop right? ${link}`);
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R2 once R1");
  await office.as("ana").types("/sluice withdraw R1");
  await office.turnTo("13:00");
  expect(office.inbox("ana")[1]).toContain("1 to judge");
});

test("it comes back too when its own end is taken back after the other has ended", async () => {
  const office = await withOneAwaiting();
  await office.as("ana").types("/sluice approve R1");
  await office.as("ana").presses("Postgres");
  await office.as("ana").types("/sluice undo R1");
  await office.turnTo("13:00");
  expect(office.inbox("ana")[1]).toContain("1 to judge");
});

// Caught an older digest that kept the promise of a digest that had come.
test("an older digest says nothing of when it comes back what a newer one has brought since", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 until 14:00");
  await office.as("bo").types("/review @ana Look at the tests");
  await office.turnTo("13:00");
  expect(office.inbox("ana")[0]).toContain("2 of these moved on to your newest digest");
  await office.turnTo("16:30");
  expect(office.inbox("ana").join("\n")).not.toContain("comes back with");
});

// Caught a circle of two that was let in, and one of three.
test("requests that would wait for each other in a circle are refused, however many it goes through", async () => {
  const office = await withOneAwaiting();
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("13:00");
  const types = async (text: string) => (await office.as("ana").types(text)).ephemeral?.text;
  expect(await types("/sluice later R2 once R1")).toContain("R1 waits for R2 already, so neither would come back");
  expect(await types("/sluice later R2 once R3")).toContain("R2 · later, once R3 has ended");
  expect(await types("/sluice later R3 once R1")).toContain("R1 waits for R3 already, so neither would come back");
});

test("its reader reads the same time of it as was said when they put it off", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  expect((await office.as("ana").types("/sluice later R1 until 3:00")).ephemeral?.text).toContain("later, tomorrow 9:30 Berlin");
  await office.as("ana").opensHome();
  expect(office.as("ana").home()?.text).toContain("you put it off, to come tomorrow 9:30");
});

test.each([
  ["/sluice later R1 once R1", "R1 cannot wait for itself"],
  ["/sluice later R1 once R9", "There is no request R9 of yours"],
  ["/sluice later R1 once R2", "R1 · later, once R2 has ended"],
])("%s is answered: %s", async (typed, said) => {
  const office = await withOneAwaiting();
  expect((await office.as("ana").types(typed)).ephemeral?.text).toContain(said);
});

/** What Bo reads of when Ana takes it up. */
const takenUp = (office: Office) => office.inbox("bo").filter((text) => text.includes("takes up R1"));

// Caught word of each time that it was put off, and of one that changed nothing.
test("who puts off again what was put off says it to the asker once, and changes that in silence where the time is another", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 until friday");
  const first = "Ana takes up R1 at their first opening from Fri 27 Mar on. · Look at the parser";
  expect(takenUp(office)).toEqual([first]);
  await office.turnTo("9:40");
  await office.as("ana").types("/sluice later R1 until friday");
  const { ephemeral } = await office.as("ana").types("/sluice later R1 until friday 8:00");
  expect(ephemeral?.text).toContain("R1 · later, Friday 9:30");
  expect(takenUp(office)).toEqual([first]);
  await office.as("ana").types("/sluice later R1 until thursday");
  expect(takenUp(office)).toEqual(["Ana takes up R1 at their first opening from Thu 26 Mar on. · Look at the parser"]);
  await office.turnTo("2026-03-26T09:30:00+01:00");
  await office.as("ana").types("/sluice later R1 until friday");
  expect(takenUp(office)).toHaveLength(2);
});
