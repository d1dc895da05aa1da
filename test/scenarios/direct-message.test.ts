import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const last = (office: Awaited<ReturnType<typeof openOffice>>, name: "ana" | "bo") => office.as(name).ephemerals().at(-1)?.text;

test("whoever asks the bot in plain words what waits for them sees their queue, with buttons", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("ana").types("What is waiting for me?");
  expect(last(office, "ana")).toContain("1 to judge, about 10 min");
  await office.as("ana").presses("Approve");
  expect(last(office, "ana")).toContain("Nothing waits for you");
});

test("an ask in plain words is an ask, with its receipt, once", async () => {
  const office = await openOffice();
  office.workspace.faults.nextEvent("twice");
  await office.as("bo").types("Could you ask @ana to review the parser https://acme.example/1");
  expect(office.inbox("bo").filter((text) => text.startsWith("R1 waits for Ana"))).toHaveLength(1);
  const [request, ...more] = await office.bot().store.openFor(office.who("ana"));
  expect([request?.ask, request?.link, more]).toEqual(["the parser", "https://acme.example/1", []]);
});

test("a block in plain words is a block, and ends by plain words", async () => {
  const office = await openOffice();
  await office.as("ana").types("let me focus until 11:00");
  expect(last(office, "ana")).toContain("Focus until 11:00");
  await office.as("ana").types("I'm back");
  expect(last(office, "ana")).toContain("open");
});

test("what it cannot read is answered with what it can, and what is refused with a sentence", async () => {
  const office = await openOffice();
  await office.as("ana").types("The weather is nice");
  expect(office.inbox("ana").at(-1)).toContain('I read a few plain phrases: "what is waiting for me?"');
  await office.as("ana").types("withdraw R7");
  expect(office.inbox("ana").at(-1)).toContain("There is no request R7 of yours.");
  await office.as("ana").types("review");
  expect(office.inbox("ana").at(-1)).toContain("Whom do you ask, and what?");
});

test("it is said once, also when Slack took it and answered that it had not", async () => {
  const office = await openOffice();
  office.workspace.faults.next("chat.postMessage", { acceptedThen: 500 });
  await office.as("ana").types("Thank you");
  expect(office.inbox("ana").filter((text) => text.startsWith("I read a few"))).toHaveLength(1);
});

test.each([
  ["all yes", "Say it of each by its number"],
  ["approve all", "Say it of each by its number"],
  ["ask ana to look at the parser", "Mention them with @."],
])("%j is answered by what to write instead", async (words, said) => {
  const office = await openOffice();
  await office.as("bo").types(words);
  expect(office.inbox("bo").at(-1)).toContain(said);
});

test("whether a request has ended, and how, is told to those whom it concerns", async () => {
  const office = await openOffice();
  const asks = async (name: "ana" | "bo" | "dee", words: string) => {
    await office.as(name).types(words);
    return office.inbox(name).at(-1);
  };
  await office.as("bo").types("/decide @ana Which <queue>? | Postgres | Redis");
  expect(await asks("bo", "is R1 done?")).toContain(
    "Which &lt;queue&gt;?\nR1 · held for Ana since Tue 24 Mar, 10:05, until their next opening · answer expected Tue 24 Mar, 11:30 to 19:00",
  );
  expect(await asks("ana", "what about R1?")).toContain("R1 · decision · Bo");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice answer R1 Postgres, we run it");
  expect(await asks("ana", "is R1 done?")).toBe(
    'R1 has ended: decided by you: "Postgres", 9:30. "we run it" · Which &lt;queue&gt;?',
  );
  expect(await asks("bo", "is R1 done?")).toContain("R1 · Ana has it since Tue 24 Mar, 10:30");
  await office.answersAreTold();
  expect(await asks("bo", "has Ana decided R1?")).toBe(
    'R1 has ended: decided by Ana: "Postgres", 10:30. "we run it" · Which &lt;queue&gt;?',
  );
  for (const number of ["R1", "R9"])
    expect(await asks("dee", `is ${number} done?`)).toBe(`There is no request ${number} of yours. \`/queue\` lists them.`);
});

test("who handed it over hears how it ended, and not in which words", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice hand R1 to @eli You wrote it");
  expect((await office.as("ana").types("/sluice status R1")).ephemeral?.text).toBe(
    "R1 · handed over to Eli · Look at the parser",
  );
  await office.as("eli").types("/sluice decline R1 No time");
  await office.answersAreTold();
  expect((await office.as("ana").types("/sluice status R1")).ephemeral?.text).toBe(
    "R1 has ended: declined by Eli, 9:30. · Look at the parser",
  );
});

test("next says what is first and why, and its button opens one at a time; by command that opens at once", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("next");
  expect(last(office, "ana")).toBe("Nothing waits for you.");
  await office.as("bo").types("/review @ana Look at the <b> parser");
  await office.as("bo").types("/review @ana Look at the tests");
  await ana.types("next");
  expect(last(office, "ana")).toContain("2 to judge, about 20 min. First: R1, because Bo has waited longest.");
  expect(last(office, "ana")).toContain("Look at the &lt;b&gt; parser · R1 · review · Bo");
  await ana.presses("One at a time");
  expect(ana.modal()?.title).toBe("One at a time");
  expect(ana.modal()?.text).toContain("Look at the <b> parser");
  await ana.closes();
  await ana.types("/sluice next");
  expect(ana.modal()?.text).toContain("1 of 2, about 20 min left");
});

test("whatever is written to it, it answers once, and never with a fault", async () => {
  const office = await openOffice();
  const bo = office.as("bo");
  const odd = [
    "?",
    "R12",
    "12",
    "yes",
    "R1 R2",
    "later",
    "🦆",
    "`code`",
    "*bold* _it_",
    "<@U0ANA>",
    "<#C0PARSER>",
    "a".repeat(3_900),
  ];
  const said = () =>
    office.workspace
      .history("D0BO")
      .filter(({ user }) => user === "U0BOT")
      .map(({ text }) => text);
  for (const words of [...odd, "12 yes", "wait", "status", "next R1", "undo", "no\nline", "> quote", "https://acme.example"]) {
    const before = said().length;
    await office.clock.turnTo(office.clock.now() + 2_000);
    await bo.types(words);
    expect(said().length - before, words).toBe(1);
    expect(said().at(-1), words).not.toContain("Something went wrong");
  }
});

test("words that are no phrase are taken for a reply where somebody was asked back, and it is said how", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await office.as("bo").types("For 2.4.", { in: "D0BO" });
  expect(office.inbox("bo").at(-1)).toContain("Is that for R1? Write reply R1 and your words.");
  await office.as("bo").types("R1 for 2.4", { in: "D0BO" });
  expect(JSON.stringify(office.as("bo").ephemerals())).toContain("R1 is your move: Ana asked you something.");
});
