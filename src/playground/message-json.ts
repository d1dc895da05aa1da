import { richText } from "./element-values.ts";
import { type JsonObject, withoutAbsent } from "./json-object.ts";
import type { Message, World } from "./world.ts";

/** A message as Slack sends it, to the app and in answers. Metadata only when asked for. */
export function messageJson(world: World, message: Message, { withMetadata = false } = {}): JsonObject {
  const author = world.people.get(message.user);
  const isApp = author?.botId != null;
  return withoutAbsent({
    client_msg_id: message.clientMsgId,
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: world.team.id,
    ...(isApp ? { bot_id: author.botId, app_id: author.appId, bot_profile: botProfile(world, message.user) } : {}),
    thread_ts: message.threadTs,
    edited: message.editedTs === null ? undefined : { user: message.user, ts: message.editedTs },
    blocks: message.blocks.length > 0 ? message.blocks : isApp ? undefined : typedBlocks(message.text),
    metadata: withMetadata ? message.metadata : undefined,
  });
}

export function botProfile(world: World, userId: string): JsonObject {
  const bot = world.people.get(userId);
  const icons = { image_36: "", image_48: "", image_72: "" };
  return {
    id: bot?.botId,
    app_id: bot?.appId,
    user_id: userId,
    name: bot?.name,
    icons,
    deleted: false,
    updated: 0,
    team_id: world.team.id,
  };
}

/** The rich text that Slack's composer makes of what a person typed. */
const typedBlocks = (text: string): JsonObject[] => [{ ...richText(""), block_id: "typed", elements: [section(text)] }];

const section = (text: string): JsonObject => ({
  type: "rich_text_section",
  elements: text
    .split(/(<[^<>]+>)/)
    .filter(Boolean)
    .map((piece) => typedPiece(piece)),
});

function typedPiece(piece: string): JsonObject {
  const [, mark, id] = /^<([@#])([A-Z0-9]+)/.exec(piece) ?? [];
  if (mark === "@") return { type: "user", user_id: id };
  if (mark === "#") return { type: "channel", channel_id: id };
  const plain = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return /^<\S+>$/.test(piece) ? { type: "link", url: plain.slice(1, -1) } : { type: "text", text: plain };
}
