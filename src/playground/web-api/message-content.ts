import { blockProblems } from "../block-check.ts";
import type { BlockPart } from "../block-part.ts";
import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";

/** The most blocks of a message. */
const mostBlocks = 50;
/** Slack cuts longer texts on posting and refuses them on updating. */
const longestText = 40_000;
/** UNVERIFIED: Slack has a limit and does not say which. */
const mostMetadataBytes = 8000;

export type MessageContent = { text: string | undefined; blocks: BlockPart[] | undefined; isTruncated: boolean };

/** Text and blocks of a message, checked; refuses as chat.postMessage does. */
export function readContent(args: Arguments): MessageContent {
  const blocks = args.has("blocks") ? checkedBlocks(args.json("blocks", "invalid_blocks_format")) : undefined;
  if (args.has("markdown_text") && (args.has("text") || blocks)) throw refused("markdown_text_conflict");
  const given = args.has("text") ? args.text("text") : args.has("markdown_text") ? args.text("markdown_text") : undefined;
  const text = given?.slice(0, longestText);
  return { text, blocks, isTruncated: text !== given };
}

export function checkedBlocks(blocks: unknown): BlockPart[] {
  if (!Array.isArray(blocks)) throw refused("invalid_blocks_format");
  if (blocks.length > mostBlocks) throw refused("msg_blocks_too_many");
  const problems = blockProblems(blocks, "message").map(({ pointer, message }) => `${message} [json-pointer:/blocks${pointer}]`);
  if (problems.length === 0) return blocks as BlockPart[];
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  throw refused("invalid_blocks", { errors: problems, response_metadata: { messages } });
}

/** Metadata as sent; undefined when absent, null for the empty object that takes it away. */
export function readMetadata(args: Arguments): JsonObject | null | undefined {
  const metadata = args.json("metadata", "invalid_metadata_format");
  if (metadata === undefined) return undefined;
  if (!isJsonObject(metadata)) throw refused("invalid_metadata_format");
  if (Object.keys(metadata).length === 0) return null;
  const { event_type: type, event_payload: payload } = metadata;
  if (typeof type !== "string" || !isJsonObject(payload)) throw refused("invalid_metadata_schema");
  if (JSON.stringify(metadata).length > mostMetadataBytes) throw refused("metadata_too_large");
  return metadata;
}
