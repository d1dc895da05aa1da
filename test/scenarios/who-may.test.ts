import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { sendSigned } from "../support/send-signed.ts";

const review = "/review @ana Look at the parser https://github.com/acme/parser/pull/381";

test("a late click is answered politely, and changes nothing", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types(review);
  await ana.types("/queue");
  await office.turnTo("9:30");
  await ana.presses("Approve", { near: "First:" });
  await ana.presses("Approve");
  const said = ana.ephemerals().map(({ text }) => text);
  expect(said).toContain("R1 is already settled: approved by you, 9:30.");
  await office.answersAreTold();
  expect(office.inbox("bo")).toHaveLength(1);
});

test("only the reader can judge, and only the asker can withdraw or reply", async () => {
  const office = await openOffice();
  await office.as("bo").types(review);
  const { desk, store } = office.bot();
  const [request] = await store.openFor(office.who("ana"));
  const id = request?.id ?? "";
  const settle = desk.settle({ request: id, by: office.who("cy"), outcome: { is: "approved" } });
  await expect(settle).rejects.toThrow("There is no request R1 of yours. `/queue` lists them.");
  const asker = desk.askBack({ request: id, by: office.who("bo"), question: "Why?" });
  await expect(asker).rejects.toThrow("R1 is Ana's to judge, since you asked it. You can take it back");
  const withdraw = desk.withdraw({ request: id, by: office.who("ana") });
  await expect(withdraw).rejects.toThrow("R1 was asked of you: only who asked it can do that.");
  const reply = desk.reply({ request: id, by: office.who("bo"), words: "Because." });
  await expect(reply).rejects.toThrow("R1 is with Ana already; nothing was asked back.");
  expect((await store.request(id))?.turn.is).toBe("held");
});

test("whoever has nothing to do with a request learns nothing of it by guessing its number", async () => {
  const office = await openOffice();
  await office.as("bo").types("/decide @ana Do we stop the project? | Yes | No");
  await office.as("ana").types("/queue");
  await office.as("ana").presses("Yes");
  for (const guess of ["/sluice withdraw R1", "/sluice urgent R1 Because", "/sluice withdraw R2"]) {
    const said = (await office.as("cy").types(guess)).ephemeral?.text ?? "";
    expect(said).toMatch(/^There is no request R[12] of yours\./);
  }
});

test("the same source key for the same reader is one request", async () => {
  const office = await openOffice();
  const submission = {
    key: "slack/trigger-1",
    kind: "review" as const,
    asked: { who: office.who("bo"), origin: { from: "slack" as const } },
    to: office.who("ana"),
    ask: "Look at the parser",
    options: [],
    minutes: 10,
  };
  const first = await office.bot().desk.submit(submission);
  const again = await office.bot().desk.submit(submission);
  const other = await office.bot().desk.submit({ ...submission, to: office.who("dee") });
  expect(again.request.id).toBe(first.request.id);
  expect(other.request.id).not.toBe(first.request.id);
  expect(await office.bot().store.openFor(office.who("ana"))).toHaveLength(1);
});

test("somebody who has not joined gets a request at once in working hours, and says how they want it", async () => {
  const office = await openOffice({ start: "2026-03-24T11:00:00+01:00" });
  const cy = office.as("cy");
  expect((await office.as("bo").types("/review @cy The sketch")).ephemeral?.text).toBe("R1 is with Cy now.");
  expect(office.inbox("cy")).toHaveLength(1);
  expect(cy.sees()).toContain("[Batch these for me]");

  await cy.presses("Batch these for me");
  expect(cy.sees()).not.toContain("[Batch these for me]");
  expect((await office.as("bo").types("/review @cy Another sketch")).ephemeral?.text).toContain(
    "R2 waits for Cy: it comes with the digest at 15:00",
  );
  expect(office.inbox("cy")).toHaveLength(1);
});

test("outside working hours even somebody who has not joined gets nothing before they begin", async () => {
  const office = await openOffice({ start: "2026-03-24T21:00:00+01:00" });
  expect((await office.as("bo").types("/review @cy The sketch")).ephemeral?.text).toContain(
    "R1 waits for Cy: the gate opens tomorrow 11:00",
  );
  await office.turnTo("2026-03-25T09:59:00+01:00");
  expect(office.inbox("cy")).toEqual([]);
  await office.turnTo("2026-03-25T10:00:00+01:00");
  expect(office.inbox("cy")).toHaveLength(1);
});

test("who keeps them coming is not asked again; who wants none cannot be asked here", async () => {
  const office = await openOffice({ start: "2026-03-24T11:00:00+01:00" });
  const [cy, bo] = [office.as("cy"), office.as("bo")];
  await bo.types("/review @cy The sketch");
  await cy.presses("Keep them coming");
  await bo.types("/review @cy Another");
  expect(office.inbox("cy")).toHaveLength(2);
  expect(cy.sees()).not.toContain("[Batch these for me]");
  await office.bot().desk.chooseManner({ who: office.who("cy"), manner: "not with me" });
  expect((await bo.types("/review @cy A third")).ephemeral?.text).toBe("Cy does not take requests here. Write to them directly.");
});

test("declaring a first block is joining", async () => {
  const office = await openOffice({ start: "2026-03-24T11:00:00+01:00" });
  const cy = office.as("cy");
  await cy.types("/focus 30m");
  await office.as("bo").types("/review @cy The sketch");
  expect(office.inbox("cy")).toEqual([]);
  await office.turnTo("11:30");
  expect(office.inbox("cy")).toHaveLength(1);
  expect(cy.sees()).not.toContain("[Batch these for me]");
});

test("an asker lets through what truly cannot wait, twice a week for each reader, and it goes through alone", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.types("/focus 3h");
  for (const what of ["One", "Two", "Three"]) await bo.types(`/review @ana ${what}`);
  expect((await bo.types("/sluice urgent R2")).ephemeral?.text).toContain("Say why it cannot wait");
  await bo.types("/sluice urgent R2 The release stops without it");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(ana.sees()).toContain('cannot wait: "The release stops without it"');
  expect(ana.sees()).not.toContain("Three");
  await bo.types("/sluice urgent R1 This too");
  expect((await bo.types("/sluice urgent R3 And this")).ephemeral?.text).toContain("none left this week for Ana");
  expect(office.inbox("ana")).toHaveLength(2);
});

/** What somebody presses who made the button up themselves, and all that they are told. */
async function forging(office: Office, user: string) {
  const told: string[] = [];
  const inbox = createServer((asked, answer) => {
    asked.setEncoding("utf8").on("data", (words: string) => told.push(words));
    asked.on("end", () => answer.end("ok"));
  });
  await new Promise<void>((listening) => void inbox.listen(0, listening));
  onTestFinished(() => void inbox.close());
  const { port } = inbox.address() as AddressInfo;
  return async (action: string, number: number) => {
    told.length = 0;
    const value = `${office.workspace.teamId}/${number}`;
    const payload = {
      ...{ type: "block_actions", team: { id: office.workspace.teamId }, user: { id: user }, is_enterprise_install: false },
      ...{ trigger_id: "1.2.forged", response_url: `http://localhost:${port}/` },
      container: { type: "message", message_ts: "1774339200.000100", channel_id: "D0CY", is_ephemeral: false },
      actions: [{ type: "button", action_id: action, block_id: "forged", value, action_ts: "1774339200.000200" }],
    };
    await sendSigned(office, new URLSearchParams({ payload: JSON.stringify(payload) }));
    await office.settled();
    return told.join().replaceAll(`R${number}`, "R…");
  };
}

const made = [
  ...[
    "approve",
    "approve/github",
    "decline",
    "choose/0",
    "choose-from",
    "answer",
    "request-changes",
    "claim",
    "estimate",
    "later",
  ],
  ...["ask-back", "hand-over", "reply", "ask-else", "still-needed", "withdraw", "bring-again", "skip", "rest/1774339200000"],
  ...["undo/1", "same/1", "stop-rule/1", "worth/yes"],
];

test("whoever makes up a press on another's request is told what they are told where there is none", async () => {
  const office = await openOffice({ transport: "http" });
  await office.as("bo").types("/decide @ana Do we stop the project? | Yes | No");
  await office.turnTo("9:30");
  const presses = await forging(office, "U0CY");
  const opened = office.calls("views.open").length;
  for (const action of made) {
    const [there, notThere] = [await presses(action, 1), await presses(action, 99)];
    expect(there, action).toContain("There is no request R… of yours.");
    expect(notThere, action).toBe(there);
  }
  expect(office.calls("views.open")).toHaveLength(opened);
  expect((await office.bot().store.request(`${office.workspace.teamId}/1`))?.turn.is).toBe("shown");
});
