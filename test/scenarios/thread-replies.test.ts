import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const question = "Which release is this for?";

/** Bo has asked Ana, who asks back: the question stands in Bo's conversation with the bot. */
async function withQuestion(
  asks: (office: Office) => Promise<unknown> = (office) => office.as("bo").types("/review @ana Look at it"),
) {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await asks(office);
  await office.turnTo("9:30");
  await askBack(office);
  return office;
}

async function askBack(office: Office, words = question) {
  await office.bot().desk.askBack({ request: "T0REED/1", by: office.who("ana"), question: words });
  await office.settled();
}

const below = { replyingTo: question };
const answers = (office: Office) =>
  office
    .as("bo")
    .dm()
    .filter(({ threadTs, user }) => threadTs !== null && user === "U0BOT")
    .map(({ text }) => text);
const said = async (office: Office) => (await office.bot().store.request("T0REED/1"))?.talk.map(({ words }) => words);

test("what the asker writes below the question is the reply, said back there in a sentence", async () => {
  const office = await withQuestion();
  await office.as("bo").types("For 2.4 & later", below);
  expect(answers(office)).toEqual(["R1 is with Ana again."]);
  expect(await said(office)).toEqual([question, "For 2.4 & later"]);
  expect(office.inbox("bo")[0]).toContain("You replied; it is with Ana again.");
  await office.turnTo("13:00");
  expect(office.as("ana").sees()).toContain("Bo: For 2.4 & later");
});

test("it is the reply whatever it says, and also when it is shown in the conversation too", async () => {
  const office = await withQuestion();
  await office.as("bo").types("1 yes", { ...below, alsoInChannel: true });
  expect(await said(office)).toEqual([question, "1 yes"]);
});

test("a message that comes twice, or is edited, replies once", async () => {
  const office = await withQuestion();
  office.workspace.faults.nextEvent("twice");
  await office.as("bo").types("For 2.4", below);
  await askBack(office, "Which of its parts?");
  const reply = office
    .as("bo")
    .dm()
    .find(({ text }) => text === "For 2.4");
  await office.turnTo("9:35");
  const before = office.inbox("bo").length;
  await office.workspace.happens.edits({ channel: reply?.channel ?? "", ts: reply?.ts ?? "" }, "For 2.5");
  await office.settled();
  expect(await said(office)).toEqual([question, "For 2.4", "Which of its parts?"]);
  expect(office.inbox("bo")).toHaveLength(before);
  expect(office.inbox("bo")[0]).toContain("Ana has asked something else since.");
  expect(answers(office)).toEqual(["R1 is with Ana again."]);
});

// Caught words that were refused.
test("what the asker writes below a question that was answered is added, unless it is a command or answers something else", async () => {
  const office = await withQuestion();
  await office.as("bo").types("For 2.4", below);
  await office.as("bo").types("Or 2.5 & https://acme.example/1", below);
  await office.as("bo").types("what is waiting for me?", below);
  await office.as("bo").types("9 yes", below);
  await office.as("bo").types("/sluice reply R1 And 2.6");
  expect(answers(office)).toEqual(["R1 is with Ana again.", "Added to R1: Ana sees it there."]);
  expect(await said(office)).toEqual([question, "For 2.4", "Or 2.5 &", "And 2.6"]);
  expect((await office.bot().store.request("T0REED/1"))?.link).toBe("https://acme.example/1");
  await office.turnTo("13:00");
  expect(office.as("ana").sees()).toContain("Bo: And 2.6");
});

// Caught a modal whose words were lost.
test("who replies when another who asks it too just has adds to it", async () => {
  const link = "https://acme.example/1";
  const office = await withQuestion(async (one) => {
    await one.as("bo").types(`/review @ana Look at it ${link}`);
    await one.as("dee").types(`/review @ana Is the loop right? ${link}`);
  });
  await office.as("dee").presses("Reply");
  await office.as("dee").fills("Your reply", "For 2.5");
  await office.as("bo").types("For 2.4", below);
  expect((await office.as("dee").submits()).errors ?? {}).toEqual({});
  expect(await said(office)).toEqual([question, "For 2.4", "For 2.5"]);
});

test("too late, below an older question, and without words it is refused in a sentence", async () => {
  const office = await withQuestion();
  await office.as("bo").types("For 2.4", below);
  await office.turnTo("9:31");
  await askBack(office, "Which part?");
  await office.turnTo("9:32");
  await office.as("bo").types("2.6", { replyingTo: `"${question}"` });
  await office.turnTo("9:33");
  const again = { replyingTo: 'it: "Which part?"' };
  await office.as("bo").types("x".repeat(1_001), again);
  await office.as("bo").types("/sluice withdraw R1");
  await office.turnTo("9:34");
  await office.as("bo").types("The loop", again);
  expect(answers(office)).toEqual([
    "R1 is with Ana again.",
    'You were asked something else since: "Which part?" Write your reply below that.',
    expect.stringContaining("That is 1001 characters; 1000 fit."),
    "R1 is already settled: withdrawn by you, 10:33.",
  ]);
  expect(await said(office)).toEqual([question, "For 2.4", "Which part?"]);
});

test("below anything else of the bot's a message is what it says", async () => {
  const office = await withQuestion();
  await office.as("dee").types("/review @ana Another");
  await office.turnTo("13:00");
  await office.as("ana").types("For 2.4", { replyingTo: "to judge" });
  expect(office.as("ana").dm().at(-1)?.text).toContain("I read a few plain phrases");
  expect(await said(office)).toEqual([question]);
});

const asksInChannel = (office: Office) => office.as("bo").types("@sluice review @ana the retry loop", { in: "#parser" });
const inThread = { in: "#parser", replyingTo: "the retry loop" };

test("in a channel a mention by the asker in that thread is the reply, and is said to them alone", async () => {
  const office = await withQuestion(asksInChannel);
  await office.as("dee").types("@sluice for 2.5", inThread);
  expect(office.as("dee").ephemerals().at(-1)?.text).toContain("I read a few plain phrases");
  await office.as("bo").types("@sluice what is waiting for me?", inThread);
  await office.as("bo").types("for 2.3, I think", inThread);
  await office.as("bo").types("@sluice for 2.3", { in: "#parser", replyingTo: "Opened acme/parser#381" });
  expect(await said(office)).toEqual([question]);
  await office.as("bo").types("@sluice for 2.4", inThread);
  expect(await said(office)).toEqual([question, "for 2.4"]);
  expect(office.as("bo").ephemerals().at(-1)?.text).toBe("R1 is with Ana again.");
  await office.as("bo").types("@sluice or 2.5", inThread);
  expect(office.as("bo").ephemerals().at(-1)?.text).toBe("Added to R1: Ana sees it there.");
  expect(await said(office)).toEqual([question, "for 2.4", "or 2.5"]);
});

test("of two that were asked back in one thread it is asked which one is meant", async () => {
  const office = await withQuestion(asksInChannel);
  await office.as("bo").types("@sluice review @ana the importer", inThread);
  await office.turnTo("13:00");
  await office.bot().desk.askBack({ request: "T0REED/2", by: office.who("ana"), question: "Why?" });
  await office.settled();
  await office.as("bo").types("@sluice for 2.4", inThread);
  expect(office.as("bo").ephemerals().at(-1)?.text).toContain("Which one is it for? R1 and R2 were asked here");
  await office.as("bo").types("@sluice reply R2 Main is red", inThread);
  expect((await office.bot().store.request("T0REED/2"))?.talk.at(-1)?.words).toBe("Main is red");
});

test("below an answer it is said that nobody would read more, and what to do instead", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice decline R1 Cy knows it");
  await office.answersAreTold();
  await office.as("bo").types("But why?", { replyingTo: "Ana on R1: decline." });
  await office.settled();
  expect(JSON.stringify(office.workspace.history("D0BO"))).toContain(
    "What is answered here has ended, so nobody would read that.",
  );
});
