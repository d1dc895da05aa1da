import type { Where } from "./act-contract.ts";
import { blocksOfMessage } from "./attachment-blocks.ts";
import { type BlockPart, seenBy } from "./block-part.ts";
import { textOf } from "./eyes.ts";
import { type Message, type View, type World, workspaceVoice } from "./world.ts";
import { conversationsOf, openDm, visibleTo } from "./world-messages.ts";
import { homeOf, topModal } from "./world-views.ts";

export type Pressable = { where: Where; blocks: BlockPart[] };

/** Where this person may press, what lies on top first. */
export function placesOf(world: World, user: string): Pressable[] {
  const ofView = (view: View | undefined): Pressable[] =>
    view ? [{ where: { view: view.id }, blocks: seenBy(view.blocks, user) }] : [];
  const modal = ofView(topModal(world, user));
  if (modal.length > 0) return modal;
  const messages = conversationsOf(world, user)
    .flatMap((channel) => visibleTo(channel, user))
    .filter((one) => one.user !== workspaceVoice)
    .sort((one, other) => Number(other.ts) - Number(one.ts))
    .map((one) => ({ where: { channel: one.channel, ts: one.ts }, blocks: seenBy(blocksOfMessage(one), user) }));
  const home = ofView(homeOf(world, user));
  return world.places.get(user) === "home" ? [...home, ...messages] : [...messages, ...home];
}

/** The newest message that this person can see and whose words have `words`. */
export function messageSaying(world: World, user: string, words: string, channelId?: string): Message {
  const found = conversationsOf(world, user)
    .filter((channel) => channelId === undefined || channel.id === channelId)
    .flatMap((channel) => visibleTo(channel, user))
    .filter((one) => `${textOf(one, user)}\n${one.text}`.includes(words))
    .sort((one, other) => Number(other.ts) - Number(one.ts))[0];
  if (!found) throw new Error(`${user} sees no message that says "${words}"`);
  return found;
}

export function channelOf(world: World, user: string, named: string | undefined): string {
  if (named === undefined) return openDm(world, user).id;
  const channel = [...world.channels.values()].find((one) => one.id === named || `#${one.name}` === named);
  if (!channel) throw new Error(`There is no channel ${named}`);
  return channel.id;
}
