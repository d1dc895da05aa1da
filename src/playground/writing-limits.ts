import type { Channel, Message } from "./world.ts";

/** Why nobody may write there, as the codes of Slack's end. */
export type WritingLimit = "read_only_channel" | "thread_only_channel" | "non_threadable_channel" | "thread_locked";

/** What keeps everybody from writing into a conversation, or into one of its threads; undefined when nothing does. */
export function writingLimit({ writable, messages }: Channel, threadTs: string | null): WritingLimit | undefined {
  if (writable === "nowhere") return "read_only_channel";
  if (writable === "in threads" && threadTs === null) return "thread_only_channel";
  if (writable === "outside threads" && threadTs !== null) return "non_threadable_channel";
  return messages.some((one) => one.ts === threadTs && one.isLocked) ? "thread_locked" : undefined;
}

/** Whether a message stands in a thread that is locked, be it the root. */
export const isInLockedThread = ({ messages }: Channel, { ts, threadTs }: Message): boolean =>
  messages.some((one) => one.ts === (threadTs ?? ts) && one.isLocked);

/** The same for whoever wanted to write. */
export const writingLimitSays: Record<WritingLimit, string> = {
  read_only_channel: "This channel is read-only. Nobody can write there.",
  thread_only_channel: "This channel takes replies alone. Write in one of its threads.",
  non_threadable_channel: "This channel has no threads. Write in the channel itself.",
  thread_locked: "This thread is locked. Nobody can reply there.",
};
