import type { Arguments } from "../call-arguments.ts";
import { refused } from "../refused.ts";
import { type Channel, type Message, workspaceVoice } from "../world.ts";
import { openDm } from "../world-messages.ts";
import { writingLimit } from "../writing-limits.ts";
import { findChannel } from "./channel-rules.ts";
import type { MethodContext } from "./method.ts";

export const destinationErrors =
  "channel_not_found is_archived not_in_channel messages_tab_disabled user_disabled thread_not_found";

/**
 * Where a post goes: a conversation's id, "#name", or a person, whose conversation with the caller is opened; under another name it
 * goes to the person's conversation with the workspace itself.
 */
export function destination(context: MethodContext, id: string, shownAs: Message["shownAs"] = null): Channel {
  const { world, caller } = context;
  const byName = [...world.channels.values()].find((one) => one.kind === "channel" && `#${one.name}` === id);
  const person = world.people.get(id);
  if (person && (person.isBot || person.isDeleted)) throw refused(person.isDeleted ? "user_disabled" : "channel_not_found");
  if (person && shownAs) return openDm(world, person.id, workspaceVoice);
  const channel = person ? openDm(world, person.id, caller.user) : findChannel(context, byName?.id ?? id);
  if (channel.kind === "dm" && channel.members.some((id) => world.people.get(id)?.isDeleted)) throw refused("user_disabled");
  if (channel.isArchived) throw refused("is_archived");
  const hasClosedTab = world.app.manifest.features?.app_home?.messages_tab_enabled === false;
  if (channel.kind === "dm" && caller.is === "bot" && hasClosedTab) throw refused("messages_tab_disabled");
  const mayUninvited = caller.scopes.includes("chat:write.public") && !channel.isPrivate;
  if (!channel.members.includes(caller.user) && !mayUninvited) throw refused("not_in_channel");
  return channel;
}

/** Where nobody may write, with what is known of why; not every method has a code for a locked thread. */
export const limitErrors =
  "restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel restricted_action_non_threadable_channel";

/** Refuses to post where nobody may write. */
export function needWritable(channel: Channel, threadTs: string | null, lockedThread: string): void {
  const limit = writingLimit(channel, threadTs);
  if (limit) throw refused(limit === "thread_locked" ? lockedThread : `restricted_action_${limit}`);
}

/** Which thread a post replies in. A broadcast reply is shown in the conversation too. */
export function threadOf(channel: Channel, args: Arguments): { threadTs: string | null; isBroadcast: boolean } {
  const threadTs = threadFrom(channel, args.text("thread_ts"));
  return { threadTs, isBroadcast: threadTs !== null && args.flag("reply_broadcast") };
}

/** The thread of this ts, null for ""; the ts of a reply stands for its thread. */
export function threadFrom(channel: Channel, ts: string): string | null {
  if (ts === "") return null;
  const parent = channel.messages.find((one) => one.ts === ts && one.onlyFor === null);
  if (!parent) throw refused("thread_not_found");
  return parent.threadTs ?? parent.ts;
}
