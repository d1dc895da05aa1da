import { expect, test } from "vitest";
import { asksWithLapse } from "../support/ask-with-lapse.ts";
import { type Office, openOffice } from "../support/office.ts";

type Name = "ana" | "bo" | "cy" | "dee";
const said = async (office: Office, name: Name, typed: string) => (await office.as(name).types(typed)).ephemeral?.text ?? "";

/** Three wait for Ana on a Tuesday morning: two of Bo, one of Cy. */
async function waiting() {
  const office = await openOffice();
  await said(office, "ana", "/focus until 16:00");
  await said(office, "bo", "/review @ana Look at the parser");
  await said(office, "bo", "/review @ana Look at the lexer");
  await said(office, "cy", "/decide @ana Which queue? | Postgres | Redis");
  return office;
}

test("whoever goes away decides in one screen what is handed over, what goes back, and what is kept", async () => {
  const office = await waiting();
  const ana = office.as("ana");
  await ana.types("/focus away until monday");
  expect(ana.modal()?.text).toContain("Away until Monday 0:00 Berlin time.");
  expect(ana.modal()?.text).toContain("What becomes of the 3 that wait?");
  await ana.chooses("U0DEE", { from: "Who stands in for you?" });
  await ana.chooses("Hand it to who stands in for me", { from: "R1 of Bo: Look at the parser" });
  await ana.chooses("Give it back to whoever asked", { from: "R3 of Cy: Which queue?" });
  await ana.fills("A word to them", "I am in the mountains.");
  await ana.submits();
  expect(ana.modal()?.text).toContain(
    "You are away until Monday 0:00 Berlin time. 1 handed over, 1 given back, 1 kept for your return.",
  );
  await office.turnTo("12:00");
  expect(office.inbox("dee").join()).toContain('handed over by Ana: "I am in the mountains."');
  expect(office.inbox("cy").join()).toContain("I am in the mountains.");
  await office.turnTo("2026-03-29T22:00:00+02:00");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("2026-03-30T09:00:00+02:00");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.inbox("ana")[0]).toContain("Look at the lexer");
});

test("days are chosen where none were typed, and what is wrong with them stands beside them", async () => {
  const office = await waiting();
  const ana = office.as("ana");
  await ana.types("/sluice away");
  expect((await ana.submits()).errors).toEqual({ back: "This is needed." });
  await ana.chooses("2026-03-20", { from: "Back on" });
  expect((await ana.submits()).errors?.["back"]).toContain("That has passed.");
  await ana.chooses("2026-03-26", { from: "First day away" });
  await ana.chooses("2026-03-28", { from: "Back on" });
  await ana.submits();
  expect(ana.modal()?.text).toContain("You are away from Thursday 0:00 until Saturday 0:00 Berlin time. 3 kept for your return.");
  await office.turnTo("16:00");
  expect(office.inbox("ana")).toHaveLength(1);
  await said(office, "bo", "/review @ana Look at the tests");
  await office.turnTo("2026-03-26T16:30:00+01:00");
  expect(office.inbox("ana")).toHaveLength(2);
  await said(office, "bo", "/review @ana Look at the words");
  await office.turnTo("2026-03-29T20:00:00+02:00");
  expect(office.inbox("ana")).toHaveLength(2);
});

test("nobody stands in who cannot, nor is anything handed to nobody", async () => {
  const office = await waiting();
  const ana = office.as("ana");
  await ana.types("/focus away tomorrow");
  await ana.chooses("U0ANA", { from: "Who stands in for you?" });
  expect((await ana.submits()).errors).toEqual({ standIn: "You cannot stand in for yourself. Choose somebody else, or nobody." });
  await office.as("dee").types("/focus away until 30 Mar");
  await office.as("dee").submits();
  await ana.chooses("U0DEE", { from: "Who stands in for you?" });
  expect((await ana.submits()).errors).toEqual({ standIn: "Dee is away then too. Choose somebody else, or nobody." });
  await ana.closes();
  await ana.types("/focus away tomorrow");
  await ana.chooses("Hand it to who stands in for me", { from: "What becomes of the 3 that wait?" });
  expect((await ana.submits()).errors?.["standIn"]).toContain("Choose who stands in for you");
});

test("who is back sooner says so, and gets what gathered at once", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus away until friday");
  await ana.submits();
  await ana.closes();
  await said(office, "bo", "/review @ana Look at the parser");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("Away until Friday 0:00 Berlin time.");
  await ana.presses("I am back");
  expect(office.inbox("ana")[0]).toContain("Look at the parser");
});

test("while its reader is away the clock of a lapse stands still, and their digest says the new time", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T15:00");
  await office.turnTo("9:30");
  await office.as("ana").types("/focus away until thursday");
  await office.as("ana").submits();
  await office.as("ana").closes();
  expect(office.as("ana").sees()).toContain('lapses to "Keep it" Thursday 14:30 unless you decide');
  await office.turnTo("2026-03-26T14:29:00+01:00");
  await office.answersAreTold();
  expect(office.inbox("bo").join()).not.toContain("lapsed");
  await office.turnTo("2026-03-26T14:31:00+01:00");
  expect(office.inbox("bo").join()).toContain('R1 lapsed to "Keep it"');
});

test("who asks somebody who is away is offered whoever stands in, and hears from them", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus away until thursday");
  await office.as("ana").chooses("U0CY", { from: "Who stands in for you?" });
  await office.as("ana").submits();
  expect(await said(office, "bo", "/review @ana Look at the parser")).toContain(
    "Cy stands in for Ana until then: `/sluice stand-in R1` asks them.",
  );
  expect(await said(office, "cy", "/sluice stand-in R1")).toContain("There is no request R1 of yours");
  expect(await said(office, "bo", "/sluice stand-in R1")).toContain("R1 went to Cy");
  await office.turnTo("13:00");
  expect(office.inbox("cy")[0]).toContain("Look at the parser");
  expect(office.inbox("bo").join()).not.toContain("handed R1 over");
  await office.as("cy").presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo").join()).toContain("Cy on R1: approve");
});

test("nobody is offered a stand-in for somebody who is there, or who named none", async () => {
  const office = await openOffice();
  expect(await said(office, "bo", "/review @ana Look at the parser")).not.toContain("stands in");
  expect(await said(office, "bo", "/sluice stand-in R1")).toContain("Nobody stands in for Ana now.");
  await office.as("ana").types("/focus away until thursday");
  await office.as("ana").submits();
  expect(await said(office, "bo", "/review @ana Look at the lexer")).not.toContain("stands in");
});

async function awayAndBack() {
  const office = await openOffice();
  await office.as("ana").types("/focus away until friday");
  await office.as("ana").submits();
  await office.as("ana").closes();
  for (const part of ["parser", "lexer", "tests", "words"]) await said(office, "bo", `/review @ana Look at the ${part}`);
  await said(office, "bo", "/sluice withdraw R2");
  await said(office, "ana", "/sluice approve R4");
  await said(office, "cy", "/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("2026-03-27T08:59:00+01:00");
  return office;
}

test("the return is one digest, which says what came and what ended elsewhere meanwhile", async () => {
  const office = await awayAndBack();
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("2026-03-27T09:00:00+01:00");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.inbox("ana")[0]).toContain("You are back: 5 came, 1 ended elsewhere, 3 remain.");
  await said(office, "bo", "/review @ana Look at the end");
  await office.turnTo("2026-03-27T13:00:00+01:00");
  expect(office.inbox("ana")).toHaveLength(2);
  expect(office.inbox("ana")[1]).not.toContain("You are back");
});

test("those who waited are asked once, together and at their own openings, whether they still need it", async () => {
  const office = await awayAndBack();
  await office.as("bo").types("/focus until 16:00");
  await office.turnTo("2026-03-27T10:30:00+01:00");
  expect(office.inbox("cy").join()).toContain("Ana is back. Is this still needed?");
  expect(office.inbox("bo").join()).not.toContain("Ana is back");
  await office.as("bo").types("/focus off");
  const asked = office.inbox("bo").filter((text) => text.includes("Ana is back"));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("Which of these are still needed?");
  expect(asked[0]).not.toContain("Look at the lexer");
  await office.as("bo").presses("Still needed", { near: "Look at the parser" });
  await office.as("bo").presses("Withdraw", { near: "Look at the tests" });
  expect(office.as("bo").sees()).toContain("you need it still");
  for (const part of ["parser", "tests"])
    await expect(office.as("bo").presses("Still needed", { near: `Look at the ${part}` })).rejects.toThrow("finds no");
  expect(office.as("ana").sees()).toContain("still needed, said Bo");
  expect(office.inbox("ana")[0]).toContain("withdrawn by Bo");
});

test("what was asked just before the return, or is with its asker, is not asked about", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus away until friday");
  await office.as("ana").submits();
  await office.turnTo("2026-03-26T17:00:00+01:00");
  await said(office, "bo", "/review @ana Look at the parser");
  await office.turnTo("2026-03-27T10:00:00+01:00");
  expect(office.inbox("ana")[0]).toContain("You are back: 1 came, 1 remains.");
  expect(office.inbox("bo").join()).not.toContain("still needed");
});

test("a status that says away is asked about, with its end if it has one, and not once it is gone", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  const { statusChanges } = office.workspace.happens;
  await ana.opensHome();
  await statusChanges("U0ANA", { text: "Sprinting", emoji: ":runner:" });
  await office.settled();
  expect(ana.home()?.text).not.toContain("Are you?");
  await statusChanges("U0ANA", { text: "On the beach", emoji: ":palm_tree:", until: Date.parse("2026-03-30T00:00:00+02:00") });
  await office.settled();
  expect(ana.home()?.text).toContain("Your Slack status says that you are away until Mon 30 Mar, 0:00. Are you?");
  await statusChanges("U0ANA", { text: "Out of office" });
  await office.settled();
  expect(ana.home()?.text).toContain("Your Slack status says that you are away. Are you?");
  await ana.presses("Go away");
  await ana.chooses("2026-03-27", { from: "Back on" });
  await ana.submits();
  await ana.closes();
  expect(ana.home()?.text).not.toContain("Are you?");
  await ana.types("/focus off");
  expect(ana.home()?.text).toContain("Are you?");
  await statusChanges("U0ANA", { text: "" });
  await office.settled();
  expect(ana.home()?.text).not.toContain("Are you?");
});
