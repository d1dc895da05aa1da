import type { BlockPart } from "./block-part.ts";
import { completeBlocks } from "./complete-blocks.ts";
import type { JsonObject } from "./json-object.ts";
import { type Channel, type Message, newDm, nextId, nextTs, type World } from "./world.ts";

export type Draft = {
  user: string;
  text: string;
  blocks?: BlockPart[];
  onlyFor?: string;
  threadTs?: string | null;
  metadata?: JsonObject | null;
  clientMsgId?: string | null;
};

/** Puts a message into a conversation, with ids filled in. */
export function post(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    channel: channel.id,
    ts: nextTs(world),
    user: draft.user,
    text: draft.text,
    blocks: completeBlocks(draft.blocks ?? [], () => nextId(world, "b")),
    onlyFor: draft.onlyFor ?? null,
    threadTs: draft.threadTs ?? null,
    editedTs: null,
    metadata: draft.metadata ?? null,
    clientMsgId: draft.clientMsgId ?? null,
  };
  channel.messages.push(message);
  if (!draft.onlyFor) world.lastRead.set(`${draft.user} ${channel.id}`, message.ts);
  const words = message.text;
  world.happenings.push({ is: "posted", user: draft.user, channel: channel.id, words, ts: message.ts, at: world.clock.now() });
  return message;
}

/** Changes what is given and keeps the rest; the message counts as edited from now on. */
export function edit(
  world: World,
  message: Message,
  change: { text?: string; blocks?: BlockPart[]; metadata?: JsonObject | null },
): void {
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks) message.blocks = completeBlocks(change.blocks, () => nextId(world, "b"));
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.editedTs = `${Math.floor(world.clock.now() / 1000)}.000000`;
}

export function remove(world: World, message: Message): void {
  const channel = world.channels.get(message.channel);
  if (channel) channel.messages = channel.messages.filter((one) => one !== message);
}

export const findMessage = (world: World, channel: string, ts: string): Message | undefined =>
  world.channels.get(channel)?.messages.find((one) => one.ts === ts);

/** The conversation of a person with a bot; made the first time it is asked for. */
export function openDm(world: World, user: string, bot = world.app.botUserId): Channel {
  const made = newDm(world, user, bot);
  const known = world.channels.get(made.id);
  if (!known) world.channels.set(made.id, made);
  return known ?? made;
}

/** What a person sees of a conversation, oldest first. */
export const visibleTo = (channel: Channel, user: string): Message[] =>
  channel.messages.filter((one) => one.onlyFor === null || one.onlyFor === user);

export const conversationsOf = (world: World, user: string): Channel[] =>
  [...world.channels.values()].filter((channel) => channel.members.includes(user) && !channel.isArchived);

export const unreadOf = (world: World, channel: Channel, user: string): number => {
  const upTo = Number(world.lastRead.get(`${user} ${channel.id}`) ?? "0");
  return channel.messages.filter((one) => one.onlyFor === null && one.user !== user && Number(one.ts) > upTo).length;
};
