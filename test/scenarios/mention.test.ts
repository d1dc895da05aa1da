import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const parser = { in: "#parser" };
const repliesIn = (office: Office, words: string) => {
  const all = office.workspace.history("C0PARSER");
  const root = all.find(({ text }) => text.includes(words));
  return all.filter((one) => one.threadTs === root?.ts && one.onlyFor === null).map(({ text }) => text);
};

/** An office whose bot is in #parser, where Bo asks Ana by mentioning it. */
async function withMention(words = "@sluice ask @ana to review the retry loop") {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await office.as("bo").types(words, parser);
  return office;
}

test("who mentions the bot in a channel is answered in a thread there, and has the receipt alone", async () => {
  const office = await withMention();
  expect(office.as("bo").ephemerals().at(-1)).toMatchObject({
    channel: "C0PARSER",
    text: expect.stringContaining("R1 waits for Ana"),
  });
  expect(office.as("dee").ephemerals()).toEqual([]);
  await office.turnTo("9:30");
  expect(office.as("ana").sees()).toContain("asked in a thread, where your answer and what you ask back are read");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(repliesIn(office, "to review the retry loop")).toEqual(["Ana on R1: approve. · the retry loop"]);
  expect(office.inbox("bo")).toEqual([]);
});

test("in a thread the answer goes to that thread, and waits for the asker's own gate", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await office.as("bo").types("@sluice review @ana the second one", { ...parser, replyingTo: "Opened acme/parser#381" });
  await office.turnTo("9:30");
  await office.as("bo").types("/focus 30m");
  await office.as("ana").presses("Approve");
  const answers = () => repliesIn(office, "Opened acme/parser#381").filter((text) => text.startsWith("Ana on R1"));
  expect(answers()).toEqual([]);
  await office.turnTo("10:00");
  expect(answers()).toHaveLength(1);
});

test("what the reader asks back stands in the thread, and only the asker replies", async () => {
  const office = await withMention();
  await office.turnTo("9:30");
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Which release is this for?");
  await office.as("ana").submits();
  expect(repliesIn(office, "to review the retry loop")[0]).toContain("Which release is this for?");
  await office.as("dee").presses("Reply");
  expect(office.as("dee").ephemerals().at(-1)?.text).toContain("There is no request R1 of yours");
  await office.as("bo").presses("Reply");
  expect(office.as("bo").modal()?.title).toContain("Reply");
  expect(repliesIn(office, "to review the retry loop")[0]).toContain("It is Bo's move.");
  await office.bot().desk.reply({ request: "T0REED/1", by: office.who("bo"), words: "For 2.4" });
  await office.settled();
  expect(repliesIn(office, "to review the retry loop")[0]).toContain("Bo replied; it is with Ana again.");
});

test.each<[string, (office: Office) => unknown]>([
  ["the channel is archived", (office) => office.workspace.happens.archives("C0PARSER", "U0BO")],
  ["the bot is taken out of it", (office) => office.workspace.happens.leaves("U0BOT", "C0PARSER")],
  [
    "Slack does not say whether it took the answer",
    (office) => office.workspace.faults.next("chat.postMessage", { status: 500 }),
  ],
])("when %s meanwhile, the asker has the answer directly, once", async (_, goes) => {
  const office = await withMention();
  await office.turnTo("9:30");
  await goes(office);
  await office.as("ana").presses("Approve");
  await office.turnTo("9:35");
  expect(office.inbox("bo").filter((text) => text.startsWith("Ana on R1"))).toHaveLength(1);
});

test("nobody's queue is read by others, and what cannot be read is told to whoever wrote it alone", async () => {
  const office = await withMention("@sluice what is waiting for me?");
  expect(office.as("bo").ephemerals().at(-1)?.text).toContain("Nothing waits for you");
  await office.as("bo").types("Thank you @sluice", parser);
  expect(office.as("bo").ephemerals().at(-1)?.text).toContain("I read a few plain phrases");
  expect(office.workspace.history("C0PARSER").filter(({ user, onlyFor }) => user === "U0BOT" && onlyFor === null)).toEqual([]);
});

test("a mention that comes twice is one ask", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  office.workspace.faults.nextEvent("twice");
  await office.as("bo").types("@sluice review @ana the tests", parser);
  expect(await office.bot().store.openFor(office.who("ana"))).toHaveLength(1);
});

test("whoever judges what was asked in a thread can say so there in a word, and confirms it alone", async () => {
  const office = await withMention();
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.types("@sluice yes", { ...parser, replyingTo: "to review the retry loop" });
  await office.settled();
  expect(ana.ephemerals().at(-1)?.text).toContain("R1 · approve");
  expect(office.inbox("bo")).toEqual([]);
  await ana.presses("Do this");
  await office.answersAreTold();
  expect(repliesIn(office, "to review the retry loop").at(-1)).toBe("Ana on R1: approve. · the retry loop");
});
