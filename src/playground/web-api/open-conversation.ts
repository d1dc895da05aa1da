import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import { type Channel, nextId, type World } from "../world.ts";
import { openDm } from "../world-messages.ts";
import { channelJson } from "./channel-json.ts";
import { findChannel, needScope } from "./channel-rules.ts";
import { findPerson } from "./find-person.ts";
import type { MethodContext } from "./method.ts";

const mostPeople = 8;

/** Opens the caller's conversation with one person or with up to eight, or one that is there already. */
export function openConversation(args: Arguments, context: MethodContext): JsonObject {
  const { world } = context;
  const before = world.channels.size;
  const channel = args.text("channel") === "" ? withPeople(args, context) : known(args, context);
  const isOld = world.channels.size === before;
  const told = args.flag("return_im") ? { ...channelJson(context, channel), is_open: true } : { id: channel.id };
  return { ...(isOld ? { no_op: true, already_open: true } : {}), channel: told };
}

function known(args: Arguments, context: MethodContext): Channel {
  const channel = findChannel(context, args.text("channel"));
  if (channel.kind !== "dm" && !channel.isGroupDm) throw refused("method_not_supported_for_channel_type");
  return channel;
}

function withPeople(args: Arguments, { world, caller }: MethodContext): Channel {
  const users = [...new Set(args.list("users"))];
  if (users.length === 0) throw refused("users_list_not_supplied");
  if (users.length > mostPeople) throw refused("too_many_users");
  needScope(caller, users.length === 1 ? "im:write" : "mpim:write");
  const people = users.map((id) => findPerson(world, id));
  if (people.some(({ id, isBot }) => isBot || id === caller.user)) throw refused("invalid_user_combination");
  if (people.some(({ isDeleted }) => isDeleted)) throw refused("user_disabled");
  return users.length === 1 ? openDm(world, users[0]!, caller.user) : openGroup(world, [...users, caller.user]);
}

/** The conversation of exactly these people; made the first time it is asked for. */
function openGroup(world: World, members: string[]): Channel {
  const isTheirs = (one: Channel) => one.members.length === members.length && members.every((id) => one.members.includes(id));
  const there = [...world.channels.values()].find((one) => one.isGroupDm && isTheirs(one));
  if (there) return there;
  const handles = members.map((id) => world.people.get(id)?.handle).join("--");
  const made: Channel = {
    ...{ id: nextId(world, "C"), kind: "channel", name: `mpdm-${handles}-1`, purpose: "" },
    ...{ isPrivate: true, isGroupDm: true, isArchived: false, members, messages: [] },
  };
  world.channels.set(made.id, made);
  return made;
}
