import type { Block } from "@slack/types";
import type { VNode } from "preact";
import { describe, expect, it } from "vitest";
import { BlockView } from "../../../src/playground/page/blocks/block-view.tsx";
import { ElementView } from "../../../src/playground/page/blocks/element-view.tsx";
import { UndrawnBlock } from "../../../src/playground/page/blocks/undrawn-block.tsx";
import type { BlockElement } from "../../../src/playground/page/element-state.ts";
import { elementFixtures } from "../block-element-fixtures.ts";
import { blockFixtures, furtherBlocks } from "../block-fixtures.ts";

/** What stands inside the box of a block. */
const drawing = (block: Block): VNode => {
  const box = BlockView({ block, error: null }) as VNode<{ children: [VNode] }>;
  return box.props.children[0];
};
const ofElement = (element: BlockElement) => ElementView({ element, blockId: "b", sends: true, label: null })?.type;

describe("blocks", () => {
  const blocks = [...Object.values(blockFixtures), ...Object.values(furtherBlocks)] as Block[];
  it.each([...new Set(blocks.map(({ type }) => type))])("draws %s", (type) => {
    expect(drawing({ type }).type).not.toBe(UndrawnBlock);
  });

  it.each(["call", "share_shortcut", "not_yet_invented", "toString"])("shows %s as a box with its name", (type) => {
    expect(drawing({ type }).type).toBe(UndrawnBlock);
  });

  it.each(Object.values(elementFixtures))("draws $type", (element) => {
    expect(ofElement(element)).not.toBe(UndrawnBlock);
  });

  it("shows an element that it cannot draw as a box too", () => {
    expect(ofElement({ type: "not_yet_invented" } as unknown as BlockElement)).toBe(UndrawnBlock);
  });
});
