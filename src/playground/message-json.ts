import { fileJson } from "./file-json.ts";
import { type JsonObject, withoutAbsent } from "./json-object.ts";
import { appIcons } from "./profile-pictures.ts";
import { typedBlocks } from "./typed-blocks.ts";
import type { Message, World } from "./world.ts";
import { findMessage, repliesTo } from "./world-messages.ts";

/** A message as Slack sends it, to the app and in answers. Metadata only when asked for. */
export function messageJson(world: World, message: Message, { withMetadata = false } = {}): JsonObject {
  if (message.isTombstone) return tombstoneJson(world, message);
  const author = world.people.get(message.user);
  const isApp = author?.botId != null;
  return withoutAbsent({
    client_msg_id: isApp ? undefined : message.clientMsgId,
    type: "message",
    text: message.text,
    ts: message.ts,
    ...(message.shownAs ?? { user: message.user, team: world.team.id }),
    ...(isApp ? { bot_id: author.botId, app_id: author.appId } : {}),
    ...(message.shownAs ? { subtype: "bot_message" } : isApp ? { bot_profile: botProfile(world, message.user) } : {}),
    ...threadJson(world, message),
    edited: message.editedTs === null ? undefined : { user: author?.botId ?? message.user, ts: message.editedTs },
    blocks: message.blocks.length > 0 ? message.blocks : isApp || message.text === "" ? undefined : typedBlocks(message.text),
    attachments: someOf(message.attachments),
    ...(message.files.length > 0 ? { upload: false, display_as_bot: false } : {}),
    files: someOf(message.files.flatMap((id) => world.files.get(id) ?? []).map((file) => fileJson(world, file))),
    reactions: someOf(message.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length }))),
    metadata: withMetadata ? message.metadata : undefined,
  });
}

const tombstoneJson = (world: World, message: Message): JsonObject => ({
  ...{ type: "message", subtype: "tombstone", text: message.text, user: message.user, hidden: true, ts: message.ts },
  ...{ thread_ts: message.ts, parent_user_id: message.user, ...rootJson(world, message) },
});

const someOf = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** How a message stands in a thread: as its root, once there is a reply, or as a reply. A reply shown in the conversation brings the root along. */
function threadJson(world: World, message: Message): JsonObject {
  if (message.threadTs === null) return rootJson(world, message);
  const root = findMessage(world, message.channel, message.threadTs);
  const reply = { thread_ts: message.threadTs, parent_user_id: root?.user };
  if (!message.isBroadcast || !root) return reply;
  return { ...reply, subtype: "thread_broadcast", root: withoutDrawing(messageJson(world, root)) };
}

/** A message in a few words: who said what and when. */
function withoutDrawing(message: JsonObject): JsonObject {
  const drawn = ["blocks", "attachments", "files", "upload", "display_as_bot", "reactions", "bot_profile", "app_id", "edited"];
  return Object.fromEntries(Object.entries(message).filter(([name]) => !drawn.includes(name)));
}

/** Slack names this many of those who replied. */
const namedRepliers = 5;

function rootJson(world: World, message: Message): JsonObject {
  const replies = repliesTo(world, message);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users.slice(0, namedRepliers),
    is_locked: message.isLocked === true,
    subscribed: false,
  };
}

export function botProfile(world: World, userId: string): JsonObject {
  const bot = world.people.get(userId);
  return {
    id: bot?.botId,
    app_id: bot?.appId,
    name: bot?.name,
    icons: appIcons,
    deleted: false,
    updated: 0,
    team_id: world.team.id,
  };
}
