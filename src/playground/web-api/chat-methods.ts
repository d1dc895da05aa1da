import type { Arguments } from "../call-arguments.ts";
import { type JsonObject, withoutAbsent } from "../json-object.ts";
import { scopesOf } from "../manifest.ts";
import { messageJson } from "../message-json.ts";
import { refused } from "../refused.ts";
import type { Channel, Message, World } from "../world.ts";
import { edit, findMessage, openDm, post, remove } from "../world-messages.ts";
import { findChannel } from "./channel-rules.ts";
import { readContent, readMetadata } from "./message-content.ts";
import type { MethodContext, MethodTable } from "./method.ts";

/** chat.update refuses more than this, where chat.postMessage only cuts at 40,000. */
const longestUpdate = 4000;

export const chatMethods: MethodTable = {
  "chat.postMessage": { token: "bot", scopes: ["chat:write"], run: postMessage },
  "chat.update": { token: "bot", scopes: ["chat:write"], run: update },
  "chat.delete": {
    token: "bot",
    scopes: ["chat:write"],
    run(args, { world }) {
      const message = ownMessage(world, args, "cant_delete_message");
      remove(world, message);
      return { channel: message.channel, ts: message.ts };
    },
  },
  "chat.postEphemeral": { token: "bot", scopes: ["chat:write"], run: postEphemeral },
  "chat.getPermalink": {
    token: "any",
    scopes: [],
    run(args, { world }) {
      const channel = findChannel(world, args.needed("channel"));
      const message = findMessage(world, channel.id, args.needed("message_ts"));
      if (!message) throw refused("message_not_found");
      const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : "";
      const permalink = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}${thread}`;
      return { channel: channel.id, permalink };
    },
  },
};

function postMessage(args: Arguments, { world, deduplicates }: MethodContext): JsonObject {
  const channel = destination(world, args.needed("channel"));
  const clientMsgId = args.text("client_msg_id");
  const posted = deduplicates && clientMsgId !== "" && channel.messages.find((one) => one.clientMsgId === clientMsgId);
  if (posted) return { ...posting(world, posted), is_duplicate: true };
  const content = readContent(args);
  const attachments = args.json("attachments", "invalid_attachments");
  if (!content.text && !content.blocks?.length && !attachments) throw refused("no_text");
  const message = post(world, channel, {
    user: world.app.botUserId,
    text: content.text ?? "",
    ...(content.blocks ? { blocks: content.blocks } : {}),
    threadTs: thread(channel, args),
    metadata: readMetadata(args) ?? null,
    clientMsgId: clientMsgId || null,
  });
  return { ...posting(world, message), ...(content.isTruncated ? { warning: "message_truncated" } : {}) };
}

const posting = (world: World, message: Message): JsonObject => ({
  channel: message.channel,
  ts: message.ts,
  message: messageJson(world, message, { withMetadata: true }),
});

/** Where a post goes: a conversation's id, "#name", or a person, whose conversation with the bot is opened. */
function destination(world: World, id: string): Channel {
  const byName = [...world.channels.values()].find((one) => one.kind === "channel" && `#${one.name}` === id);
  const person = world.people.get(id);
  if (person && (person.isBot || person.isDeleted)) throw refused(person.isDeleted ? "user_disabled" : "channel_not_found");
  const channel = person ? openDm(world, person.id) : findChannel(world, byName?.id ?? id);
  if (channel.isArchived) throw refused("is_archived");
  if (channel.kind === "dm" && world.app.manifest.features?.app_home?.messages_tab_enabled === false)
    throw refused("messages_tab_disabled");
  const mayUninvited = scopesOf(world.app.manifest).includes("chat:write.public") && !channel.isPrivate;
  if (!channel.members.includes(world.app.botUserId) && !mayUninvited) throw refused("not_in_channel");
  return channel;
}

function thread(channel: Channel, args: Arguments): string | null {
  const ts = args.text("thread_ts");
  if (ts === "") return null;
  const parent = channel.messages.find((one) => one.ts === ts && one.onlyFor === null);
  if (!parent) throw refused("thread_not_found");
  return parent.threadTs ?? parent.ts;
}

function update(args: Arguments, { world }: MethodContext): JsonObject {
  const message = ownMessage(world, args, "cant_update_message");
  const { text, blocks } = readContent(args);
  if ((text?.length ?? 0) > longestUpdate) throw refused("msg_too_long");
  if (text === undefined && !blocks) throw refused("no_text");
  const metadata = readMetadata(args);
  // Blocks that are left out stay, and hide the new text; an empty list takes them away.
  edit(world, message, {
    ...(text === undefined ? {} : { text }),
    ...(blocks ? { blocks } : {}),
    ...(metadata === undefined ? {} : { metadata }),
  });
  return {
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: messageJson(world, message, { withMetadata: true }),
  };
}

/** The bot's own message that the call names. Ephemeral ones are not found: Slack keeps none. */
function ownMessage(world: World, args: Arguments, otherwise: string): Message {
  const channel = findChannel(world, args.needed("channel"));
  const message = findMessage(world, channel.id, args.needed("ts"));
  if (!message || message.onlyFor !== null) throw refused("message_not_found");
  if (message.user !== world.app.botUserId) throw refused(otherwise);
  return message;
}

function postEphemeral(args: Arguments, { world }: MethodContext): JsonObject {
  const channel = destination(world, args.needed("channel"));
  const user = args.needed("user");
  if (!channel.members.includes(user)) throw refused("user_not_in_channel");
  const { text, blocks } = readContent(args);
  if (!text && !blocks?.length) throw refused("no_text");
  const drawn = withoutAbsent({ blocks }) as { blocks?: NonNullable<typeof blocks> };
  const message = post(world, channel, {
    user: world.app.botUserId,
    text: text ?? "",
    ...drawn,
    onlyFor: user,
    threadTs: thread(channel, args),
  });
  return { message_ts: message.ts };
}
