import { expect, it } from "vitest";
import { shownInConversation, threadIn } from "../../../src/playground/page/threads.ts";
import type { Conversation, PageMessage } from "../../../src/playground/page-contract.ts";

const message = (ts: string, threadTs: string | null = null, isBroadcast = false) =>
  ({ ts, threadTs, isBroadcast }) as unknown as PageMessage;
const messages = [
  message("1"),
  message("2", "1"),
  message("3", "1", true),
  message("4"),
  message("5", "1"),
  message("6", "0"),
  message("7", "7"),
];
const conversation = { messages } as unknown as Conversation;
const ts = (list: PageMessage[]) => list.map((one) => one.ts);

it("shows in the conversation what is no reply, what was sent to it too, and replies to what is gone", () => {
  expect(ts(shownInConversation(conversation))).toEqual(["1", "3", "4", "6", "7"]);
});

it("gathers the replies to a message, oldest first", () => {
  expect(ts(threadIn(conversation, "1")?.replies ?? [])).toEqual(["2", "3", "5"]);
  expect(threadIn(conversation, "7")?.replies).toEqual([]);
  expect(threadIn(conversation, "0")).toBeNull();
});
