import { allBlocks, type BlockPart } from "./block-part.ts";
import { completeBlocks } from "./complete-blocks.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import type { Message } from "./world.ts";

const hasBlocks = (attachment: JsonObject): attachment is JsonObject & { blocks: BlockPart[] } =>
  Array.isArray(attachment["blocks"]);

export const blocksIn = (attachment: JsonObject): BlockPart[] => (hasBlocks(attachment) ? attachment.blocks : []);

/** Attachments with the ids and flags that their sender left out. */
export const completeAttachments = (attachments: JsonObject[], nextId: () => string): JsonObject[] =>
  attachments.map((one) => (hasBlocks(one) ? { ...one, blocks: completeBlocks(one.blocks, nextId) } : one));

/** All blocks of a message: its own, then those of its attachments. */
export const blocksOfMessage = ({ blocks, attachments }: Message): BlockPart[] => [...blocks, ...attachments.flatMap(blocksIn)];

/** The attachment that a block stands in; undefined for a block of the message itself. */
export function attachmentWith({ blocks, attachments }: Message, blockId: string): JsonObject | undefined {
  const holds = (some: BlockPart[]) => allBlocks(some).some((one) => one.block_id === blockId);
  return holds(blocks) ? undefined : attachments.find((one) => holds(blocksIn(one)));
}

/** The words of an attachment outside of blocks, a line each; its fallback only where it has nothing else. */
export function plainAttachment(attachment: JsonObject): string[] {
  const words = (name: string, of: JsonObject = attachment) => (typeof of[name] === "string" ? [of[name]] : []);
  const fields = Array.isArray(attachment["fields"]) ? attachment["fields"].filter(isJsonObject) : [];
  const told = fields.map((one) => [...words("title", one), ...words("value", one)].join(": "));
  const own = [...["pretext", "author_name", "title", "text"].flatMap((name) => words(name)), ...told, ...words("footer")];
  return own.length > 0 || blocksIn(attachment).length > 0 ? own : words("fallback");
}

/** What Slack says for an attachment that is blocks alone, where those cannot be shown. */
export const noPreview = "[no preview available]";
