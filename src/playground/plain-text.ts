import { type BlockPart, elementsOf, opinionsOf, optionsOf, wordsOf } from "./block-part.ts";

/** Everything a person can read in these blocks, a line each; what can be pressed stands in brackets. */
export const plainText = (blocks: BlockPart[]): string => blocks.map(textOfBlock).filter(Boolean).join("\n");

/** The words of one block, its buttons and options included. */
export function textOfBlock(block: BlockPart): string {
  const read = [wordsOf(block.title), wordsOf(block.label), wordsOf(block.text), wordsOf(block.hint), block.alt_text ?? ""];
  const fields = (block.fields ?? []).map(wordsOf);
  const loose = block.type === "context" || block.type === "rich_text" ? (block.elements ?? []).map(textOfElement) : [];
  const nested = (block.child_blocks ?? []).map(textOfBlock);
  return [...read, ...fields, ...loose, ...nested, ...elementsOf(block).map(textOfControl)].filter(Boolean).join("\n");
}

function textOfControl(element: BlockPart): string {
  const options = [...optionsOf(element), ...opinionsOf(element)].map((option) => `[${option.text.text}]`);
  const label = element.type.endsWith("button") && wordsOf(element.text);
  return [label ? `[${label}]` : wordsOf(element.placeholder), ...options].filter(Boolean).join(" ");
}

function textOfElement(element: BlockPart): string {
  if (element.elements) return element.elements.map(textOfElement).join(element.type === "rich_text_list" ? "\n" : "");
  if (element.type === "user") return `<@${element.user_id ?? ""}>`;
  if (element.type === "channel") return `<#${element.channel_id ?? ""}>`;
  if (element.type === "emoji") return `:${element.name ?? ""}:`;
  return wordsOf(element.text) || element.url || element.alt_text || "";
}
