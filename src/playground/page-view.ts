import type { Block } from "@slack/types";
import type { CallLog } from "./call-log.ts";
import type { Ribbon } from "./day-contract.ts";
import { isSnoozed, restEnd } from "./do-not-disturb.ts";
import type { PageFaults } from "./fault-contract.ts";
import type { PageGuide, StoryStep } from "./guide-contract.ts";
import { commandsHere, shortcutsHere } from "./installed-app.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import type { Conversation, PageAttachment, PageMessage, PageModal, PagePerson, PageView } from "./page-contract.ts";
import { profileJson } from "./user-json.ts";
import { permalinkOf } from "./web-api/permalink.ts";
import { type Channel, instantOf, type Message, type Person, type View, type World } from "./world.ts";
import { conversationsOf, openDm, unreadOf, visibleTo } from "./world-messages.ts";
import { homeOf, stackOf } from "./world-views.ts";

/** What comes from outside the world: the bot's own picture of a day, and how it is connected. */
export type Surroundings = {
  ribbon: Ribbon | null;
  isRunning: boolean;
  connections: number | null;
  log: CallLog;
  faults: PageFaults;
  story: StoryStep[];
  guide: PageGuide;
};

/** The whole page of one person. */
export function pageView(world: World, user: string, around: Surroundings): PageView {
  openDm(world, user);
  const bot = world.people.get(world.app.botUserId)!;
  const home = homeOf(world, user);
  const modals = stackOf(world, user).flatMap((id) => world.views.get(id) ?? []);
  return {
    now: world.clock.now(),
    me: pagePerson(world, world.people.get(user)!),
    people: [...world.people.values()].map((one) => pagePerson(world, one)),
    bot: { name: bot.name, userId: bot.id, running: around.isRunning, connections: around.connections },
    conversations: inOrder(world, user).map((channel) => conversation(world, channel, user)),
    home: home ? pageModal(home) : null,
    modals: modals.map(pageModal),
    commands: commandsHere(world).map((one) => ({
      command: one.command,
      usage: one.usage_hint ?? "",
      description: one.description,
    })),
    shortcuts: shortcutsHere(world).map(({ name, type, description }) => ({
      name,
      type: type === "message" ? "message" : "global",
      description,
    })),
    usergroups: [...world.usergroups.values()].map(({ id, handle, name }) => ({ id, handle, name })),
    ribbon: around.ribbon,
    guide: around.guide,
    story: around.story,
    log: around.log.lines,
    faults: around.faults,
  };
}

function pagePerson(world: World, person: Person): PagePerson {
  const { id, name, handle, title, zone, isBot, isDeleted } = person;
  const silentUntil = restEnd(world, id) ?? null;
  const rest = { night: world.rests.get(id)?.night ?? null, silentUntil, isSnoozed: isSnoozed(world, id) };
  return { id, name, handle, title, zone, isBot, isDeactivated: isDeleted, status: statusOf(world, person), rest };
}

/** As it is shown now: one that has ended is none. */
function statusOf(world: World, person: Person): PagePerson["status"] {
  const { status_text: text = "", status_emoji: emoji = "" } = profileJson(world, person);
  return text === "" && emoji === "" ? null : { text: String(text), emoji: String(emoji) };
}

/** The conversation with the bot first, then the channels by name, then the rest. */
function inOrder(world: World, user: string): Channel[] {
  const all = conversationsOf(world, user);
  const isBots = (one: Channel) => one.kind === "dm" && one.members.includes(world.app.botUserId);
  const channels = all.filter((one) => one.kind === "channel").sort((one, other) => one.name.localeCompare(other.name));
  return [...all.filter(isBots), ...channels, ...all.filter((one) => one.kind === "dm" && !isBots(one))];
}

function conversation(world: World, channel: Channel, user: string): Conversation {
  const other = channel.members.find((id) => id !== user) ?? user;
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.kind === "dm" ? (world.people.get(other)?.name ?? other) : channel.name,
    purpose: channel.purpose,
    isPrivate: channel.kind === "channel" && channel.isPrivate,
    isWithBot: channel.kind === "dm" && other === world.app.botUserId,
    with: channel.kind === "dm" ? other : null,
    unread: unreadOf(world, channel, user),
    messages: visibleTo(channel, user).map((one) => pageMessage(world, one)),
  };
}

const pageMessage = (world: World, message: Message): PageMessage => ({
  ts: message.ts,
  at: instantOf(message.ts),
  user: message.user,
  text: message.text,
  blocks: message.blocks,
  isEphemeral: message.onlyFor !== null,
  isEdited: message.editedTs !== null,
  threadTs: message.threadTs,
  link: permalinkOf(world, message),
  isBroadcast: message.isBroadcast,
  reactions: message.reactions,
  files: message.files.flatMap((id) => world.files.get(id)?.title ?? []),
  attachments: message.attachments.map(pageAttachment),
});

function pageAttachment(attachment: JsonObject): PageAttachment {
  const words = (name: string) => (typeof attachment[name] === "string" ? attachment[name] : "");
  const blocks = Array.isArray(attachment["blocks"]) ? attachment["blocks"].filter(isJsonObject) : [];
  return {
    blocks: blocks as unknown as Block[],
    title: words("title"),
    text: words("text") || words("fallback"),
    color: words("color"),
  };
}

function pageModal(view: View): PageModal {
  const words = (field: string) => (view.fields[field] as { text?: string } | undefined | null)?.text ?? null;
  return {
    id: view.id,
    kind: view.kind,
    title: words("title") ?? "",
    submit: words("submit"),
    close: words("close") ?? "Cancel",
    blocks: view.blocks,
    errors: view.errors,
    revision: view.revision,
  };
}
