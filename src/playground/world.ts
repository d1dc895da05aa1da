import type { State } from "./act-contract.ts";
import type { BlockPart, OptionPart } from "./block-part.ts";
import type { BlockSettings } from "./block-settings.ts";
import type { Rest } from "./do-not-disturb.ts";
import type { JsonObject } from "./json-object.ts";
import type { Manifest } from "./manifest.ts";
import type { Occurrence, StepRun } from "./occurrence.ts";
import type { Tenancy } from "./tenancy.ts";
import type { SharedFile } from "./world-files.ts";
import type { Grant, InstallCode } from "./world-installs.ts";
import type { Scheduled } from "./world-schedule.ts";

export type Person = {
  id: string;
  handle: string;
  name: string;
  title: string;
  zone: string;
  /** "en-GB" where nothing else is said. */
  locale?: string;
  isBot: boolean;
  isDeleted: boolean;
  /** A guest knows only the channels that they are in: some, or a single one. */
  guest?: "of channels" | "of one channel";
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
  /** What stands in the place of a deleted message while there are replies to it. */
  isTombstone?: boolean;
  /** Whether nobody may reply to it or react in its thread any more. */
  isLocked?: boolean;
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
  /** Where alone one may write, when not everywhere: nowhere in a read-only channel. */
  writable?: "nowhere" | "in threads" | "outside threads";
  members: string[];
  messages: Message[];
};

/** Whether somebody may know of a conversation: a private one only from within, and a guest no other at all. */
export const mayKnow = ({ people }: World, { isPrivate, members }: Channel, user: string): boolean =>
  members.includes(user) || (!isPrivate && people.get(user)?.guest === undefined);

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
type Installation = {
  appId: string;
  botId: string;
  botUserId: string;
  verificationToken: string;
  manifest: Manifest;
  /** False from when the app is taken out until it is put in again. */
  isInstalled: boolean;
};

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
  /** The names of the emoji that this workspace has besides those that all have. */
  customEmoji: ReadonlySet<string>;
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
  /** Per conversation and key ("C… key"), the client_msg_ids that were used. */
  spentKeys: Set<string>;
  grants: Map<string, Grant>;
  codes: Map<string, InstallCode>;
  /** Per token that is no more, the error that says so. */
  endedTokens: Map<string, string>;
  happenings: Happening[];
  /** What Slack tells an app of, and has not told yet. */
  occurrences: Occurrence[];
  /** The ts of what was there from the start; all others are given out in order. */
  takenTs: Set<string>;
  /** The last ts that was given out, in microseconds. */
  lastMicros: number;
  /** Running numbers for ids, by the letter they begin with. */
  counts: Map<string, number>;
};

/** The person whom the workspace itself speaks as, to say what went wrong. */
export const workspaceVoice = "USLACKBOT";

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
  return tsOf(micros);
}

const tsOf = (micros: number): string => `${Math.floor(micros / 1e6)}.${(micros % 1e6).toString().padStart(6, "0")}`;

export const instantOf = (ts: string): number => Math.floor(Number(ts) * 1000);
