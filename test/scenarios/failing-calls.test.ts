import { expect, test } from "vitest";
import type { Fault } from "../../src/playground/faults.ts";
import { openOffice } from "../support/office.ts";

/** In real time: the bot gives up on an answer after so long. */
const impatient = { posting: 60, lookingUp: 60 };
const parser = { in: "#parser" };

test("ten answers to one channel all stand there, once each, although it takes a message a second", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  const parts = Array.from({ length: 10 }, (_, at) => `Part ${at}.`);
  for (const part of parts) await office.as("bo").types(`@sluice review @ana ${part}`, parser);
  await office.turnTo("9:30");
  for (const part of parts) await office.as("ana").presses("Approve", { near: part });
  await office.answersAreTold();
  await office.turnTo("9:33");
  const answers = office.workspace.history("C0PARSER").filter(({ text }) => text.startsWith("Ana on R"));
  expect(answers.map(({ text }) => /Part \d\./.exec(text)?.[0]).toSorted()).toEqual(parts);
  expect(office.inbox("bo")).toEqual([]);
});

test("a Home that Slack puts off is drawn when it takes one again, and the digest does not wait for it", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:29");
  office.workspace.limits.pause(300, { method: "views.publish" });
  await office.as("ana").opensHome();
  await office.turnTo("9:31");
  expect([office.inbox("ana").length, office.as("ana").home()]).toEqual([1, null]);
  await office.turnTo("9:35");
  expect(office.as("ana").home()?.text).toContain("1 to judge, about 10 min");
});

test.each<Fault>([{ silent: true }, { acceptedThen: "silence" }, { acceptedThen: 500 }, { cut: true }])(
  "an edit that meets %j is made again, and nothing is posted in its place",
  async (fault) => {
    const office = await openOffice({ patience: impatient });
    await office.as("bo").types("/review @ana Look at the parser");
    await office.turnTo("9:30");
    office.workspace.faults.next("chat.update", fault);
    await office.as("ana").presses("Approve");
    await office.turnTo("9:32");
    expect(office.as("ana").sees()).toContain("approved by you, 9:30");
    expect(office.inbox("ana")).toHaveLength(1);
    expect(office.inbox("bo")).toHaveLength(1);
  },
);

test.each<Fault>([{ acceptedThen: 500 }, { acceptedThen: "cut" }, { slow: 100 }])(
  "a form that Slack opened, though the bot met %j, asks once, however often it is sent",
  async (fault) => {
    const office = await openOffice();
    const bo = office.as("bo");
    office.workspace.faults.next("views.open", fault);
    await bo.types("/review");
    await bo.chooses("U0ANA", { from: "Of whom?" });
    await bo.fills("What is to be judged?", "The error path of the parser");
    await Promise.all([office.workspace.as("U0BO").submits(), office.workspace.as("U0BO").submits()]);
    await office.turnTo("9:30");
    expect(office.inbox("ana")).toHaveLength(1);
    expect(office.inbox("ana")[0]).toContain("1 to judge");
  },
);

test.each<Fault>([{ silent: true }, { slow: 300 }, { rateLimited: 30 }, { cut: true }])(
  "when Slack does not say in time who somebody is (%j), it is said, and the ask is made once at the next try",
  async (fault) => {
    const office = await openOffice({ patience: impatient });
    office.workspace.faults.next("users.info", fault);
    const asks = async () => (await office.as("bo").types("/review @gus Look at the parser")).ephemeral?.text;
    expect(await asks()).toContain("Try again in a moment.");
    expect(await office.bot().store.openFor(office.who("gus"))).toEqual([]);
    expect(await asks()).toContain("R1 is with Gus");
    expect(await office.bot().store.openFor(office.who("gus"))).toHaveLength(1);
  },
);
