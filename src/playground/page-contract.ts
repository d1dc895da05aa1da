import type { Block } from "@slack/types";

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
  /** What can be made to go wrong, in groups, as the fault panel shows it. */
  faults: FaultGroup[];
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

export type FaultGroup = { title: string; faults: PageFault[] };

/**
 * Something that can go wrong. A "switch" stays until it is put back, "once" meets the next thing that it fits, "now" happens at once.
 * `choices` is what it can be done to (people, channels), when that must be said.
 */
export type PageFault = {
  id: string;
  title: string;
  /** What will be seen, in a sentence. */
  says: string;
  is: "switch" | "once" | "now";
  /** Of a switch without choices. */
  isOn: boolean;
  /** Of "once": how many wait to be met. */
  waiting: number;
  choices: { id: string; name: string; isOn: boolean }[] | null;
};

export type Ribbon = {
  zone: string;
  /** The stretch of the day that the bar shows. */
  from: number;
  to: number;
  hours: { from: number; to: number }[];
  blocks: { kind: "focus" | "review" | "away" | "on call"; label: string; from: number; to: number }[];
  slots: number[];
  gate: { isOpen: boolean /** One short phrase: "Open until 18:00", "Shut until 15:00: focus". */; says: string };
  /** How many requests wait behind the gate, and how many lie open in front of the person. */
  held: number;
  shown: number;
  nextDigestAt: number | null;
  dayEndsAt: number | null;
};

/** What the page says about the app: words that the workspace cannot know. All but the name and the tagline are mrkdwn. */
export type PageGuide = {
  /** What the page is a playground of. */
  name: string;
  tagline: string;
  /** What the conversation with the app says while it is empty. */
  emptyDm: string;
  /** Where the picture of a day stands, for somebody who has none yet; "" leaves the place empty. */
  noDay: string;
  story: { title: string; body: string; doneTitle: string; doneBody: string };
  moreToTry: string[];
  /** Something that a visitor should know and may put away. */
  notice: string | null;
};

/** What the guided story is told from, beside what happened. */
export type StoryFacts = { people: string[]; bot: string };

export type StoryStep = {
  title: string;
  /** One or two sentences. */
  body: string;
  /** What the page does when the visitor presses "Do it for me": become this person, go there, and put the words into the composer (or turn the clock). */
  offer: { as: string; channel: string; type?: string; turn?: Turn } | null;
  isDone: boolean;
};

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
  /** Pretty JSON of both sides, secrets left out. */
  detail: string;
};

/** A turn of the clock: by some minutes, to a moment, to my next digest, to the end of my day. */
export type Turn = { by: number } | { to: number } | { until: "next digest" | "end of day" };

/** What a person does on the page: POST /page/act with `{ as, act }`; 204 (200 and `Offers` for "suggest"), or 400 with `{ error }`, a sentence to show beside its cause. */
export type Act =
  /** A message, or a slash command when it begins with "/". "@handle" becomes a mention. */
  | { do: "say"; channel: string; text: string; threadTs?: string }
  | { do: "press"; where: Where; blockId: string; actionId: string; value?: ElementValue; state: State }
  | { do: "submit"; view: string; state: State }
  /** Asks the app what an external select offers for what was typed. */
  | { do: "suggest"; where: Where; blockId: string; actionId: string; typed: string }
  | { do: "close"; view: string }
  /** Closes all modals by the x in the corner. */
  | { do: "close all" }
  | { do: "open home" }
  /** Uses a shortcut by its name; `on` is the message that a message shortcut is used on. */
  | { do: "use shortcut"; name: string; on?: { channel: string; ts: string } }
  /** Puts a reaction on a message, or takes it back when this person gave it already. A name without colons. */
  | { do: "react"; channel: string; ts: string; reaction: string }
  /** Only of one's own messages. */
  | { do: "edit"; channel: string; ts: string; text: string }
  | { do: "delete"; channel: string; ts: string }
  /** An empty text and emoji take the status away. */
  | { do: "set status"; text: string; emoji: string }
  /** Pauses one's notifications; 0 minutes ends it. */
  | { do: "pause"; minutes: number }
  | { do: "set night"; night: { from: string; to: string } | null }
  | { do: "read"; channel: string }
  | { do: "dismiss"; channel: string; ts: string }
  | { do: "turn"; turn: Turn }
  | { do: "restart" }
  | { do: "start over" }
  /** A fault of the panel: puts a switch on or off, plans a "once", does a "now"; `choice` is the id of one of its choices. */
  | { do: "fault"; id: string; choice?: string }
  /** Puts every switch back and forgets what is planned. */
  | { do: "mend all" };

/** The options of an external select. */
export type Offers = { options: { text: { text: string }; value?: string; description?: { text: string } }[] };

export type Where = { channel: string; ts: string } | { view: string };

/** What was put into one element: a text, an option's value, a user or channel id, "2026-03-24", "14:30", or several of them for multi elements and checkboxes. */
export type ElementValue = string | string[] | null;

/** block_id -> action_id -> what the person put in. */
export type State = Record<string, Record<string, ElementValue>>;
