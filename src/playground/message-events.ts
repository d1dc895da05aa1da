import type { JsonObject } from "./json-object.ts";
import { messageJson } from "./message-json.ts";
import { homeTeamOf, isForeign } from "./tenancy.ts";
import { guestJson, profileJson } from "./user-json.ts";
import { type Channel, type Message, nextTs, type World } from "./world.ts";
import { findMessage } from "./world-messages.ts";

/** An event, and the subscription in the manifest that asks for it; `asUser` when the app gets it as that person, not as its bot. */
export type Told = { subscription: string; event: JsonObject; asUser?: string };

type ChannelType = "im" | "mpim" | "group" | "channel";
const families: Record<ChannelType, string> = {
  im: "message.im",
  mpim: "message.mpim",
  group: "message.groups",
  channel: "message.channels",
};

function typeOf(channel: Channel): ChannelType {
  if (channel.isGroupDm) return "mpim";
  if (channel.kind === "dm") return "im";
  return channel.isPrivate ? "group" : "channel";
}

/** A message in a conversation that the app is in; two events when it is mentioned in a channel. Its own posts come back to it too. */
export function postedEvents(world: World, message: Message): Told[] {
  const channel = heardIn(world, message);
  if (!channel) return [];
  const event = { ...inEvent(world, message), channel: channel.id, event_ts: message.ts };
  const isShare = message.files.length > 0 && !message.isBroadcast;
  const told = heard(channel, { ...event, ...(isShare ? { subtype: "file_share" } : {}) });
  return mentionsApp(world, channel, message) ? [told, mention(event)] : [told];
}

const mentionsApp = ({ app }: World, channel: Channel, { text, user }: Message): boolean =>
  channel.kind === "channel" && user !== app.botUserId && text.includes(`<@${app.botUserId}`);

const mention = (event: JsonObject): Told => ({ subscription: "app_mention", event: { ...event, type: "app_mention" } });

/** An edit: both versions, hidden, and without `user` of its own; and a mention, if it was not one before. */
export function changedEvents(world: World, message: Message, before: Message): Told[] {
  const { id, enterprise } = homeTeamOf(world, message.user);
  const source = { source_team: enterprise?.id ?? id, user_team: enterprise?.id ?? id };
  const versions = { message: { ...inEvent(world, message), ...source }, previous_message: inEvent(world, before) };
  const told = hiddenEvents(world, message, "message_changed", versions);
  const channel = heardIn(world, message);
  if (!channel || mentionsApp(world, channel, before) || !mentionsApp(world, channel, message)) return told;
  return [...told, mention({ ...inEvent(world, message), channel: channel.id, event_ts: nextTs(world) })];
}

export const deletedEvents = (world: World, message: Message): Told[] =>
  hiddenEvents(world, message, "message_deleted", { previous_message: inEvent(world, message), deleted_ts: message.ts });

function hiddenEvents(world: World, message: Message, subtype: string, versions: JsonObject): Told[] {
  const channel = heardIn(world, message);
  if (!channel) return [];
  const ts = nextTs(world);
  return [heard(channel, { type: "message", subtype, ...versions, channel: channel.id, hidden: true, ts, event_ts: ts })];
}

/** The conversation of a message whose changes the app hears of: one that it is in, and nothing that only one person sees. */
function heardIn(world: World, message: Message): Channel | undefined {
  const channel = world.channels.get(message.channel);
  return message.onlyFor === null && channel?.members.includes(world.app.botUserId) ? channel : undefined;
}

function heard(channel: Channel, event: JsonObject): Told {
  const type = typeOf(channel);
  return { subscription: families[type], event: { ...event, channel_type: type } };
}

/** What somebody of another workspace wrote carries their team; a reply that is shown in the conversation too brings its root, without Block Kit. */
function inEvent(world: World, message: Message): JsonObject {
  const { blocks: _blocks, ...root } = rootOf(world, message);
  return {
    ...messageJson(world, message),
    ...("ts" in root ? { root } : {}),
    ...(isForeign(world, message.user) ? foreignJson(world, message.user) : {}),
  };
}

/** Who somebody of another workspace is: the app may not be able to ask. */
function foreignJson(world: World, user: string): JsonObject {
  const { id: team } = homeTeamOf(world, user);
  const person = world.people.get(user);
  const profile = person ? profileJson(world, person) : {};
  const told = ["avatar_hash", "image_72", "first_name", "real_name", "display_name"];
  const named = Object.fromEntries(told.map((name) => [name, profile[name] ?? ""]));
  const user_profile = { ...named, team, name: person?.handle, ...guestJson(person ?? {}) };
  return { team, user_team: team, source_team: team, user_profile };
}

function rootOf(world: World, { isBroadcast, channel, threadTs }: Message): JsonObject {
  const root = isBroadcast ? findMessage(world, channel, threadTs ?? "") : undefined;
  return root ? inEvent(world, root) : {};
}
