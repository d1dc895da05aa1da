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
