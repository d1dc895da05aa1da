import type { Arguments } from "../call-arguments.ts";
import { fileJson } from "../file-json.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { isRefused, refused, refusedArguments } from "../refused.ts";
import type { Channel } from "../world.ts";
import { announceFile, type SharedFile } from "../world-files.ts";
import { type Draft, post } from "../world-messages.ts";
import { writingLimit } from "../writing-limits.ts";
import { checkedBlocks } from "./message-content.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { threadOf } from "./post-destination.ts";

const longestAltText = 1000;
const longestSnippet = 1024 * 1024;

export const fileMethods: MethodTable = {
  "files.getUploadURLExternal": {
    tier: 4,
    token: "bot or user",
    scopes: ["files:write"],
    takesFormsOnly: true,
    errors: "missing_argument alt_txt_too_large snippet_too_large",
    run(args, { world, caller, uploadUrl }) {
      const told = { name: args.needed("filename"), size: lengthOf(args), altText: args.text("alt_txt") };
      if (told.altText.length > longestAltText) throw refused("alt_txt_too_large");
      if (args.has("snippet_type") && told.size > longestSnippet) throw refused("snippet_too_large");
      const { id } = announceFile(world, caller.user, told);
      return { upload_url: uploadUrl(id), file_id: id };
    },
  },
  "files.completeUploadExternal": {
    tier: 4,
    token: "bot or user",
    scopes: ["files:write"],
    errors:
      "file_not_found access_denied invalid_channel channel_not_found not_in_channel invalid_blocks posting_to_channel_denied",
    run: complete,
  },
};

function lengthOf(args: Arguments): number {
  args.needed("length");
  const length = args.count("length", 0);
  if (length === 0) throw refused("missing_argument");
  if (length < 0) throw refusedArguments("must be greater than 0 [json-pointer:/length]");
  return length;
}

/** Makes uploaded files seen: all of them or none. With a conversation they are posted there as one message. */
function complete(args: Arguments, context: MethodContext): JsonObject {
  const given = args.neededJson("files");
  if (!Array.isArray(given) || given.length === 0) throw refusedArguments("must be a list [json-pointer:/files]");
  const files = given.map((one) => ({ file: uploaded(one, context), title: isJsonObject(one) ? one["title"] : undefined }));
  const channel = args.has("channel_id") ? sharedIn(args.text("channel_id"), context) : undefined;
  const draft = channel && draftFor(args, context, channel);
  for (const { file, title } of files) {
    Object.assign(file, { isCompleted: true, channels: channel ? [channel.id] : [] });
    if (typeof title === "string") file.title = title;
  }
  if (channel && draft) post(context.world, channel, { ...draft, files: files.map(({ file }) => file.id) });
  return { files: files.map(({ file }) => ({ ...fileJson(context.world, file), channels: file.channels })) };
}

function uploaded(given: unknown, { world, caller }: MethodContext): SharedFile {
  const file = world.files.get(isJsonObject(given) ? String(given["id"]) : "");
  if (!file?.isUploaded || file.isCompleted) throw refused("file_not_found");
  if (file.user !== caller.user) throw refused("access_denied");
  return file;
}

function sharedIn(id: string, { world, caller }: MethodContext): Channel {
  const channel = world.channels.get(id);
  const isMember = channel?.members.includes(caller.user) ?? false;
  if (!channel || (channel.isPrivate && !isMember)) throw refused("channel_not_found");
  if (!isMember) throw refused("not_in_channel");
  return channel;
}

/** What is posted with the files; the method has few codes of its own for what is wrong with it. */
function draftFor(args: Arguments, { world, caller }: MethodContext, channel: Channel): Draft {
  try {
    const blocks = args.has("blocks") ? { blocks: checkedBlocks(world, args.json("blocks", "invalid_blocks")) } : {};
    const thread = threadOf(channel, args);
    if (writingLimit(channel, thread.threadTs)) throw refused("posting_to_channel_denied");
    return { user: caller.user, text: args.text("initial_comment"), ...blocks, ...thread };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    const isDenied = ["thread_not_found", "posting_to_channel_denied"].includes(String(thrown.answer["error"]));
    throw refused(isDenied ? "posting_to_channel_denied" : "invalid_blocks");
  }
}
