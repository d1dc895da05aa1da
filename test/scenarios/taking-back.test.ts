import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

/** Bo has asked Ana, and she has just approved. */
async function withOneApproved() {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").presses("Approve");
  return office;
}

test("for half a minute an answer can be undone, and nobody hears of it", async () => {
  const office = await withOneApproved();
  expect(office.inbox("bo")).toEqual([]);
  await office.as("ana").presses("Undo R1");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.as("ana").sees()).toContain("1 to judge");
  await office.turnTo("10:00");
  expect(office.inbox("bo")).toEqual([]);
  await office.as("ana").presses("Decline");
  await office.as("ana").fills("Why not?", "Cy knows it.");
  await office.as("ana").submits();
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(['Ana on R1: decline. "Cy knows it." · Look at the parser']);
});

test("what was undone in time is not told either when the message of several ends is drawn anew", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice approve R1");
  await office.as("ana").types("/sluice approve R2");
  await office.as("ana").types("/sluice undo R2");
  await office.answersAreTold();
  await office.as("ana").types("/sluice undo R1");
  expect(office.inbox("bo")[0]).toBe("Ana on R1: approve. Taken back since. · Look at the parser");
});

test("what was reopened before its asker's gate let it be told is not told later either", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await office.as("bo").types("/focus until 12:00");
  await office.as("ana").types("/sluice approve R1");
  await office.as("ana").types("/sluice approve R2");
  await office.turnTo("9:40");
  await office.as("ana").types("/sluice undo R2");
  await office.turnTo("12:00");
  await office.as("ana").types("/sluice undo R1");
  expect(office.inbox("bo").join("\n")).not.toContain("Ana on R2");
  expect(office.inbox("bo").join("\n")).toContain("Ana on R1: approve. Taken back since.");
});

test("later it is judged anew, its asker is told of the correction, and each end is heard once", async () => {
  const office = await withOneApproved();
  await office.answersAreTold();
  await office.as("ana").presses("Undo R1");
  expect(office.inbox("bo")).toEqual([
    "Ana on R1: approve. Taken back since. · Look at the parser",
    "Ana took the end of R1 back and judges it anew. You hear how it ends. · Look at the parser",
  ]);
  expect(office.as("ana").sees()).toContain("you took your answer back");
  await office.as("ana").presses("Approve");
  await office.turnTo("9:40");
  expect(office.inbox("bo")).toHaveLength(3);
  expect(office.inbox("bo")[2]).toBe("Ana on R1: approve. · Look at the parser");
});

test("who withdrew can undo it for half a minute, and asks anew after that", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/sluice withdraw R1");
  expect((await office.as("bo").types("/sluice undo R1")).ephemeral?.text).toBe("R1 is as it was before.");
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("1 to judge");
  await office.as("bo").types("/sluice withdraw R1");
  await office.turnTo("9:31");
  expect((await office.as("bo").types("/sluice undo R1")).ephemeral?.text).toContain("Ask anew");
});

test("only who ended it can take that back, and only what has ended", async () => {
  const office = await withOneApproved();
  expect((await office.as("bo").types("/sluice undo R1")).ephemeral?.text).toContain("was not settled by you");
  await office.as("ana").types("/sluice undo R1");
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toContain("there is nothing to take back");
  expect((await office.as("dee").types("/sluice undo R1")).ephemeral?.text).toContain("There is no request R1 of yours");
});

test("answers of a few minutes come together: the first after half a minute, the next no sooner than five minutes later", async () => {
  const office = await openOffice();
  for (const ask of ["One", "Two", "Three", "Four"]) await office.as("bo").types(`/review @ana ${ask}`);
  await office.turnTo("9:30");
  await office.as("ana").presses("Approve", { near: "One" });
  await office.as("ana").presses("Approve", { near: "Two" });
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([expect.stringMatching(/^2 answers\n.*R1.*\n.*R2/)]);
  await office.as("ana").presses("Approve", { near: "Three" });
  await office.turnTo("9:33");
  await office.as("ana").presses("Approve", { near: "Four" });
  expect(office.inbox("bo")).toHaveLength(1);
  await office.turnTo("9:36");
  expect(office.inbox("bo")[1]).toMatch(/^2 answers\n.*R3.*\n.*R4/);
});

test("of answers that come together, one that was undone is left out", async () => {
  const office = await openOffice();
  for (const ask of ["One", "Two"]) await office.as("bo").types(`/review @ana ${ask}`);
  await office.turnTo("9:30");
  await office.as("ana").presses("Approve", { near: "One" });
  await office.as("ana").presses("Approve", { near: "Two" });
  await office.as("ana").presses("Undo R1");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R2: approve. · Two"]);
});

test("what is judged anew stands in the newest digest, however many came since, or comes with the next", async () => {
  const office = await withOneApproved();
  await office.as("bo").types("/review @ana Look at the tests");
  await office.turnTo("13:00");
  await office.as("ana").types("/sluice undo R1");
  expect(office.inbox("ana").at(-1)).toContain("2 to judge");
  await office.as("ana").presses("Approve", { near: "Look at the parser" });
  await office.as("bo").types("/review @eli Look at the parser");
  await office.as("eli").types("/queue");
  await office.as("eli").presses("Approve");
  await office.answersAreTold();
  await office.as("eli").types("/sluice undo R3");
  expect((await office.bot().store.request(`${office.workspace.teamId}/3`))?.turn.is).toBe("held");
  await office.turnTo("2026-03-25T20:00:00+01:00");
  expect(office.inbox("eli").at(-1)).toContain("1 to judge");
});

test("an asker whose gate was shut hears how it ended, and nothing of all that was true no more", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("bo").types("/focus until 12:00");
  await office.as("ana").types("/sluice approve R1");
  await office.turnTo("9:40");
  await office.as("ana").types("/sluice undo R1");
  await office.as("ana").types("/sluice later R1 until thursday");
  await office.turnTo("9:41");
  await office.as("ana").types("/sluice later R1 until friday");
  await office.turnTo("9:42");
  await office.as("ana").types("/sluice hand R1 to @cy You know the parser");
  await office.turnTo("9:43");
  await office.as("cy").types("/sluice approve R1");
  await office.turnTo("12:00");
  expect(office.inbox("bo")).toEqual(["Cy on R1: approve. · Look at the parser"]);
});

test("who heard that it was put off reads in the same message when that is true no more", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 until thursday");
  expect(office.inbox("bo")[0]).toContain("Ana takes up R1 at their first opening from Thu 26 Mar on.");
  await office.as("ana").types("/sluice hand R1 to @cy You know the parser");
  expect(office.inbox("bo")[0]).toContain("Ana had put R1 off. It has moved on since.");
});

test("for half a minute an asker learns of an answer neither from their question nor from what they are refused", async () => {
  const office = await openOffice();
  const bo = office.as("bo");
  await bo.types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await bo.types("/sluice reply R1 For 2.4");
  await office.turnTo("13:00");
  await office.as("ana").types("/sluice approve R1");
  expect(office.inbox("bo")[0]).toContain("You replied; it is with Ana again.");
  for (const typed of ["/sluice bump R1", "/sluice withdraw R1", "/sluice reply R1 And 2.5"])
    expect((await bo.types(typed)).ephemeral?.text).toBe("R1 is just being settled. You hear how it ended within a minute.");
  await office.turnTo("13:01");
  expect(office.inbox("bo")[0]).toContain("It is over: approved by Ana");
});

test("what was judged in Home or in the queue stands below with the way back", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/review @ana Look at the lexer");
  await ana.opensHome();
  await ana.presses("Approve");
  expect(ana.home()?.text).toContain("R1 · approved by you");
  await ana.presses("Undo R1");
  expect(ana.home()?.text).toContain("2 to judge");
  const queue = (await ana.types("/sluice approve R2")).ephemeral;
  expect(queue).toBeDefined();
  expect(JSON.stringify((await ana.types("/queue")).ephemeral)).toContain("Undo R2");
});

test("what is just being settled is not asked a second time beside itself", async () => {
  const office = await openOffice();
  const ask = "/review @ana Look at it https://github.com/acme/parser/pull/381";
  await office.as("bo").types(ask);
  await office.turnTo("9:30");
  await office.as("ana").presses("Approve");
  expect((await office.as("bo").types(ask)).ephemeral?.text).toContain("R1 asks that already, and is just being settled.");
  await office.as("ana").presses("Undo R1");
  expect((await office.as("bo").types(ask)).ephemeral?.text).toContain("Ana has this already as R1");
});

test("what was put off says so in the queue", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice later R1 until 14:00");
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("you put it off, to come at 16:30");
});
