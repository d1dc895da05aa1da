import type { Block } from "@slack/types";
import type { Ribbon } from "./day-contract.ts";
import type { PageFaults } from "./fault-contract.ts";
import type { PageGuide, StoryStep } from "./guide-contract.ts";

/** What the page shows to one person (without `as` in the address of the stream: to the first of the team). The server sends it whole on every change; all times are milliseconds since the epoch. */
export type PageView = {
  now: number;
  me: PagePerson;
  people: PagePerson[];
  bot: PageBot;
  conversations: Conversation[];
  /** The bot's Home tab as this person last got it; null until it was published once. */
  home: PageModal | null;
  /** The modals open over this person's page, topmost last (three at most). */
  modals: PageModal[];
  /** The slash commands of the installed app, to be offered as one types. */
  commands: PageCommand[];
  shortcuts: PageShortcut[];
  /** Groups of people, to be offered after "@" as people are. */
  usergroups: { id: string; handle: string; name: string }[];
  /** This person's day; null when the bot knows nothing of them. */
  ribbon: Ribbon | null;
  guide: PageGuide;
  story: StoryStep[];
  /** What went between bot and workspace, newest last, the last 200 at most. */
  log: LogLine[];
  faults: PageFaults;
};

export type PagePerson = {
  id: string;
  name: string;
  handle: string;
  title: string;
  zone: string;
  isBot: boolean;
  isDeactivated: boolean;
  /** `emoji` as ":name:", or "" . Null without a status. */
  status: { text: string; emoji: string } | null;
  rest: PageRest;
};

/** Somebody's Do Not Disturb: the nights they set ("HH:MM" in their zone), and until when their notifications are silent now (null: they are not). */
export type PageRest = { night: { from: string; to: string } | null; silentUntil: number | null; isSnoozed: boolean };

export type PageBot = {
  name: string;
  userId: string;
  running: boolean /** Open sockets; null when the app is reached another way. */;
  connections: number | null;
};

export type Conversation = {
  id: string;
  kind: "channel" | "dm";
  /** Without "#" or "@": "parser", "Wren", "Bo". */
  name: string;
  purpose: string;
  isPrivate: boolean;
  /** Whether it is this person's conversation with the bot: it has the tabs Messages and Home. */
  isWithBot: boolean;
  /** The other person of a conversation of two. */
  with: string | null;
  unread: number;
  /** Replies too; the page shows them in their thread. */
  messages: PageMessage[];
};

export type PageMessage = {
  ts: string;
  at: number;
  user: string;
  /** mrkdwn; the whole of the message when there are no blocks. */
  text: string;
  blocks: Block[];
  /** Only this person sees it, and it is gone when they dismiss it. */
  isEphemeral: boolean;
  isEdited: boolean;
  /** The ts of the message that this one replies to; null outside of threads. */
  threadTs: string | null;
  /** Its address, as Slack gives it to who copies it. */
  link: string;
  /** A reply that the conversation shows too. */
  isBroadcast: boolean;
  reactions: { name: string; users: string[] }[];
  /** Names of files. */
  files: string[];
  attachments: PageAttachment[];
};

/** What hangs on a message below its blocks: blocks of its own, or the few words of a plain one. */
export type PageAttachment = { blocks: Block[]; title: string; text: string; color: string };

/** A modal or a Home tab. `errors` stand beside the input block they name. */
export type PageModal = {
  id: string;
  kind: "home" | "modal";
  title: string;
  submit: string | null;
  close: string;
  blocks: Block[];
  errors: Record<string, string>;
  /** Raised on every change of the view by the bot. */
  revision: number;
};

export type PageCommand = { command: string; usage: string; description: string };

/** "global" ones start anywhere, "message" ones on a message. */
export type PageShortcut = { name: string; type: "global" | "message"; description: string };

export type LogLine = {
  id: number;
  at: number;
  /** "in": the workspace told the bot (a command, a click, an event); "out": the bot called the Web API. */
  way: "in" | "out";
  /** "chat.postMessage", "/ask", "block_actions approve", "app_home_opened". */
  what: string;
  outcome: "ok" | "failed" | "waiting";
  /** "ok", "acknowledged", "expired_trigger_id", "no answer within 3 s" … */
  says: string;
  milliseconds: number;
  /** Pretty JSON of both sides, secrets left out, and tokens masked wherever they stand. */
  detail: string;
};
