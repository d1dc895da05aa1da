import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

/** Ana has three requests in front of her, in a digest. */
async function withThree(): Promise<Office> {
  const office = await openOffice();
  await office.turnTo("9:10");
  await office.as("bo").types("/review @ana The parser");
  await office.turnTo("9:11");
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:12");
  await office.as("bo").types("/review @ana The tests");
  await office.turnTo("9:30");
  return office;
}

const shows = (office: Office) => office.as("ana").modal()?.text.split("\n") ?? [];

test("one goes through a digest one at a time, and is told when nothing is left", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  expect(shows(office).slice(0, 3)).toEqual([
    "1 of 3, about 30 min left",
    "The parser",
    "R1 · review · Bo, 20 min · about 10 min",
  ]);
  await ana.presses("Approve");
  expect(shows(office).slice(0, 2)).toEqual(["2 of 3, about 20 min left", "Which queue?"]);
  expect(shows(office)).toContain("The parser · R1 · approved by you, 9:30");
  await ana.presses("Postgres");
  expect(shows(office).slice(0, 2)).toEqual(["3 of 3, about 10 min left", "The tests"]);
  await ana.presses("Request changes");
  expect(ana.modal()?.title).toBe("Request changes");
  await ana.fills("What should change?", "Their names.");
  await ana.submits();
  expect(shows(office)[0]).toBe("Nothing waits for you.");
  await office.answersAreTold();
  expect(office.inbox("bo")[0]?.split("\n")).toHaveLength(4);
  expect(ana.sees()).toContain("Nothing waits for you here");
});

test("what is skipped stays in the queue, and what is put off or asked back is in nobody's way", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await ana.presses("Skip");
  expect(shows(office).slice(0, 2)).toEqual(["2 of 3, about 20 min left", "Which queue?"]);
  await ana.presses("Later");
  await ana.submits();
  expect(shows(office).slice(0, 2)).toEqual(["3 of 3, about 10 min left", "The tests"]);
  await ana.presses("Ask back");
  await ana.fills("What do you need to know first?", "Which ones?");
  await ana.submits();
  expect(shows(office)[0]).toBe("That was the last. The one that you skipped still waits for you: /queue shows it.");
  await ana.closes();
  expect(ana.sees()).toContain("1 to judge");
});

test("what was settled elsewhere meanwhile is said in it, and the next one comes", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await office.as("bo").types("/sluice withdraw R1");
  await ana.presses("Approve");
  expect(shows(office)[0]).toBe("R1 is already settled: withdrawn by Bo, 9:30.");
  expect(shows(office)).toContain("1 of 2, about 20 min left");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([]);
});

test("a refusal in a modal that lies above it stands at its input, and the sitting is as it was", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await ana.presses("Hand over");
  await ana.fills("To whom?", "U0BO");
  await ana.fills("Why them?", "They know it.");
  expect((await ana.submits()).errors).toEqual({ person: "Bo asked R1. Ask back instead, or hand it to somebody else." });
  await ana.closes();
  expect(shows(office)[0]).toBe("1 of 3, about 30 min left");
});

test("two presses at once judge one request once, and show the next one once", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await Promise.all([ana.presses("Approve"), ana.presses("Approve")]);
  expect(shows(office)).toContain("2 of 3, about 20 min left");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R1: approve. · The parser"]);
});

test("the last end can be undone in it, and its request is shown again", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await ana.presses("Approve");
  await ana.presses("Undo R1");
  expect(shows(office).slice(0, 2)).toEqual(["1 of 3, about 30 min left", "The parser"]);
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([]);
});

test("a request is opened in full from its menu, and Home begins a sitting too", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("In full…", { near: "The tests" });
  expect(shows(office).slice(0, 2)).toEqual(["1 of 3, about 30 min left", "The tests"]);
  await ana.closes();
  await ana.opensHome();
  await ana.presses("One at a time");
  await ana.presses("Approve");
  expect(shows(office)).toContain("Which queue?");
  await ana.closes();
  expect(ana.home()?.text).toContain("2 to judge");
});

test("the reader says how long it takes, and nobody else sees that", async () => {
  const office = await withThree();
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await ana.presses("Takes longer or shorter…");
  await ana.chooses("45 min");
  await ana.submits();
  expect(shows(office)).toContain("1 of 3, about 65 min left");
  await ana.presses("Hand over");
  await ana.chooses("U0DEE", { from: "To whom?" });
  await ana.fills("Why them?", "You wrote it.");
  await ana.submits();
  await ana.closes();
  expect(ana.sees()).toContain("2 to judge, about 20 min");
  await office.turnTo("13:00");
  expect(office.inbox("dee").at(-1)).toContain("about 10 min");
  expect([...office.inbox("bo"), ...office.inbox("dee")].join()).not.toContain("45 min");
});

test("one at a time all that was said of it is read, and in a list it is said that there is more", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await bo.types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  for (const round of [1, 2, 3]) {
    await ana.types(`/sluice ask-back R1 Question ${round}?`);
    await bo.types(`/sluice reply R1 Reply ${round}`);
  }
  await office.turnTo("13:00");
  expect(ana.sees()).toContain('3 earlier remarks in "In full…"');
  expect(ana.sees()).not.toContain("Question 1?");
  await ana.types("/sluice next");
  for (const said of ["Question 1?", "Reply 1", "Question 3?", "Reply 3"]) expect(ana.modal()?.text).toContain(said);
});
