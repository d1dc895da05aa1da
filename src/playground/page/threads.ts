import type { Conversation, PageMessage } from "../page-contract.ts";

/** A message and what was replied to it, oldest first. */
export type Thread = { root: PageMessage; replies: PageMessage[] };

const repliesTo = (messages: PageMessage[], ts: string): PageMessage[] => messages.filter(({ threadTs }) => threadTs === ts);

/** What the conversation itself shows: all but the replies, of which only those that were sent to it too, or whose beginning is gone. */
export const shownInConversation = ({ messages }: Conversation): PageMessage[] => {
  const all = new Set(messages.map(({ ts }) => ts));
  return messages.filter(({ ts, threadTs, isBroadcast }) => !threadTs || threadTs === ts || isBroadcast || !all.has(threadTs));
};

export const threadIn = ({ messages }: Conversation, ts: string): Thread | null => {
  const root = messages.find((one) => one.ts === ts);
  return root ? { root, replies: repliesTo(messages, ts).filter((one) => one !== root) } : null;
};

/** "1 reply", "3 replies". */
export const replyWords = (count: number): string => (count === 1 ? "1 reply" : `${count} replies`);
