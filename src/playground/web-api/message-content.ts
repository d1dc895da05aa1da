import { noPreview } from "../attachment-blocks.ts";
import { blockProblems } from "../block-check.ts";
import type { BlockPart } from "../block-part.ts";
import { videoProblems } from "../block-videos.ts";
import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import type { World } from "../world.ts";

/** The most blocks of a message. */
const mostBlocks = 50;
/** Slack cuts longer texts on posting and refuses them on updating. */
const longestText = 40_000;
const longestMarkdown = 12_000;
const mostAttachments = 100;

/** The errors of reading a message's content. */
export const contentErrors =
  "no_text invalid_blocks invalid_blocks_format msg_blocks_too_many msg_too_long markdown_text_conflict invalid_attachments too_many_attachments";

export type MessageContent = {
  text: string | undefined;
  blocks: BlockPart[] | undefined;
  attachments: JsonObject[] | undefined;
  isTruncated: boolean;
};

/** Text, blocks and attachments of a message, checked; refuses as chat.postMessage does. */
export function readContent(args: Arguments, world: World): MessageContent {
  const blocks = args.has("blocks") ? checkedBlocks(world, args.json("blocks", "invalid_blocks_format")) : undefined;
  if (args.has("markdown_text") && (args.has("text") || blocks)) throw refused("markdown_text_conflict");
  if (args.text("markdown_text").length > longestMarkdown) throw refused("msg_too_long");
  const given = args.has("text") ? args.text("text") : args.has("markdown_text") ? args.text("markdown_text") : undefined;
  const text = given?.slice(0, longestText);
  return { text, blocks, attachments: readAttachments(args, world), isTruncated: text !== given };
}

/** The content, when there is any. */
export function neededContent(args: Arguments, world: World): MessageContent {
  const content = readContent(args, world);
  needSomething(content);
  return content;
}

/** Refuses a message in which nobody would see anything. */
export function needSomething({ text, blocks, attachments = [], files = [] }: Seen): void {
  if (!text && !blocks?.length && files.length === 0 && !attachments.some(showsSomething)) throw refused("no_text");
}

type Seen = Partial<Pick<MessageContent, "text" | "blocks" | "attachments">> & { files?: string[] };

/** An attachment without a field is nothing; the number and the empty fallback it is given here are none of its own. */
const showsSomething = ({ id: _number, ...fields }: JsonObject): boolean => Object.values(fields).some((one) => one !== "");

/** `at` is where they stand in the message. */
export function checkedBlocks({ blockKit, app }: World, blocks: unknown, at = "/blocks"): BlockPart[] {
  if (!Array.isArray(blocks)) throw refused("invalid_blocks_format");
  if (blocks.length > mostBlocks) throw refused("msg_blocks_too_many");
  const found = blockProblems(blocks, "message", blockKit);
  const all = found.length > 0 ? found : videoProblems(blocks, app.manifest);
  const problems = all.map(({ pointer, message }) => `${message} [json-pointer:${at}${pointer}]`);
  if (problems.length === 0) return blocks as BlockPart[];
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  throw refused("invalid_blocks", { errors: problems, response_metadata: { messages } });
}

/** Refuses blocks that are too long together, which Slack lists for chat.postMessage alone. */
export function needShortBlocks({ blockKit }: World, blocks: unknown): void {
  if (writtenIn(blocks) > blockKit.mostMessageCharacters) throw refused("msg_blocks_too_long");
}

/** The characters of all texts in it, those of labels and options among them. */
function writtenIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + writtenIn(one), 0);
  if (!isJsonObject(value)) return 0;
  const { text, ...others } = value;
  return (typeof text === "string" ? text.length : writtenIn(text)) + writtenIn(Object.values(others));
}

function readAttachments(args: Arguments, world: World): JsonObject[] | undefined {
  const attachments = args.json("attachments", "invalid_attachments");
  return attachments === undefined || attachments === "" ? undefined : checkedAttachments(world, attachments);
}

export function checkedAttachments(world: World, attachments: unknown): JsonObject[] {
  if (!Array.isArray(attachments) || !attachments.every(isJsonObject)) throw refused("invalid_attachments");
  if (attachments.length > mostAttachments) throw refused("too_many_attachments");
  for (const [place, { blocks }] of attachments.entries())
    if (blocks !== undefined) checkedBlocks(world, blocks, `/attachments/${place}/blocks`);
  const fallback = (one: JsonObject) => String(one["fallback"] ?? one["text"] ?? (one["blocks"] ? noPreview : ""));
  return attachments.map((one, at) => ({ id: at + 1, fallback: fallback(one), ...one }));
}
