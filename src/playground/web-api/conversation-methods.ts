import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import { type Channel, mayKnow } from "../world.ts";
import { channelJson } from "./channel-json.ts";
import { familyOf, findChannel, letIn, needScope, readableChannel } from "./channel-rules.ts";
import type { Method, MethodContext, MethodTable, Tier } from "./method.ts";
import { openConversation } from "./open-conversation.ts";
import { cursorJson, pageOf } from "./paging.ts";

const read = ["channels:read", "groups:read", "mpim:read", "im:read"];
const manage = ["channels:manage", "groups:write", "mpim:write", "im:write"];
const userManage = ["channels:write", "groups:write", "mpim:write", "im:write"];
const channelCut = { usual: 100, most: 999, strange: "invalid_limit" as const, keyOf: ({ id }: Channel) => id };

const listing = (tier: Tier, mayBeSeen: (channel: Channel, user: string) => boolean): Method => ({
  tier,
  token: "bot or user",
  scopes: read,
  takesFormsOnly: true,
  needsTeam: true,
  errors: "missing_argument invalid_cursor invalid_limit invalid_types",
  run: (args, context) => list(args, context, mayBeSeen),
});

export const conversationMethods: MethodTable = {
  "conversations.open": {
    tier: 3,
    token: "bot or user",
    scopes: manage,
    userScopes: userManage,
    errors:
      "channel_not_found users_list_not_supplied too_many_users invalid_user_combination user_not_found user_disabled " +
      "method_not_supported_for_channel_type",
    run: openConversation,
  },
  "conversations.info": {
    tier: 3,
    token: "bot or user",
    scopes: read,
    takesFormsOnly: true,
    errors: "channel_not_found",
    run(args, context) {
      const channel = readableChannel(context, args.needed("channel"), "read");
      const locale = args.flag("include_locale") ? { locale: "en-GB" } : {};
      return { channel: { ...channelJson(context, channel, { withCount: args.flag("include_num_members") }), ...locale } };
    },
  },
  "conversations.members": {
    tier: 4,
    token: "bot or user",
    scopes: read,
    takesFormsOnly: true,
    errors: "channel_not_found invalid_cursor invalid_limit",
    run(args, context) {
      const { members } = readableChannel(context, args.needed("channel"), "read");
      const { page, next } = pageOf(members, args, { usual: 100, most: 1000, strange: "invalid_limit", keyOf: (id) => id });
      return { members: page, ...cursorJson(next) };
    },
  },
  "conversations.list": listing(2, (channel, user) => !channel.isPrivate || channel.members.includes(user)),
  "users.conversations": listing(3, (channel, user) => channel.members.includes(user)),
  "conversations.join": {
    tier: 3,
    token: "bot or user",
    scopes: ["channels:join"],
    userScopes: ["channels:write"],
    errors: "channel_not_found is_archived method_not_supported_for_channel_type",
    run: join,
  },
  "conversations.leave": {
    tier: 3,
    token: "bot or user",
    scopes: [...manage, "channels:write"],
    userScopes: userManage,
    errors: "channel_not_found is_archived last_member user_is_restricted method_not_supported_for_channel_type",
    run: leave,
  },
};

function list(args: Arguments, context: MethodContext, mayBeSeen: (channel: Channel, user: string) => boolean): JsonObject {
  const { world, caller } = context;
  const families = familiesOf(args.text("types") || "public_channel");
  for (const family of families) needScope(caller, `${family}:read`);
  const user = args.text("user") || caller.user;
  const seen = [...world.channels.values()].filter(
    (one) => families.includes(familyOf(one)) && mayBeSeen(one, user) && mayKnow(world, one, caller.user),
  );
  const kept = args.flag("exclude_archived") ? seen.filter((one) => !one.isArchived) : seen;
  const { page, next } = pageOf(kept, args, channelCut);
  return { channels: page.map((one) => channelJson(context, one, { withCount: true })), ...cursorJson(next) };
}

const familyOfType = { public_channel: "channels", private_channel: "groups", mpim: "mpim", im: "im" } as const;

const familiesOf = (types: string) =>
  types.split(",").map((type) => {
    if (!Object.hasOwn(familyOfType, type.trim())) throw refused("invalid_types");
    return familyOfType[type.trim() as keyof typeof familyOfType];
  });

function join(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const channel = findChannel(context, args.needed("channel"));
  if (familyOf(channel) !== "channels") throw refused("method_not_supported_for_channel_type");
  if (channel.isArchived) throw refused("is_archived");
  const wasIn = channel.members.includes(caller.user);
  if (!wasIn) letIn(world, channel, caller.user, null);
  return { channel: channelJson(context, channel), ...(wasIn ? { warning: "already_in_channel" } : {}) };
}

function leave(args: Arguments, context: MethodContext): JsonObject {
  const { caller, world } = context;
  const channel = findChannel(context, args.needed("channel"));
  if (channel.kind === "dm") throw refused("method_not_supported_for_channel_type");
  needScope(caller, ...(channel.isPrivate ? ["groups:write"] : ["channels:manage", "channels:write"]));
  if (channel.isArchived) throw refused("is_archived");
  if (world.people.get(caller.user)?.guest) throw refused("user_is_restricted");
  if (!channel.members.includes(caller.user)) return { not_in_channel: true };
  if (channel.isPrivate && channel.members.length === 1) throw refused("last_member");
  channel.members = channel.members.filter((id) => id !== caller.user);
  world.occurrences.push({ is: "left", user: caller.user, channel: channel.id });
  return {};
}
