import { expect, it } from "vitest";
import { bareWorld, codeOf } from "./bare-world.ts";
import { plain } from "./block-words.ts";

const header = { type: "header", text: plain("Well?") };

it("nothing is changed in a channel that is archived", () => {
  const { asBot, world } = bareWorld();
  const { ts } = asBot("chat.postMessage", { channel: "C0PARSER", text: "x" });
  world.channels.get("C0PARSER")!.isArchived = true;
  expect(codeOf(asBot("chat.update", { channel: "C0PARSER", ts, text: "y" }))).toBe("is_inactive");
});

it.each([
  ["the text of a message that is text", { text: "x" }, { text: "" }, "no_text"],
  ["the blocks of a message that is blocks", { blocks: [header] }, { blocks: [] }, "no_text"],
  ["the text of a message with blocks", { text: "x", blocks: [header] }, { text: "" }, "ok"],
  ["the blocks of a message with a text", { text: "x", blocks: [header] }, { blocks: [] }, "ok"],
])("an edit that takes away %s", (_what, before, change, code) => {
  const { asBot } = bareWorld();
  const { ts } = asBot("chat.postMessage", { channel: "U0ANA", ...before });
  expect(codeOf(asBot("chat.update", { channel: "D0ANA", ts, ...change }))).toBe(code);
});

it.each([
  [[{}], "no_text"],
  [[{ text: "" }], "no_text"],
  [[{}, { text: "x" }], "ok"],
])("attachments alone: %j", (attachments, code) => {
  expect(codeOf(bareWorld().asBot("chat.postMessage", { channel: "U0ANA", attachments }))).toBe(code);
});

/** Seen to fail when the pointer began at the message's own blocks. */
it("what is wrong inside of an attachment is pointed at there", () => {
  const attachments = [{ text: "x" }, { blocks: [{ type: "header" }] }];
  const { errors } = bareWorld().asBot("chat.postMessage", { channel: "U0ANA", attachments });
  expect(errors).toEqual(["missing required field: text [json-pointer:/attachments/1/blocks/0]"]);
});
