import { expect, test, vi } from "vitest";
import { openOffice } from "../support/office.ts";

/** The package waits five seconds before it connects anew. */
vi.setConfig({ testTimeout: 30_000 });

const soon = { timeout: 20_000, interval: 10 };

test("while every connection is cut a command is told to have failed, an event waits, and neither is done twice", async () => {
  const office = await openOffice({ transport: "sockets" });
  office.workspace.drop();
  await expect.poll(office.workspace.sockets, soon).toBe(0);
  const asked = await office.workspace.as("U0BO").types("/review @ana Look at the parser");
  expect(asked.failure).toContain("/review failed");
  await office.as("ana").types("hello");
  await expect.poll(office.workspace.sockets, soon).toBe(2);
  const helped = () => office.inbox("ana").filter((text) => text.startsWith("Sluice holds")).length;
  await expect.poll(helped, soon).toBe(1);
  expect((await office.as("bo").types("/review @ana Look at the parser")).ephemeral?.text).toContain("R1 waits for Ana");
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("1 to judge");
  expect(helped()).toBe(1);
});

test("a press that was cut off is done once, whether it was taken or is made again", async () => {
  const office = await openOffice({ transport: "sockets" });
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  const pressed = office.workspace.as("U0ANA").presses("Approve");
  office.workspace.drop();
  await pressed;
  await expect.poll(office.workspace.sockets, soon).toBe(2);
  await office.settled();
  // Where the first was taken the button is there no more.
  await office
    .as("ana")
    .presses("Approve")
    .catch(() => {});
  await office.answersAreTold();
  expect(office.as("ana").sees()).toContain("approved by you");
  expect(office.inbox("bo").filter((text) => text.startsWith("Ana on R1: approve"))).toHaveLength(1);
});

test("when every connection goes deaf a command is told to have failed, an event comes by the next, and both are done once", async () => {
  // That they are deaf is noticed within some ten seconds; Slack tries for six minutes.
  const office = await openOffice({ transport: "sockets", retryAfterMs: [0, 8_000, 8_000] });
  const opened = () => office.calls("apps.connections.open").length;
  const before = opened();
  office.workspace.freeze();
  const greeted = office.workspace.as("U0ANA").types("hello");
  const asked = await office.workspace.as("U0BO").types("/review @ana Look at the parser");
  expect(asked.failure).toContain("operation_timeout");
  await expect.poll(opened, soon).toBe(before + 2);
  await expect.poll(office.workspace.sockets, soon).toBe(2);
  await greeted;
  expect((await office.as("bo").types("/review @ana Look at the parser")).ephemeral?.text).toContain("R1 waits for Ana");
  const helped = () => office.inbox("ana").filter((text) => text.startsWith("Sluice holds")).length;
  await expect.poll(helped, soon).toBe(1);
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("1 to judge");
  expect(helped()).toBe(1);
});
