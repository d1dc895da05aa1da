import { blocksOfMessage } from "./attachment-blocks.ts";
import type { BlockPart } from "./block-part.ts";
import type { JsonObject } from "./json-object.ts";
import { messageJson } from "./message-json.ts";
import type { Channel, Message, View, World } from "./world.ts";
import { viewJson } from "./world-views.ts";

/** Where an interaction happens: in a message, or in one of its attachments, or in a view. */
export type Place = { message: Message; attachment?: JsonObject | undefined } | { view: View };

export const blocksAt = (place: Place): BlockPart[] => ("view" in place ? place.view.blocks : blocksOfMessage(place.message));

export const channelName = (channel: Channel): string =>
  channel.kind === "dm" ? "directmessage" : channel.isPrivate ? "privategroup" : channel.name;

export const channelJson = (world: World, id: string): JsonObject => {
  const channel = world.channels.get(id);
  return { id, name: channel ? channelName(channel) : "" };
};

/** Whether an attachment is what the app made of a link: the message around it is somebody else's, and is not told. */
export const isUnfurl = (attachment: JsonObject | undefined): attachment is JsonObject => attachment?.["is_app_unfurl"] === true;

/** Where it happened. A message that only one person sees is not sent along. */
export function placeJson(world: World, place: Place): JsonObject {
  if ("view" in place) return { container: { type: "view", view_id: place.view.id }, view: viewJson(world, place.view) };
  const { message, attachment } = place;
  const isEphemeral = message.onlyFor !== null;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  const where = { message_ts: message.ts, channel_id: message.channel, is_ephemeral: isEphemeral, ...thread };
  return {
    container: attachment ? { ...attachmentJson(attachment), ...where } : { type: "message", ...where },
    channel: channelJson(world, message.channel),
    ...(isEphemeral ? {} : messageOrUnfurl(world, message, attachment)),
  };
}

const attachmentJson = (attachment: JsonObject): JsonObject => ({
  type: "message_attachment",
  attachment_id: attachment["id"],
  is_app_unfurl: isUnfurl(attachment),
  ...(isUnfurl(attachment) ? { app_unfurl_url: attachment["app_unfurl_url"] } : {}),
});

function messageOrUnfurl(world: World, message: Message, attachment: JsonObject | undefined): JsonObject {
  if (!isUnfurl(attachment)) return { message: messageJson(world, message) };
  const { from_url: _link, ...unfurl } = attachment;
  return { app_unfurl: unfurl };
}
