import { isFullGuest } from "../accounts.ts";
import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import { type Channel, nextId } from "../world.ts";
import { channelJson } from "./channel-json.ts";
import { familyOf, findChannel, letIn, needScope } from "./channel-rules.ts";
import { findPerson } from "./find-person.ts";
import type { Method, MethodContext, MethodTable } from "./method.ts";

const forPeople = ["channels:write", "groups:write", "mpim:write", "im:write"];
const invites = ["channels:write.invites", "groups:write.invites"];
const ofChannel = "channel_not_found method_not_supported_for_channel_type";
const mostInvited = 100;
const longestName = 80;

const changing = (tier: 2 | 3, errors: string, run: Method["run"]): Method => ({
  ...{ tier, token: "bot or user", scopes: ["channels:manage", ...forPeople], userScopes: forPeople, errors, run },
});

/** What makes channels, ends them, and says who is in. */
export const channelMethods: MethodTable = {
  "conversations.create": {
    ...changing(2, "missing_argument invalid_name_required invalid_name_maxlength invalid_name_specials name_taken", create),
    needsTeam: true,
  },
  "conversations.invite": {
    ...changing(
      3,
      `${ofChannel} no_user not_in_channel cant_invite_self already_in_channel user_not_found cant_invite ura_max_channels is_archived`,
      invite,
    ),
    scopes: [...invites, "channels:manage", "groups:write", "im:write", "mpim:write"],
    userScopes: [...invites, ...forPeople],
  },
  "conversations.kick": {
    ...changing(3, `${ofChannel} cant_kick_self not_in_channel user_not_found`, kick),
    scopes: ["groups:write", "channels:manage"],
    userScopes: ["groups:write", "channels:write"],
  },
  "conversations.archive": changing(2, `${ofChannel} already_archived not_in_channel`, archive),
  "conversations.mark": changing(3, "channel_not_found invalid_timestamp not_in_channel", mark),
};

function create(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const isPrivate = args.flag("is_private");
  needScope(caller, ...(isPrivate ? ["groups:write"] : ["channels:manage", "channels:write"]));
  const name = nameOf(args);
  if ([...world.channels.values()].some((one) => one.kind === "channel" && one.name === name)) throw refused("name_taken");
  const made: Channel = {
    ...{ id: nextId(world, "C"), kind: "channel", name, purpose: "", isPrivate, isArchived: false },
    ...{ members: [caller.user], messages: [] },
  };
  world.channels.set(made.id, made);
  return { channel: channelJson(context, made) };
}

function nameOf(args: Arguments): string {
  const name = args.text("name");
  if (name === "") throw refused("invalid_name_required");
  if (name.length > longestName) throw refused("invalid_name_maxlength");
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(name)) throw refused("invalid_name_specials");
  return name;
}

/** The channel that the call names, when the caller is in it and may change it. */
function ownChannel(args: Arguments, context: MethodContext, ...scopes: string[]): Channel {
  const channel = findChannel(context, args.needed("channel"));
  if (channel.kind === "dm" || channel.isGroupDm) throw refused("method_not_supported_for_channel_type");
  const plain = channel.isPrivate ? ["groups:write"] : ["channels:manage", "channels:write"];
  needScope(context.caller, ...plain, ...scopes.filter((one) => one.startsWith(familyOf(channel))));
  if (!channel.members.includes(context.caller.user)) throw refused("not_in_channel");
  return channel;
}

/** Lets all of them in, or nobody. */
function invite(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const channel = ownChannel(args, context, ...invites);
  const users = args.list("users");
  if (channel.isArchived) throw refused("is_archived");
  if (users.length === 0) throw refused("no_user");
  if (users.length > mostInvited || users.some((id) => !world.people.has(id))) throw refused("user_not_found");
  if (users.includes(caller.user)) throw refused("cant_invite_self");
  if (users.some((id) => channel.members.includes(id))) throw refused("already_in_channel");
  if (users.some((id) => world.people.get(id)?.isDeleted)) throw refused("cant_invite");
  if (users.some((id) => isFullGuest(world, id))) throw refused("ura_max_channels");
  for (const user of new Set(users)) letIn(world, channel, user, caller.user);
  return { channel: channelJson(context, channel) };
}

function kick(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const channel = ownChannel(args, context);
  const user = findPerson(world, args.needed("user")).id;
  if (user === caller.user) throw refused("cant_kick_self");
  if (!channel.members.includes(user)) throw refused("not_in_channel");
  channel.members = channel.members.filter((id) => id !== user);
  world.occurrences.push({ is: "left", user, channel: channel.id });
  return {};
}

function archive(args: Arguments, context: MethodContext): JsonObject {
  const channel = ownChannel(args, context);
  if (channel.isArchived) throw refused("already_archived");
  channel.isArchived = true;
  context.world.occurrences.push({ is: "archived", channel: channel.id, user: context.caller.user });
  return {};
}

function mark(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const channel = findChannel(context, args.needed("channel"));
  needScope(caller, `${familyOf(channel)}:write`, ...(familyOf(channel) === "channels" ? ["channels:manage"] : []));
  if (!/^\d+\.\d{6}$/.test(args.needed("ts"))) throw refused("invalid_timestamp");
  if (!channel.members.includes(caller.user)) throw refused("not_in_channel");
  world.lastRead.set(`${caller.user} ${channel.id}`, args.text("ts"));
  return {};
}
