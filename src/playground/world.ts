import type { BlockPart, OptionPart } from "./block-part.ts";
import { type BlockSettings, usualBlockSettings } from "./block-settings.ts";
import type { Rest } from "./do-not-disturb.ts";
import type { JsonObject } from "./json-object.ts";
import type { Manifest } from "./manifest.ts";
import type { Occurrence, StepRun } from "./occurrence.ts";
import type { State } from "./page-contract.ts";
import type { Team } from "./team.ts";
import { alone, type Tenancy } from "./tenancy.ts";
import type { SharedFile } from "./world-files.ts";
import type { Grant, InstallCode } from "./world-installs.ts";
import type { Scheduled } from "./world-schedule.ts";

export type Person = {
  id: string;
  handle: string;
  name: string;
  title: string;
  zone: string;
  isBot: boolean;
  isDeleted: boolean;
  /** B… and A… of the app behind a bot user. */
  botId: string | null;
  appId: string | null;
};

export type Message = {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: BlockPart[];
  /** The one person who sees it, when it is ephemeral. */
  onlyFor: string | null;
  threadTs: string | null;
  /** Whether a reply is shown in the conversation too. */
  isBroadcast: boolean;
  editedTs: string | null;
  metadata: JsonObject | null;
  clientMsgId: string | null;
  reactions: { name: string; users: string[] }[];
  attachments: JsonObject[];
  /** Ids of files. */
  files: string[];
  /** The run of a custom step whose token posted it. */
  runId: string | null;
  /** The name and icons that an app gave it in the place of its own. */
  shownAs: { username: string; icons: JsonObject } | null;
};

export type Channel = {
  id: string;
  kind: "channel" | "dm";
  name: string;
  purpose: string;
  isPrivate: boolean;
  isArchived: boolean;
  /** A conversation of several people, private and without a name of their own choosing. */
  isGroupDm?: boolean;
  members: string[];
  messages: Message[];
};

/** A group of people that can be mentioned as one. */
export type Usergroup = { id: string; handle: string; name: string; users: string[]; isDisabled: boolean };

/** A modal that is open, or somebody's Home tab. */
export type View = {
  id: string;
  kind: "modal" | "home";
  user: string;
  blocks: BlockPart[];
  /** Title, submit, close, callback_id, private_metadata and the flags, as the app sent them. */
  fields: JsonObject;
  hash: string;
  rootId: string;
  previousId: string | null;
  inputs: State;
  errors: Record<string, string>;
  revision: number;
  /** The run of a custom step whose token opened it. */
  runId: string | null;
};

/** What somebody did or got, in order: the guided story is told from these. */
export type Happening = {
  is: "command" | "press" | "read" | "posted";
  user: string;
  channel: string;
  words: string;
  ts: string;
  at: number;
};

/** The app as it is installed here. */
type Installation = { appId: string; botId: string; botUserId: string; verificationToken: string; manifest: Manifest };

/** The whole state of a workspace: plain data, changed by the rules beside it, drawn and told by everything else. */
export type World = {
  clock: { now(): number };
  team: { id: string; domain: string; name: string };
  app: Installation;
  tenancy: Tenancy;
  /** What Slack leaves open about Block Kit. */
  blockKit: BlockSettings;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  views: Map<string, View>;
  /** Per person, the ids of the modals open over their page, topmost last. */
  modals: Map<string, string[]>;
  homes: Map<string, string>;
  /** Per person and conversation ("U… C…"), the ts they have read up to. */
  lastRead: Map<string, string>;
  /** Per person, the conversation they are in, or "home". */
  places: Map<string, string>;
  /** Per person and message ("U… C… ts"), what they put into its elements. */
  inputs: Map<string, State>;
  /** Per person, element and value ("U… action_id value"), the option that the app last offered them in an external select. */
  offered: Map<string, OptionPart>;
  usergroups: Map<string, Usergroup>;
  /** Per person, what they wrote into their profile, in Slack's words. */
  profiles: Map<string, JsonObject>;
  rests: Map<string, Rest>;
  scheduled: Map<string, Scheduled>;
  files: Map<string, SharedFile>;
  /** Per execution id, the steps of workflows that the app was asked to run. */
  runs: Map<string, StepRun>;
  /** Per token of a run: which run, and since when it is good. */
  runTokens: Map<string, { executionId: string; at: number }>;
  /** Per unfurl_id, the message whose links an app was told of. */
  unfurls: Map<string, { channel: string; ts: string; isInComposer: boolean }>;
  /** Per conversation and key ("C… key"), each client_msg_id ever used. */
  spentKeys: Set<string>;
  grants: Map<string, Grant>;
  codes: Map<string, InstallCode>;
  /** Per token that is no more, the error that says so. */
  endedTokens: Map<string, string>;
  happenings: Happening[];
  /** What Slack tells an app of, and has not told yet. */
  occurrences: Occurrence[];
  takenTs: Set<string>;
  /** The last ts that was given out, in microseconds. */
  lastMicros: number;
  /** Running numbers for ids, by the letter they begin with. */
  counts: Map<string, number>;
};

/** The person whom the workspace itself speaks as, to say what went wrong. */
export const workspaceVoice = "USLACKBOT";

type Choices = { tenancy?: Partial<Tenancy>; blockKit?: Partial<BlockSettings> };

export function newWorld(team: Team, clock: { now(): number }, manifest: Manifest, { tenancy, blockKit }: Choices = {}): World {
  const app = { appId: "A0LOCAL", botId: "B0LOCAL", botUserId: "U0BOT", verificationToken: "local-verification-token", manifest };
  const world: World = {
    clock,
    team: { id: team.id, domain: team.domain, name: team.name },
    app,
    tenancy: { ...alone, ...tenancy },
    blockKit: { ...usualBlockSettings, ...blockKit },
    people: new Map(),
    channels: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    lastRead: new Map(),
    places: new Map(),
    inputs: new Map(),
    offered: new Map(),
    usergroups: new Map(),
    profiles: new Map(),
    rests: new Map(),
    scheduled: new Map(),
    files: new Map(),
    runs: new Map(),
    runTokens: new Map(),
    unfurls: new Map(),
    spentKeys: new Set(),
    grants: new Map(),
    codes: new Map(),
    endedTokens: new Map(),
    happenings: [],
    occurrences: [],
    takenTs: new Set(),
    lastMicros: 0,
    counts: new Map(),
  };
  settle(world, team);
  return world;
}

function settle(world: World, team: Team): void {
  const { app } = world;
  const name = app.manifest.features?.bot_user?.display_name ?? app.manifest.display_information.name;
  const plain = { title: "", zone: "UTC", isDeleted: false, isBot: true };
  const bot = { ...plain, id: app.botUserId, handle: name.toLowerCase(), name, title: "App", botId: app.botId, appId: app.appId };
  const voice = { ...plain, id: workspaceVoice, handle: "workspace", name: "Workspace", botId: null, appId: null };
  for (const person of [...team.people, bot, voice]) world.people.set(person.id, { ...person });
  for (const one of team.people.filter(({ isBot }) => !isBot)) {
    const dm = newDm(world, one.id, app.botUserId);
    world.channels.set(dm.id, dm);
  }
  for (const group of team.usergroups ?? []) world.usergroups.set(group.id, { ...group, users: [...group.users] });
  for (const { opening, ...channel } of team.channels) {
    const messages = opening.map((one) => openingMessage(channel.id, one));
    for (const message of messages) world.takenTs.add(message.ts);
    world.channels.set(channel.id, { ...channel, kind: "channel", isArchived: false, members: [...channel.members], messages });
    for (const member of channel.members) world.lastRead.set(`${member} ${channel.id}`, messages.at(-1)?.ts ?? "0");
  }
}

/** A conversation of two, still empty; with the app's bot its id is that of the person with a D. */
export function newDm(world: World, user: string, bot: string): Channel {
  const id = bot === world.app.botUserId ? `D${user.slice(1)}` : `D${user.slice(1)}${bot.slice(1)}`;
  return { id, kind: "dm", name: "", purpose: "", isPrivate: true, isArchived: false, members: [user, bot], messages: [] };
}

const openingMessage = (channel: string, { user, at, text }: { user: string; at: string; text: string }): Message => ({
  channel,
  ts: `${Math.floor(Date.parse(at) / 1000)}.000000`,
  user,
  text,
  blocks: [],
  onlyFor: null,
  threadTs: null,
  isBroadcast: false,
  editedTs: null,
  metadata: null,
  clientMsgId: null,
  reactions: [],
  attachments: [],
  files: [],
  runId: null,
  shownAs: null,
});

/** The next running id of a kind: "V1", "V2", … the same in every run with the same acts. */
export function nextId(world: World, letter: string): string {
  const count = (world.counts.get(letter) ?? 0) + 1;
  world.counts.set(letter, count);
  return `${letter}${count.toString().padStart(letter.length === 1 ? 4 : 1, "0")}`;
}

/** A ts that no message here has and that is later than any before: the clock's, and a micro part that runs on while the clock stands or steps back. */
export function nextTs(world: World): string {
  let micros = Math.max(world.clock.now() * 1000, world.lastMicros + 1);
  while (world.takenTs.has(tsOf(micros))) micros += 1;
  world.lastMicros = micros;
  world.takenTs.add(tsOf(micros));
  return tsOf(micros);
}

const tsOf = (micros: number): string => `${Math.floor(micros / 1e6)}.${(micros % 1e6).toString().padStart(6, "0")}`;

export const instantOf = (ts: string): number => Math.floor(Number(ts) * 1000);
