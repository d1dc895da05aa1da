import { allBlocks, type BlockPart, elementsOf, opinionsOf, optionsOf, wordsOf } from "./block-part.ts";
import { ownText, textOfBlock } from "./plain-text.ts";

/** One thing to press or choose. `value` is what choosing it puts in: an option's value; null for a button. */
export type Found = { block: BlockPart; element: BlockPart; value: string | null };

/** Buttons and menu options of this label, in order; `near` narrows them to those whose group of blocks says so. */
export function findLabelled(drawn: BlockPart[], label: string, near?: string): Found[] {
  const blocks = allBlocks(drawn);
  const found = blocks.flatMap((block) => elementsOf(block).flatMap((element) => matchesOf(block, element, label)));
  return nearTo(blocks, found, near);
}

function matchesOf(block: BlockPart, element: BlockPart, label: string): Found[] {
  if (element.type.endsWith("button")) return wordsOf(element.text).trim() === label ? [{ block, element, value: null }] : [];
  const entries = element.type === "overflow" ? optionsOf(element) : opinionsOf(element);
  return entries.flatMap((one) => (one.text.text.trim() === label ? [{ block, element, value: one.value ?? null }] : []));
}

/** Elements with a value that `from` names by action_id, placeholder or the label of their input; all of them without it. */
export function findHolders(drawn: BlockPart[], from?: string, near?: string): Found[] {
  const blocks = allBlocks(drawn);
  const found = blocks.flatMap((block) =>
    elementsOf(block)
      .filter((element) => !element.type.endsWith("button") && element.type !== "overflow")
      .filter((element) => from === undefined || namesOf(block, element).includes(from))
      .map((element) => ({ block, element, value: null })),
  );
  return nearTo(blocks, found, near);
}

const namesOf = (block: BlockPart, element: BlockPart): (string | undefined)[] => [
  element.action_id,
  block.block_id,
  element.placeholder?.text,
  block.label?.text,
];

/** First by the narrow group (a section with what follows it), then by all blocks up to the actions that end it. */
function nearTo(blocks: BlockPart[], found: Found[], near: string | undefined): Found[] {
  if (near === undefined) return found;
  const inside = (groups: BlockPart[][]) =>
    found.filter(({ block }) => groups.some((group) => group.includes(block) && group.map(ownText).join("\n").includes(near)));
  const narrow = inside(groupsOf(blocks, (block) => ["section", "header", "divider", "rich_text", "card"].includes(block.type)));
  return narrow.length > 0
    ? narrow
    : inside(groupsOf(blocks, (_block, before) => before?.type === "actions" || before?.type === "divider"));
}

function groupsOf(blocks: BlockPart[], begins: (block: BlockPart, before: BlockPart | undefined) => boolean): BlockPart[][] {
  const groups: BlockPart[][] = [];
  for (const [place, block] of blocks.entries()) {
    if (place === 0 || begins(block, blocks[place - 1])) groups.push([]);
    groups.at(-1)?.push(block);
  }
  return groups;
}

/** Everything that can be pressed here, for the sentence that says what was not found. */
export const pressable = (blocks: BlockPart[]): string =>
  allBlocks(blocks)
    .filter((block) => elementsOf(block).length > 0)
    .map(textOfBlock)
    .join(" ");
