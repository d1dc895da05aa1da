import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

/** Ana has R1, a review, and R2, a decision; both are Bo's. */
async function withDigest() {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at <the> parser");
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:30");
  return office;
}
const says = async (office: Office, name: "ana" | "bo" | "dee", text: string) =>
  (await office.as(name).types(text)).ephemeral?.text.split("\n");
const outcome = async (office: Office, number: number) => {
  const turn = (await office.bot().store.request(`T0REED/${number}`))?.turn;
  return turn?.is === "settled" ? turn.outcome : turn;
};

test.each<[string, number, string, object]>([
  ["approve R1", 1, "R1 · approve · Look at &lt;the&gt; parser", { is: "approved" }],
  ["approve 1 Well found", 1, 'R1 · approve: "Well found" · Look', { is: "approved", note: "Well found" }],
  ["changes R1 The loop & its tests", 1, "R1 · request changes", { is: "changes requested", note: "The loop & its tests" }],
  ["changes R1, 3 things are wrong", 1, "R1 · request changes", { is: "changes requested", note: "3 things are wrong" }],
  ["decline R1 R2 does it already", 1, "R1 · decline", { is: "declined", note: "R2 does it already" }],
  ["answer R2 Postgres since we run it", 2, 'R2 · choose "Postgres": "we run it"', { choice: "Postgres", note: "we run it" }],
  ["answer R2 1", 2, 'R2 · choose "Postgres"', { is: "decided", choice: "Postgres" }],
  ["later R1 until R2 is done", 1, "R1 · later, once R2 has ended", { is: "put off", once: "T0REED/2" }],
  ["decline R1 Cy knows it", 1, 'R1 · decline: "Cy knows it"', { is: "declined", note: "Cy knows it" }],
  ["answer R2 redis", 2, 'R2 · choose "Redis"', { is: "decided", choice: "Redis" }],
  ["answer R2 a, we run it", 2, 'R2 · choose "Postgres": "we run it"', { is: "decided", choice: "Postgres", note: "we run it" }],
  ["answer R2 Neither on Thursday", 2, "R2 · answer in your own words", { is: "answered", words: "Neither on Thursday" }],
  ["answer R2 Thursday", 2, "R2 · answer in your own words", { is: "answered", words: "Thursday" }],
  ["later R1 until thursday", 1, "R1 · later, Thursday 9:30 Berlin time", { is: "put off" }],
  ["later R1 15:00", 1, "R1 · later, 16:30 Berlin time", { is: "put off" }],
  ["later R1 until 3 april", 1, "R1 · later, 3 Apr 9:30 Berlin time", { is: "put off" }],
  ["later R1 on 3 Apr 15:00", 1, "R1 · later, 3 Apr 16:30 Berlin time", { is: "put off" }],
  ["later R1 2026-04-03", 1, "R1 · later, 3 Apr 9:30 Berlin time", { is: "put off" }],
  ["later R1 once R2", 1, "R1 · later, once R2 has ended", { is: "put off", once: "T0REED/2" }],
  ["later R1 once 2", 1, "R1 · later, once R2 has ended", { is: "put off", once: "T0REED/2" }],
  ["later R1 after R2", 1, "R1 · later, once R2 has ended", { is: "put off", once: "T0REED/2" }],
  ["later R1 90m", 1, "R1 · later, 13:00 Berlin time", { is: "put off" }],
  ["ask-back R1 Which release?", 1, 'R1 · ask back: "Which release?"', { is: "returned", question: "Which release?" }],
])("/sluice %s", async (words, number, line, end) => {
  const office = await withDigest();
  const said = await says(office, "ana", `/sluice ${words}`);
  expect(said?.slice(0, 2)).toEqual(["Done:", expect.stringContaining(line)]);
  expect(await outcome(office, number)).toMatchObject(end);
});

test("what was judged by a command is told to its asker, and taken back by another", async () => {
  const office = await withDigest();
  expect(await says(office, "ana", "/sluice approve R1")).toContain("An answer is taken back by /sluice undo R1.");
  await says(office, "ana", "/sluice undo R1");
  await says(office, "ana", "/sluice decline R1 Cy knows it");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(['Ana on R1: decline. "Cy knows it" · Look at &lt;the&gt; parser']);
});

test("a request is handed over, and the asker is told", async () => {
  const office = await withDigest();
  expect(await says(office, "ana", "/sluice hand R1 to @eli You wrote it")).toEqual([
    "R1 is with Eli, who gets it at their own next opening. Whoever asked is told.",
  ]);
  expect(office.inbox("bo").at(-1)).toContain('Ana handed R1 over to Eli, who gets it at their own next opening. "You wrote it"');
});

test("the asker replies by a command, and by a message to the bot", async () => {
  const office = await withDigest();
  await says(office, "ana", "/sluice ask-back R1 Which release?");
  expect(await says(office, "bo", "/sluice reply R1 For 2.4")).toEqual(["R1 is with Ana again."]);
  await says(office, "ana", "/sluice ask-back R2 Why now?");
  await office.as("bo").types("reply R2 Main is red");
  expect(office.inbox("bo").at(-1)).toBe("R2 is with Ana again.");
});

test.each<["ana" | "bo" | "dee", string, string]>([
  ["ana", "approve", "Which request? Say its number"],
  ["ana", "approve R9", "There is no request R9 of yours"],
  ["dee", "approve R1", "There is no request R1 of yours"],
  ["bo", "approve R1", "R1 is Ana's to judge"],
  [
    "ana",
    "approve R2",
    "R2 is a decision, which is answered by one of its options, Postgres, Redis: `/sluice answer R2 Postgres`.",
  ],
  ["ana", "answer R1 Postgres", "R1 is a review, which is approved or sent back for changes: `/sluice approve R1`"],
  ["ana", "answer R2 C", '"C" is none of its options: Postgres, Redis.'],
  ["ana", "changes R1", "Write a few words with it, for example:"],
  ["ana", "decline R1", "Write a few words with it, for example:"],
  ["ana", "later R1 until teh 5th", 'I could not read "until teh 5th". Try `/sluice later R142 until thursday`'],
  [
    "ana",
    "later R1 until 3/4",
    '"3/4" is read differently in different places. Write its month as a word: try `until 3 December`',
  ],
  ["ana", "later R1 until 3 March", "3 Mar has passed. Try a later day, such as `until 3 December`"],
  ["ana", "later R1 until 24 march 9:00", "That time has passed. Choose a later one for R1."],
  ["ana", "later R1 until 31 dec", "90 days is the longest. Decline R1, or choose a nearer time."],
  ["ana", "later R1", "I could not read until when."],
  ["ana", "approve 1, 2 and 5", 'written to Sluice: "1 yes · 2 yes"'],
  ["ana", "approve R1 R2", "Begin with `/sluice approve R1`."],
  ["ana", "approve 1 2", 'written to Sluice: "1 yes · 2 yes"'],
  ["ana", "changes R1 and R2 Too big", "That names several requests"],
  ["bo", "withdraw R1 R2", "a command is about one: nothing is done"],
  ["bo", "withdraw R1 & R2", "a command is about one: nothing is done"],
  ["ana", "hand R1 to Cy", "Whom do you ask?"],
  ["ana", "hand R1 to @cy", "Write a few words with it, for example:"],
  ["ana", "hand R1 to @cy @eli You know it", "It goes to one person."],
  ["ana", "reply R1 For 2.4", "only who asked it can do that"],
  ["bo", "reply R1 For 2.4", "nothing was asked back"],
])("%s: /sluice %s is refused in a sentence", async (name, words, why) => {
  const office = await withDigest();
  const before = await office.bot().store.everything();
  expect((await says(office, name, `/sluice ${words}`))?.[0]).toContain(why);
  expect(await office.bot().store.everything()).toEqual(before);
});

test("help is short, and tells more about one topic", async () => {
  const office = await openOffice();
  const help = await says(office, "ana", "/sluice help");
  expect(help?.length).toBeLessThan(6);
  for (const topic of ["focus", "asking", "judging"]) {
    expect(help?.join("\n")).toContain(`/sluice help ${topic}`);
    expect((await says(office, "ana", `/sluice help ${topic}`))?.length).toBeGreaterThan(2);
  }
  expect((await says(office, "ana", "/sluice help cooking"))?.[0]).toContain('There is no help about "cooking"');
  expect((await says(office, "ana", "/sluice help judging"))?.join("\n")).toContain("hand R142 to @cy");
});
