import type { Turn } from "./day-contract.ts";
import type { CallFaultPlan } from "./fault-contract.ts";

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
  /** Tells what is at work here what its field asks for. */
  | { do: "tell at work"; words: string }
  /** Lets something happen that the app around knows by this name. */
  | { do: "let happen"; name: string }
  | { do: "restart" }
  | { do: "start over" }
  /** A fault of the panel: puts a switch on or off, plans a "once", does a "now"; `choice` is the id of one of its choices. */
  | { do: "fault"; id: string; choice?: string }
  /** Plans what the next calls of a method meet. */
  | { do: "plan fault"; plan: CallFaultPlan }
  | { do: "take back fault"; id: number }
  /** Puts every switch back and forgets what is planned. */
  | { do: "mend all" };

/** The options of an external select. */
export type Offers = { options: { text: { text: string }; value?: string; description?: { text: string } }[] };

export type Where = { channel: string; ts: string } | { view: string };

/** What was put into one element: a text, an option's value, a user or channel id, "2026-03-24", "14:30", or several of them for multi elements and checkboxes. */
export type ElementValue = string | string[] | null;

/** block_id -> action_id -> what the person put in. */
export type State = Record<string, Record<string, ElementValue>>;
