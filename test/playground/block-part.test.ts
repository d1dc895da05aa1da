import { expect, test } from "vitest";
import { findLabelled } from "../../src/playground/block-finder.ts";
import { type BlockPart, findElement } from "../../src/playground/block-part.ts";
import { plain } from "./block-words.ts";

const button = (label: string): BlockPart => ({ type: "button", action_id: "go", text: plain(label) });
const card = (block_id: string, label: string): BlockPart => ({
  type: "card",
  block_id,
  title: plain(block_id),
  actions: [button(label)],
});
const blocks: BlockPart[] = [
  { type: "carousel", block_id: "row", elements: [card("first", "Take"), card("second", "Leave")] },
  {
    type: "container",
    block_id: "group",
    title: plain("Waiting"),
    child_blocks: [{ type: "actions", block_id: "inner", elements: [button("Approve")] }],
  },
];

test("elements inside of cards and containers are found", () => {
  expect(findElement(blocks, "second", "go")?.text).toEqual(plain("Leave"));
  expect(findElement(blocks, "inner", "go")?.text).toEqual(plain("Approve"));
  expect(findElement(blocks, "row", "go")).toBeUndefined();
  expect(findLabelled(blocks, "Take").map(({ block }) => block.block_id)).toEqual(["first"]);
  expect(findLabelled(blocks, "Approve").map(({ block }) => block.block_id)).toEqual(["inner"]);
});
