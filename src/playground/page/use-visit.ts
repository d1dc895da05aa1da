import { useEffect, useState } from "preact/hooks";
import type { Conversation, PageView } from "../page-contract.ts";

export type Tab = "messages" | "home";
/** On a narrow screen one of these shows at a time. */
export type Pane = "people" | "conversation" | "day" | "guide";
export type Side = "guide" | "calls" | "faults";
/** Where the visitor is: as whom, in which conversation (null: the one with the bot), before which tab and pane. */
export type Visit = {
  as: string | null;
  channel: string | null;
  tab: Tab;
  pane: Pane;
  /** What the panel at the side shows. */
  side: Side;
  /** The ts of the message whose thread is open. */
  thread: string | null;
};

const isPane = (text: string | undefined): text is Pane => ["people", "conversation", "day", "guide"].includes(text ?? "");

/** "#/U1/D2/home/conversation/calls/17.5": kept in the address, so that a reload stays where it was and two windows can be two people. Who comes without one begins with the guide. */
export const readAddress = (hash: string): Visit => {
  const [, as, channel, tab, pane, side, thread] = hash.split("/").map(decodeURIComponent);
  return {
    as: as || null,
    channel: channel || null,
    tab: tab === "home" ? "home" : "messages",
    pane: isPane(pane) ? pane : hash === "" ? "guide" : "conversation",
    side: side === "calls" || side === "faults" ? side : "guide",
    thread: thread || null,
  };
};

export const addressOf = ({ as, channel, tab, pane, side, thread }: Visit): string =>
  `#/${[as ?? "", channel ?? "", tab, pane, side, thread ?? ""].map(encodeURIComponent).join("/")}`;

export const useVisit = (): [Visit, (change: Partial<Visit>) => void] => {
  const [visit, setVisit] = useState(() => readAddress(location.hash));
  useEffect(() => history.replaceState(null, "", addressOf(visit)), [visit]);
  return [visit, (change) => setVisit((last) => ({ ...last, ...change }))];
};

/** The conversation meant by an id or a name ("#parser", "Bo"); the one with the bot when there is none such. */
export const conversationIn = (view: PageView, wanted: string | null): Conversation | undefined => {
  const name = wanted?.replace(/^[#@]/, "").toLowerCase();
  const { conversations } = view;
  return (
    conversations.find(({ id }) => id === wanted) ??
    conversations.find((conversation) => conversation.name.toLowerCase() === name) ??
    conversations.find(({ isWithBot }) => isWithBot) ??
    conversations[0]
  );
};
