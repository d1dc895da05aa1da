import { type BlockPart, elementsOf, opinionsOf, optionsOf, wordsOf } from "./block-part.ts";
import { chartLines, rowLines } from "./plain-figures.ts";
import { inlineText } from "./plain-inline.ts";

/** Everything a person can read in these blocks, a line each; what can be pressed stands in brackets. */
export const plainText = (blocks: BlockPart[]): string => blocks.map(textOfBlock).filter(Boolean).join("\n");

/** The words of one block and of the blocks inside it, its buttons and options included. */
export function textOfBlock(block: BlockPart): string {
  const inside = block.type === "carousel" ? block.elements : block.child_blocks;
  return [ownText(block), ...(inside ?? []).map(textOfBlock)].filter(Boolean).join("\n");
}

/** The words of one block, without those of the blocks inside it. */
export function ownText(block: BlockPart): string {
  const loose = block.type === "context" || block.type === "rich_text" ? (block.elements ?? []).map(inlineText) : [];
  const figures = [...rowLines(block.rows ?? []), ...(block.chart ? chartLines(block.chart) : [])];
  const tasks = [...(block.type === "task_card" ? [block] : []), ...(block.tasks ?? [])].flatMap(detailsOfTask);
  const lines = [...headLines(block), ...(block.fields ?? []).map(wordsOf), ...loose, ...figures, ...tasks];
  return [...lines, ...elementsOf(block).map(textOfControl)].filter(Boolean).join("\n");
}

/** The texts that blocks have by name, in the order in which they stand. */
const headLines = (block: BlockPart): string[] => [
  ...(block.type === "task_card" ? [] : [wordsOf(block.title)]),
  ...(block.rich_text_title ? [inlineText(block.rich_text_title)] : []),
  ...[block.subtitle, block.label, block.text, block.body, block.subtext, block.hint, block.description].map(wordsOf),
  ...[block.author_name, block.provider_name, block.caption, block.alt_text].map(wordsOf),
];

const detailsOfTask = ({ title, details, output, sources = [] }: BlockPart): string[] => [
  wordsOf(title),
  ...[details, output].map((one) => (one ? inlineText(one) : "")),
  ...sources.map(inlineText),
];

function textOfControl(element: BlockPart): string {
  const options = [...optionsOf(element), ...opinionsOf(element)].map((option) => `[${option.text.text}]`);
  const label = element.type.endsWith("button") && wordsOf(element.text);
  return [label ? `[${label}]` : wordsOf(element.placeholder), ...options].filter(Boolean).join(" ");
}
