import { createHash } from "node:crypto";
import { commandPayload } from "./envelopes.ts";
import { happened } from "./happened.ts";
import { commandsHere } from "./installed-app.ts";
import { announce, type Office, type Outcome } from "./office.ts";
import { type Origin, respond } from "./response-urls.ts";
import { tellOccurrences } from "./tell-occurrences.ts";
import { isForeign } from "./tenancy.ts";
import { escapedText } from "./typed-text.ts";
import { type Channel, type Message, nextId, type World, workspaceVoice } from "./world.ts";
import { type PutFile, shareFile } from "./world-files.ts";
import { conversationsOf, openDm, post, visibleTo } from "./world-messages.ts";
import { homeOf, viewJson } from "./world-views.ts";
import { writingLimit, writingLimitSays } from "./writing-limits.ts";

/** How words are said: as a reply, which may be shown in the conversation too, and with files. */
export type Manner = { threadTs?: string | null; isBroadcast?: boolean; files?: PutFile[] };

/** A message, or a slash command when it begins with "/". Throws when the person cannot write there. */
export async function say(office: Office, user: string, channelId: string, text: string, manner: Manner = {}): Promise<Outcome> {
  const channel = conversationsOf(office.world, user).find((one) => one.id === channelId);
  if (!channel) throw new Error("You are not in this conversation, so you cannot write there.");
  if (text.trim() === "" && !manner.files?.length) throw new Error("There is nothing to send yet.");
  if (!text.startsWith("/")) return message(office, user, channel, text, manner);
  if (manner.files?.length) throw new Error("A command takes no files.");
  if (manner.threadTs != null) throw new Error("Commands of apps do not work in threads. Use one in the conversation itself.");
  if (isForeign(office.world, user)) throw new Error("Commands are for the people of the workspace that has the app.");
  return command(office, user, channel, text);
}

async function command(office: Office, user: string, channel: Channel, typed: string): Promise<Outcome> {
  const { world, triggers, responseUrls, settings } = office;
  const [, name = "", rest = ""] = /^(\/\S*)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  const known = commandsHere(world).find((one) => one.command === name);
  if (!known) throw new Error(`${name} is not a command here. Type / to see those that are.`);
  const text = known.should_escape ? escapedText(world, user, rest, settings.namesInCommands ? "with names" : "bare") : rest;
  const origin: Origin = { user, channel: channel.id, message: null };
  const way = { triggerId: triggers.issue(user, [name, text]), responseUrl: responseUrls.issue("commands", origin) };
  happened(world, { is: "command", user, channel: channel.id, words: typed.trim(), ts: "" });
  const answer = await office.dispatch.tell("slash_commands", name, commandPayload(world, user, channel, name, text, way));
  if (!answer.ok) return commandFailed(office, user, channel, `${name} failed with the error "${answer.says}"`);
  if (!answer.body) return {};
  if (answer.body["response_type"] === "in_channel") post(world, channel, { user, text: typed.trim() });
  return shown(office, origin, () => respond(world, origin, answer.body ?? {}));
}

/** Shows the answer of a command; one that Slack would not take fails in front of the person. */
function shown(office: Office, origin: Origin, show: () => Message | undefined): Outcome {
  try {
    const message = show();
    office.changed();
    return message?.onlyFor ? { ephemeral: message } : {};
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const channel = office.world.channels.get(origin.channel)!;
    return commandFailed(office, origin.user, channel, `The answer of the app cannot be shown: "${why}"`);
  }
}

function commandFailed(office: Office, user: string, channel: Channel, failure: string): Outcome {
  const ephemeral = post(office.world, channel, { user: workspaceVoice, text: failure, onlyFor: user });
  office.changed();
  return { ephemeral, failure };
}

async function message(office: Office, user: string, channel: Channel, text: string, manner: Manner): Promise<Outcome> {
  const { world } = office;
  const { threadTs = null, isBroadcast = false, files = [] } = manner;
  const bot = world.app.botUserId;
  const isWithBot = channel.kind === "dm" && channel.members.includes(bot);
  const home = world.app.manifest.features?.app_home;
  const isClosed = home?.messages_tab_enabled === false || home?.messages_tab_read_only_enabled === true;
  if (isWithBot && !world.app.isInstalled) throw new Error("This app is not in the workspace any more.");
  if (isWithBot && isClosed) throw new Error("This app does not take messages. Use its commands or its Home tab.");
  const limit = writingLimit(channel, threadTs);
  if (limit) throw new Error(writingLimitSays[limit]);
  const posted = post(world, channel, {
    user,
    text: escapedText(world, user, text, "bare"),
    clientMsgId: writtenId(world, user, text),
    threadTs,
    isBroadcast: threadTs !== null && isBroadcast,
    files: files.map((one) => shareFile(world, user, channel.id, one).id),
  });
  const urls = linksIn(posted.text);
  if (urls.length > 0)
    world.occurrences.push({ is: "links shared", user, channel: channel.id, ts: posted.ts, threadTs, urls, isInComposer: false });
  const told = tellOccurrences(office);
  office.changed();
  await told;
  return {};
}

/** The addresses in a message as it travels: "<https://…>". */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/<(https?:\/\/[^>|]+)/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));

/** The client's own id of what it sends, as a UUID; the same in a second run. */
function writtenId(world: World, user: string, text: string): string {
  const hash = createHash("sha1")
    .update(JSON.stringify([world.clock.now(), nextId(world, "written"), user, text]))
    .digest("hex");
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

/** Marks a conversation read; coming into the one with the bot is an event. */
export async function read(office: Office, user: string, channelId: string): Promise<void> {
  const { world } = office;
  const channel = conversationsOf(world, user).find((one) => one.id === channelId);
  if (!channel) throw new Error("You are not in this conversation.");
  const last = visibleTo(channel, user).at(-1)?.ts;
  const key = `${user} ${channel.id}`;
  const [wasRead, wasAt] = [world.lastRead.get(key), world.places.get(user)];
  world.places.set(user, channel.id);
  if (last && wasRead !== last) {
    world.lastRead.set(key, last);
    happened(world, { is: "read", user, channel: channel.id, words: "", ts: last });
    office.changed();
  }
  if (channel.id === openDm(world, user).id && wasAt !== channel.id) await opened(office, user, "messages");
}

export async function openHome(office: Office, user: string): Promise<void> {
  office.world.places.set(user, "home");
  await opened(office, user, "home");
}

async function opened(office: Office, user: string, tab: "home" | "messages"): Promise<void> {
  const { world } = office;
  const home = homeOf(world, user);
  const now = world.clock.now() / 1000;
  const event = { type: "app_home_opened", user, channel: openDm(world, user).id, tab, event_ts: now.toFixed(6) };
  const told = { ...event, ...(home ? { view: viewJson(world, home) } : {}) };
  await announce(office, { subscription: "app_home_opened", event: told });
}

/** Takes an ephemeral message off the person's page. */
export function dismiss(office: Office, user: string, channelId: string, ts: string): void {
  const channel = office.world.channels.get(channelId);
  if (!channel) return;
  channel.messages = channel.messages.filter((one) => !(one.ts === ts && one.onlyFor === user));
  office.changed();
}
