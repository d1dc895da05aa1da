import { completeAttachments } from "./attachment-blocks.ts";
import type { BlockPart } from "./block-part.ts";
import { completeBlocks } from "./complete-blocks.ts";
import { happened } from "./happened.ts";
import type { JsonObject } from "./json-object.ts";
import { keepNewest } from "./keep-newest.ts";
import { newDm } from "./new-world.ts";
import { type Channel, type Message, nextId, nextTs, type World, workspaceVoice } from "./world.ts";

export type Draft = {
  user: string;
  text: string;
  blocks?: BlockPart[];
  onlyFor?: string;
  threadTs?: string | null;
  metadata?: JsonObject | null;
  clientMsgId?: string | null;
  isBroadcast?: boolean;
  attachments?: JsonObject[];
  files?: string[];
  runId?: string | null;
  shownAs?: Message["shownAs"];
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
    isBroadcast: draft.isBroadcast ?? false,
    reactions: [],
    attachments: completeAttachments(draft.attachments ?? [], () => nextId(world, "b")),
    files: draft.files ?? [],
    runId: draft.runId ?? null,
    shownAs: draft.shownAs ?? null,
  };
  channel.messages.push(message);
  if (draft.clientMsgId) world.spentKeys.add(`${channel.id} ${draft.clientMsgId}`);
  keepNewest(world.spentKeys);
  world.occurrences.push({ is: "posted", message });
  if (!draft.onlyFor) world.lastRead.set(`${draft.user} ${channel.id}`, message.ts);
  happened(world, { is: "posted", user: draft.user, channel: channel.id, words: message.text, ts: message.ts });
  return message;
}

/** Changes what is given and keeps the rest; the message counts as edited from now on. */
export function edit(
  world: World,
  message: Message,
  change: { text?: string; blocks?: BlockPart[]; metadata?: JsonObject | null; attachments?: JsonObject[] },
): void {
  const before = structuredClone(message);
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks) message.blocks = completeBlocks(change.blocks, () => nextId(world, "b"));
  if (change.metadata !== undefined) message.metadata = change.metadata;
  if (change.attachments) message.attachments = completeAttachments(change.attachments, () => nextId(world, "b"));
  message.editedTs = `${Math.floor(world.clock.now() / 1000)}.000000`;
  world.occurrences.push({ is: "changed", message, before });
}

/** Puts attachments to a message that do not come from its author: it changes, and does not count as edited. */
export function attach(world: World, message: Message, more: JsonObject[]): void {
  const before = structuredClone(message);
  const all = [...message.attachments, ...completeAttachments(more, () => nextId(world, "b"))];
  message.attachments = all.map((one, at) => ({ ...one, id: at + 1 }));
  world.occurrences.push({ is: "changed", message, before });
}

/** Takes a message away. One that has replies leaves a tombstone, which goes with the last of them. */
export function remove(world: World, message: Message): void {
  if (repliesTo(world, message).length > 0) {
    bury(world, message);
    return;
  }
  const channel = world.channels.get(message.channel);
  world.occurrences.push({ is: "deleted", message });
  if (channel) channel.messages = channel.messages.filter((one) => one !== message);
  const root = message.threadTs === null ? undefined : findMessage(world, message.channel, message.threadTs);
  if (root?.isTombstone && repliesTo(world, root).length === 0) remove(world, root);
}

function bury(world: World, message: Message): void {
  const before = structuredClone(message);
  Object.assign(message, {
    ...{ user: workspaceVoice, text: "This message was deleted.", isTombstone: true, clientMsgId: null },
    ...{ blocks: [], attachments: [], files: [], reactions: [], metadata: null, editedTs: null, shownAs: null },
  } satisfies Partial<Message>);
  world.occurrences.push({ is: "changed", message, before });
}

export const findMessage = (world: World, channel: string, ts: string): Message | undefined =>
  world.channels.get(channel)?.messages.find((one) => one.ts === ts);

/** What was said in the thread below a message, oldest first. */
export const repliesTo = (world: World, { channel, ts }: Message): Message[] =>
  world.channels.get(channel)?.messages.filter((one) => one.threadTs === ts && one.onlyFor === null) ?? [];

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

export function react(world: World, message: Message, reaction: string, user: string): void {
  const known = message.reactions.find(({ name }) => name === reaction);
  if (known) known.users.push(user);
  else message.reactions.push({ name: reaction, users: [user] });
  world.occurrences.push({ is: "reacted", user, message, reaction });
}

/** Takes a reaction back; false when there is none. */
export function unreact(world: World, message: Message, reaction: string, user: string): boolean {
  const known = message.reactions.find(({ name }) => name === reaction);
  if (!known?.users.includes(user)) return false;
  known.users = known.users.filter((one) => one !== user);
  message.reactions = message.reactions.filter(({ users }) => users.length > 0);
  world.occurrences.push({ is: "unreacted", user, message, reaction });
  return true;
}
