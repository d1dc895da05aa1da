import type { Arguments } from "../call-arguments.ts";
import { type JsonObject, withoutAbsent } from "../json-object.ts";
import { messageJson } from "../message-json.ts";
import { refused } from "../refused.ts";
import { runOfToken } from "../step-runs.ts";
import { isForeign } from "../tenancy.ts";
import type { Channel, Message, World } from "../world.ts";
import { type Draft, edit, findMessage, post, remove } from "../world-messages.ts";
import { writingLimit } from "../writing-limits.ts";
import { findChannel } from "./channel-rules.ts";
import { contentErrors, neededContent, needShortBlocks, needSomething, readContent } from "./message-content.ts";
import { metadataErrors, readMetadata } from "./message-metadata.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { permalinkOf } from "./permalink.ts";
import { destination, destinationErrors, limitErrors, needWritable, threadOf } from "./post-destination.ts";
import { readName } from "./post-name.ts";

/** chat.update refuses more than this, where chat.postMessage only cuts at 40,000. */
const longestUpdate = 4000;
const scopes = ["chat:write"];

export const chatMethods: MethodTable = {
  "chat.postMessage": {
    tier: "special",
    token: "bot or user",
    scopes,
    errors: `${destinationErrors} ${contentErrors} ${metadataErrors} ${limitErrors} restricted_action_thread_locked duplicate_message_not_found msg_blocks_too_long`,
    run: postMessage,
  },
  "chat.update": {
    tier: 3,
    token: "bot or user",
    scopes,
    errors: `channel_not_found message_not_found cant_update_message is_inactive ${contentErrors} ${metadataErrors}`,
    run: update,
  },
  "chat.delete": {
    tier: 3,
    token: "bot or user",
    scopes,
    errors: "channel_not_found message_not_found cant_delete_message",
    run(args, context) {
      const message = ownMessage(context, args, "cant_delete_message");
      remove(context.world, message);
      return { channel: message.channel, ts: message.ts };
    },
  },
  "chat.postEphemeral": {
    tier: 4,
    token: "bot or user",
    scopes,
    errors: `${destinationErrors} ${contentErrors} user_not_in_channel restricted_action`,
    run: postEphemeral,
  },
  "chat.getPermalink": {
    tier: "special",
    token: "bot or user",
    scopes: [],
    takesFormsOnly: true,
    errors: "channel_not_found message_not_found",
    run(args, context) {
      const channel = findChannel(context, args.needed("channel"));
      const message = findMessage(context.world, channel.id, args.needed("message_ts"));
      if (!message || message.onlyFor !== null) throw refused("message_not_found");
      return { channel: channel.id, permalink: permalinkOf(context.world, message) };
    },
  },
};

function postMessage(args: Arguments, context: MethodContext): JsonObject {
  const { world } = context;
  const channel = destination(context, args.needed("channel"), readName(args, context));
  const clientMsgId = args.text("client_msg_id");
  const posted = context.settings.deduplicates && clientMsgId !== "" ? postedBefore(world, channel, clientMsgId) : undefined;
  if (posted) return { ...posting(world, posted), is_duplicate: true };
  const { draft, isTruncated } = readDraft(args, context, channel);
  needWritable(channel, draft.threadTs ?? null, "restricted_action_thread_locked");
  needShortBlocks(world, draft.blocks);
  const message = post(world, channel, { ...draft, clientMsgId: clientMsgId || null });
  return { ...posting(world, message), ...(isTruncated ? { warning: "message_truncated" } : {}) };
}

/** The message that bears this key; a key whose message is gone is spent. */
function postedBefore(world: World, channel: Channel, clientMsgId: string): Message | undefined {
  const posted = channel.messages.find((one) => one.clientMsgId === clientMsgId);
  if (!posted && world.spentKeys.has(`${channel.id} ${clientMsgId}`)) throw refused("duplicate_message_not_found");
  return posted;
}

/** What is to be posted into a conversation by the caller, checked. */
export function readDraft(args: Arguments, context: MethodContext, channel: Channel): { draft: Draft; isTruncated: boolean } {
  const shownAs = readName(args, context);
  const { text, blocks, attachments, isTruncated } = neededContent(args, context.world);
  const draft: Draft = {
    user: context.caller.user,
    text: text ?? "",
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...threadOf(channel, args),
    metadata: readMetadata(args, context) ?? null,
    runId: runOfToken(context.world, context.token)?.executionId ?? null,
    shownAs,
  };
  return { draft, isTruncated };
}

const posting = (world: World, message: Message): JsonObject => ({
  channel: message.channel,
  ts: message.ts,
  message: messageJson(world, message, { withMetadata: true }),
});

function update(args: Arguments, context: MethodContext): JsonObject {
  const { world } = context;
  const message = ownMessage(context, args, "cant_update_message");
  if (world.channels.get(message.channel)?.isArchived) throw refused("is_inactive");
  const { text, blocks, attachments } = readContent(args, context.world);
  if ((text?.length ?? 0) > longestUpdate) throw refused("msg_too_long");
  if (text === undefined && !blocks && !attachments) throw refused("no_text");
  needSomething({ ...message, ...withoutAbsent({ text, blocks, attachments }) });
  const metadata = readMetadata(args, context);
  // Blocks that are left out stay, and hide the new text; an empty list takes them away.
  edit(world, message, {
    ...(text === undefined ? {} : { text }),
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(metadata === undefined ? {} : { metadata }),
  });
  return { ...posting(world, message), text: message.text, message: editedJson(world, message) };
}

const toldOfEdits = new Set(
  ["type", "text", "user", "team", "bot_id", "app_id", "bot_profile"].concat("edited", "blocks", "attachments", "metadata"),
);

/** What chat.update tells of the message: nothing of when and where it stands. */
const editedJson = (world: World, message: Message): JsonObject =>
  Object.fromEntries(
    Object.entries(messageJson(world, message, { withMetadata: true })).filter(([name]) => toldOfEdits.has(name)),
  );

/** The caller's own message that the call names. Ephemeral ones are not found: Slack keeps none. */
function ownMessage(context: MethodContext, args: Arguments, otherwise: string): Message {
  const channel = findChannel(context, args.needed("channel"));
  const message = findMessage(context.world, channel.id, args.needed("ts"));
  if (!message || message.onlyFor !== null) throw refused("message_not_found");
  if (message.user !== context.caller.user) throw refused(otherwise);
  return message;
}

function postEphemeral(args: Arguments, context: MethodContext): JsonObject {
  const channel = destination(context, args.needed("channel"));
  const user = args.needed("user");
  const isForeigner = isForeign(context.world, user) && !context.settings.foreignersSeeEphemerals;
  const isGone = context.world.people.get(user)?.isDeleted;
  if (isGone || isForeigner || !channel.members.includes(user)) throw refused("user_not_in_channel");
  const { text, blocks, attachments } = neededContent(args, context.world);
  const drawn = withoutAbsent({ blocks, attachments }) as Pick<Draft, "blocks" | "attachments">;
  const { threadTs } = threadOf(channel, args);
  if (writingLimit(channel, threadTs)) throw refused("restricted_action");
  const runId = runOfToken(context.world, context.token)?.executionId ?? null;
  const shownAs = readName(args, context);
  const draft = { user: context.caller.user, text: text ?? "", ...drawn, onlyFor: user, threadTs, runId, shownAs };
  return { message_ts: post(context.world, channel, draft).ts };
}
