import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

test("whoever writes to the bot hears what it reads", async () => {
  const office = await openOffice();
  await office.as("ana").types("What is waiting for me?");
  expect(office.inbox("ana").at(-1)).toContain("I read commands, not messages.");
});

test("it is said once, also when Slack took it and answered that it had not", async () => {
  const office = await openOffice();
  office.workspace.faults.next("chat.postMessage", { acceptedThen: 500 });
  await office.as("ana").types("Hello");
  expect(office.inbox("ana").filter((text) => text.startsWith("I read commands"))).toHaveLength(1);
});
