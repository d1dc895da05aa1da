import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const review = "/review @ana Look at the parser's error path https://github.com/acme/parser/pull/381";
const decision = "/decide @ana Which queue for retries? | Postgres | Redis";

/** Ana has one request in front of her, in a digest. */
async function openWith(command: string): Promise<Office> {
  const office = await openOffice();
  await office.as("bo").types(command);
  await office.turnTo("9:30");
  return office;
}

test("what was approved can be opened again from the answer, and the digest says by whom and when", async () => {
  const office = await openWith(review);
  await office.as("ana").presses("Approve");
  expect(office.as("ana").sees()).toContain("approved by you, 9:30");
  expect(office.as("ana").sees()).toContain("Nothing waits for you here");
  await office.answersAreTold();
  expect(office.as("bo").sees()).toContain("[Open]");
});

test("changes are requested in the reader's own words", async () => {
  const office = await openWith(review);
  const ana = office.as("ana");
  await ana.presses("Request changes");
  expect(ana.modal()?.title).toBe("Request changes");
  await ana.fills("What should change?", "The retry loop swallows the first error.");
  expect((await ana.submits()).errors ?? {}).toEqual({});
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([
    'Ana on R1: request changes. "The retry loop swallows the first error." · Look at the parser\'s error path',
  ]);
});

test("declining needs a reason, and empty words change nothing", async () => {
  const office = await openWith(review);
  const ana = office.as("ana");
  await ana.presses("Decline");
  await ana.fills("Why not?", "   ");
  expect((await ana.submits()).errors).toEqual({
    words: 'Write a few words with it, for example: "Cy knows this code; I do not."',
  });
  expect(office.inbox("bo")).toEqual([]);
  await ana.fills("Why not?", "Cy knows this code; I do not.");
  await ana.submits();
  expect(ana.modal()).toBeNull();
  await office.answersAreTold();
  expect(office.inbox("bo")[0]).toContain("Ana on R1: decline.");
});

test("an option of a decision is one press", async () => {
  const office = await openWith(decision);
  await office.as("ana").presses("Postgres");
  expect(office.as("ana").sees()).toContain('decided by you: "Postgres", 9:30');
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R1: Postgres. · Which queue for retries?"]);
});

test("options that do not fit on buttons are chosen in a modal, with a note", async () => {
  const office = await openWith("/decide @ana Which name? | The first of five | The second of five | Third | Fourth | Fifth");
  const ana = office.as("ana");
  await ana.presses("Choose");
  await ana.chooses("Fourth");
  await ana.fills("A note to go with it", "It is the shortest to say.");
  await ana.submits();
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(['Ana on R1: Fourth. "It is the shortest to say." · Which name?']);
});

test("an open question is answered in one's own words", async () => {
  const office = await openWith("/decide @ana What do we call the release?");
  const ana = office.as("ana");
  await ana.presses("Answer");
  await ana.fills("Your answer", "Twelve.");
  await ana.submits();
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(['Ana on R1: an answer. "Twelve." · What do we call the release?']);
});

test("asking back passes the turn to the asker, whose reply comes with the reader's next opening", async () => {
  const office = await openWith(review);
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.presses("Ask back");
  await ana.fills("What do you need to know first?", "Which release is this for?");
  await ana.submits();
  expect(office.inbox("bo")).toEqual([
    `Ana asks about R1 before they can judge it: "Which release is this for?" It is your move. · Look at the parser's error path`,
  ]);
  expect(ana.sees()).toContain('with Bo: you asked "Which release is this for?"');
  expect((await bo.types("/queue")).ephemeral?.text).toContain(
    'your move since Tue 24 Mar, 10:30: Ana asked "Which release is this for?"',
  );

  await bo.presses("Reply");
  await bo.fills("Your reply", "For 2.4.");
  await bo.submits();
  expect(bo.sees()).toContain("You replied; it is with Ana again.");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(2);
  expect(ana.sees()).toContain("Bo: For 2.4.");
});

test("what is put off comes back at the first opening after that, and the asker is told", async () => {
  const office = await openWith(review);
  const ana = office.as("ana");
  await ana.presses("Later");
  await ana.chooses("Tomorrow, 9:30");
  await ana.submits();
  expect(ana.sees()).toContain("comes back with your first digest from tomorrow on");
  expect(office.inbox("bo")[0]).toContain("Ana takes up R1 at their first opening from");
  await office.turnTo("2026-03-25T09:29:00+01:00");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(office.inbox("ana")).toHaveLength(2);
});

test("a request handed over waits for the new reader's own opening; openings from before do not count", async () => {
  const office = await openWith(review);
  const [ana, dee] = [office.as("ana"), office.as("dee")];
  await ana.presses("Hand over");
  await ana.chooses("U0DEE", { from: "To whom?" });
  await ana.fills("Why them?", "You wrote the parser.");
  await ana.submits();
  expect(ana.sees()).toContain("handed over to Dee");
  expect(office.inbox("bo")).toEqual([
    'Ana handed R1 over to Dee, who gets it at their own next opening. "You wrote the parser." · Look at the parser\'s error path',
  ]);
  expect(office.inbox("dee")).toEqual([]);
  await office.turnTo("12:00");
  expect(office.inbox("dee")).toHaveLength(1);
  expect(dee.sees()).toContain('handed over by Ana: "You wrote the parser."');
  await dee.presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo").at(-1)).toContain("Dee on R1: approve.");
  expect(ana.sees()).toContain("approved by Dee");
});

test("it is not handed to its asker, to oneself or to an app", async () => {
  const office = await openWith(review);
  const ana = office.as("ana");
  await ana.presses("Hand over");
  await ana.fills("Why them?", "They know it.");
  const refusals: unknown[] = [];
  for (const user of ["U0BO", "U0ANA", "U0WREN"]) {
    await ana.fills("To whom?", user);
    refusals.push((await ana.submits()).errors?.["person"]);
  }
  expect(refusals).toEqual([
    "Bo asked R1. Ask back instead, or hand it to somebody else.",
    "That is you. Choose somebody else from the list.",
    "Wren is an app and cannot judge. Choose somebody else from the list.",
  ]);
});

test("live buttons stand in the newest digest only; the older one shrinks to what became of its requests", async () => {
  const office = await openWith(review);
  const ana = office.as("ana");
  await office.as("dee").types("/review @ana Tests of the parser");
  await office.turnTo("13:00");
  const [older, newest] = ana.dm();
  expect(JSON.stringify(older?.blocks)).not.toContain('"approve"');
  expect(older?.text).toBe("1 of these moved on to your newest digest.");
  expect(newest?.text).toContain("2 to judge, about 20 min");
  await ana.presses("Approve", { near: "error path" });
  await ana.presses("Approve", { near: "Tests of the parser" });
  await office.answersAreTold();
  expect(office.inbox("bo")).toHaveLength(1);
  expect(office.inbox("dee")).toHaveLength(1);
});

test("a request withdrawn by its asker says so where it is shown, and cannot be judged any more", async () => {
  const office = await openWith(review);
  expect((await office.as("bo").types("/sluice withdraw R1")).ephemeral?.text).toBe(
    "You took R1 back. Wherever it is shown, it says so. `/sluice undo R1` undoes that, for half a minute.",
  );
  expect(office.as("ana").sees()).toContain("withdrawn by Bo, 9:30");
});

test("the queue shows what waits, held or shown, with the same buttons, and is drawn anew after each", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 90m");
  await office.as("bo").types(review);
  await office.as("bo").types(decision);
  await ana.types("/queue");
  expect(ana.ephemerals().at(-1)?.text).toContain("2 to judge, about 20 min");
  await ana.presses("Postgres");
  expect(ana.ephemerals().at(-1)?.text).toContain("1 to judge, about 10 min");
  await ana.presses("Request changes");
  await ana.fills("What should change?", "Everything.");
  await ana.submits();
  expect(ana.ephemerals().at(-1)?.text).toContain("Nothing waits for you");
  expect(office.inbox("ana")).toEqual([]);
});

test("a queue of many is turned a page at a time", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (let number = 1; number <= 9; number += 1) await office.as("bo").types(`/review @ana Part ${number}`);
  await ana.types("/queue");
  await ana.presses("More");
  expect(JSON.stringify(ana.ephemerals().at(-1)?.blocks)).toContain("8 to 9 of 9");
  await ana.presses("Earlier");
  expect(JSON.stringify(ana.ephemerals().at(-1)?.blocks)).toContain("1 to 7 of 9");
});

test("Home shows the gate and the queue, and goes fresh when something changes", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("Nothing waits for you");
  await ana.presses("Focus 90 min");
  expect(ana.home()?.text).toContain("Focus until 10:35 Berlin time");
  await office.as("bo").types(review);
  expect(ana.home()?.text).toContain("1 to judge, about 10 min");
  await ana.presses("Approve");
  expect(ana.home()?.text).toContain("Nothing waits for you");
  expect(office.inbox("ana")).toEqual([]);
});
