import { allBlocks, type BlockPart, elementsOf } from "./block-part.ts";
import { isJsonObject } from "./json-object.ts";

/** Gives blocks, also those inside of others, and elements the ids that their sender left out, and texts the flags that Slack adds; `nextId` makes the ids. */
export function completeBlocks(blocks: BlockPart[], nextId: () => string): BlockPart[] {
  const completed = structuredClone(blocks);
  for (const block of allBlocks(completed)) {
    block.block_id ||= nextId();
    for (const element of elementsOf(block)) if (element.type !== "workflow_button") element.action_id ||= nextId();
    if (block.type === "input") {
      block.optional ??= false;
      block.dispatch_action ??= false;
    }
    completeTexts(block);
  }
  return completed;
}

/** Adds to every text object inside, in place, the flags that Slack adds. */
export function completeTexts(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) completeTexts(one);
  } else if (isJsonObject(value)) {
    if (value["type"] === "plain_text") value["emoji"] ??= true;
    if (value["type"] === "mrkdwn") value["verbatim"] ??= false;
    for (const one of Object.values(value)) completeTexts(one);
  }
}
