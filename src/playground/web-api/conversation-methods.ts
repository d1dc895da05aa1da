import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { messageJson } from "../message-json.ts";
import { refused } from "../refused.ts";
import type { Channel, Message, World } from "../world.ts";
import { openDm } from "../world-messages.ts";
import { findChannel, needScope, pageOf } from "./channel-rules.ts";
import type { MethodContext, MethodTable } from "./method.ts";

const read = ["channels:read", "groups:read", "im:read", "mpim:read"];
const history = ["channels:history", "groups:history", "im:history", "mpim:history"];

export const conversationMethods: MethodTable = {
  "conversations.open": { token: "bot", scopes: ["im:write", "mpim:write", "channels:manage", "groups:write"], run: open },
  "conversations.info": {
    token: "bot",
    scopes: read,
    run: (args, { world }) => ({ channel: channelJson(world, readable(world, args)) }),
  },
  "conversations.members": {
    token: "bot",
    scopes: read,
    run(args, { world }) {
      const { page, next } = pageOf(readable(world, args).members, args.text("cursor"), args.count("limit", 100));
      return { members: page, response_metadata: { next_cursor: next } };
    },
  },
  "conversations.list": { token: "bot", scopes: read, run: list },
  "conversations.history": {
    token: "bot",
    scopes: history,
    run: (args, { world }) =>
      messagesAnswer(
        world,
        args,
        inHistory(world, args)
          .filter((one) => one.threadTs === null)
          .reverse(),
      ),
  },
  "conversations.replies": {
    token: "bot",
    scopes: history,
    run(args, { world }) {
      const ts = args.needed("ts");
      const all = inHistory(world, args).filter((one) => one.ts === ts || one.threadTs === ts);
      if (all.length === 0) throw refused("thread_not_found");
      return messagesAnswer(world, args, all);
    },
  },
};

function open(args: Arguments, { world }: MethodContext): JsonObject {
  const users = args.text("users").split(",").filter(Boolean);
  if (args.has("channel")) return { channel: opened(world, findChannel(world, args.text("channel")), args) };
  if (users.length === 0) throw refused("users_list_not_supplied");
  if (users.length > 1) throw refused("invalid_user_combination");
  const person = world.people.get(users[0]!);
  if (!person || person.isBot) throw refused("user_not_found");
  if (person.isDeleted) throw refused("user_disabled");
  return { channel: opened(world, openDm(world, person.id), args) };
}

const opened = (world: World, channel: Channel, args: Arguments): JsonObject =>
  args.flag("return_im") ? channelJson(world, channel) : { id: channel.id };

function readable(world: World, args: Arguments): Channel {
  const channel = findChannel(world, args.needed("channel"));
  needScope(world, channel, "read");
  return channel;
}

function list(args: Arguments, { world }: MethodContext): JsonObject {
  const types = (args.text("types") || "public_channel").split(",");
  if (types.some((type) => !["public_channel", "private_channel", "im", "mpim"].includes(type))) throw refused("invalid_types");
  const isMember = (channel: Channel) => channel.members.includes(world.app.botUserId);
  const typeOf = (channel: Channel) => (channel.kind === "dm" ? "im" : channel.isPrivate ? "private_channel" : "public_channel");
  const seen = [...world.channels.values()].filter((one) => types.includes(typeOf(one)) && (!one.isPrivate || isMember(one)));
  const kept = args.flag("exclude_archived") ? seen.filter((one) => !one.isArchived) : seen;
  const { page, next } = pageOf(kept, args.text("cursor"), args.count("limit", 100));
  return { channels: page.map((one) => channelJson(world, one)), response_metadata: { next_cursor: next } };
}

/** The messages between `oldest` and `latest`, oldest first, without ephemeral ones. */
function inHistory(world: World, args: Arguments): Message[] {
  const channel = findChannel(world, args.needed("channel"));
  needScope(world, channel, "history");
  if (!channel.members.includes(world.app.botUserId)) throw refused("not_in_channel");
  const [oldest, latest] = [moment(args, "oldest", 0), moment(args, "latest", Number.POSITIVE_INFINITY)];
  const isWithin = ({ ts }: Message) => {
    const at = Number(ts);
    return args.flag("inclusive") ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
  return channel.messages.filter((one) => one.onlyFor === null && isWithin(one));
}

function moment(args: Arguments, name: "oldest" | "latest", fallback: number): number {
  const at = args.has(name) && args.text(name) !== "" ? Number(args.text(name)) : fallback;
  if (Number.isNaN(at)) throw refused(`invalid_ts_${name}`);
  return at;
}

function messagesAnswer(world: World, args: Arguments, all: Message[]): JsonObject {
  const withMetadata = args.flag("include_all_metadata");
  const { page, next } = pageOf(all, args.text("cursor"), args.count("limit", 100));
  const messages = page.map((one) => messageJson(world, one, { withMetadata }));
  const more = next === "" ? {} : { response_metadata: { next_cursor: next } };
  return { messages, has_more: next !== "", pin_count: 0, channel_actions_ts: null, channel_actions_count: 0, ...more };
}

function channelJson(world: World, channel: Channel): JsonObject {
  const isDm = channel.kind === "dm";
  const common = { id: channel.id, created: 0, is_archived: channel.isArchived, is_org_shared: false, is_im: isDm };
  if (isDm) return { ...common, user: channel.members.find((id) => id !== world.app.botUserId), is_open: true, priority: 0 };
  const said = (value: string) => ({ value, creator: "", last_set: 0 });
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: channel.members.includes(world.app.botUserId),
    context_team_id: world.team.id,
    creator: channel.members[0],
    topic: said(""),
    purpose: said(channel.purpose),
    num_members: channel.members.length,
  };
}
