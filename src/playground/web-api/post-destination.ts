import type { Arguments } from "../call-arguments.ts";
import { refused } from "../refused.ts";
import type { Channel } from "../world.ts";
import { openDm } from "../world-messages.ts";
import { findChannel } from "./channel-rules.ts";
import type { MethodContext } from "./method.ts";

export const destinationErrors =
  "channel_not_found is_archived not_in_channel messages_tab_disabled user_disabled thread_not_found";

/** Where a post goes: a conversation's id, "#name", or a person, whose conversation with the caller is opened. */
export function destination(context: MethodContext, id: string): Channel {
  const { world, caller } = context;
  const byName = [...world.channels.values()].find((one) => one.kind === "channel" && `#${one.name}` === id);
  const person = world.people.get(id);
  if (person && (person.isBot || person.isDeleted)) throw refused(person.isDeleted ? "user_disabled" : "channel_not_found");
  const channel = person ? openDm(world, person.id, caller.user) : findChannel(context, byName?.id ?? id);
  if (channel.kind === "dm" && channel.members.some((id) => world.people.get(id)?.isDeleted)) throw refused("user_disabled");
  if (channel.isArchived) throw refused("is_archived");
  const hasClosedTab = world.app.manifest.features?.app_home?.messages_tab_enabled === false;
  if (channel.kind === "dm" && caller.is === "bot" && hasClosedTab) throw refused("messages_tab_disabled");
  const mayUninvited = caller.scopes.includes("chat:write.public") && !channel.isPrivate;
  if (!channel.members.includes(caller.user) && !mayUninvited) throw refused("not_in_channel");
  return channel;
}

/** Which thread a post replies in; the ts of a reply stands for its thread. A broadcast reply is shown in the conversation too. */
export function threadOf(channel: Channel, args: Arguments): { threadTs: string | null; isBroadcast: boolean } {
  const ts = args.text("thread_ts");
  if (ts === "") return { threadTs: null, isBroadcast: false };
  const parent = channel.messages.find((one) => one.ts === ts && one.onlyFor === null);
  if (!parent) throw refused("thread_not_found");
  return { threadTs: parent.threadTs ?? parent.ts, isBroadcast: args.flag("reply_broadcast") };
}
