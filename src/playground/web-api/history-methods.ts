import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { messageJson } from "../message-json.ts";
import { refused } from "../refused.ts";
import type { Channel, Message } from "../world.ts";
import { readableChannel } from "./channel-rules.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { cursorJson, pageOf, unlistedLimit } from "./paging.ts";

const scopes = ["channels:history", "groups:history", "mpim:history", "im:history"];
const errors = "channel_not_found invalid_cursor invalid_ts_latest invalid_ts_oldest";

export const historyMethods: MethodTable = {
  "conversations.history": {
    tier: 3,
    token: "bot or user",
    scopes,
    errors: `${errors} not_in_channel`,
    run(args, context) {
      const channel = readableChannel(context, args.needed("channel"), "history");
      if (!mayRead(channel, context)) throw refused("not_in_channel");
      const isThere = (one: Message) => (one.threadTs === null || one.isBroadcast) && isMeant(args, one);
      const newestFirst = channel.messages.filter(isThere).reverse();
      const answer = pageAnswer(context, args, newestFirst, {
        usual: 100,
        most: 999,
        begins: (one, ts) => Number(one.ts) <= Number(ts),
      });
      return { ...answer, pin_count: 0, channel_actions_ts: null, channel_actions_count: 0 };
    },
  },
  "conversations.replies": {
    tier: 3,
    token: "bot or user",
    scopes,
    takesFormsOnly: true,
    errors: `${errors} thread_not_found method_not_supported_for_channel_type`,
    run: replies,
  },
};

/** A message and what was said below it, oldest first. The message is there whatever the moments are. */
function replies(args: Arguments, context: MethodContext): JsonObject {
  const channel = readableChannel(context, args.needed("channel"), "history");
  if (isClosedToBots(channel, context)) throw refused("method_not_supported_for_channel_type");
  if (!mayRead(channel, context)) throw refused("channel_not_found");
  const ts = args.needed("ts");
  const root = channel.messages.find((one) => one.ts === ts && one.onlyFor === null);
  if (!root) throw refused("thread_not_found");
  const all = channel.messages.filter((one) => one === root || (one.threadTs === ts && isMeant(args, one)));
  return pageAnswer(context, args, all, { usual: 1000, most: 1000, begins: (one, from) => Number(one.ts) >= Number(from) });
}

/** People read public channels that they are not in, too; bots do not. */
const mayRead = ({ isPrivate, members }: Channel, { caller }: MethodContext): boolean =>
  members.includes(caller.user) || (caller.is === "user" && !isPrivate);

const isClosedToBots = (channel: Channel, { caller, settings }: MethodContext): boolean =>
  caller.is === "bot" && channel.kind === "channel" && !channel.isGroupDm && !settings.botsReadChannelThreads;

/** Whether a message is for all to see and lies between `oldest` and `latest`. */
function isMeant(args: Arguments, { ts, onlyFor }: Message): boolean {
  if (onlyFor !== null) return false;
  const at = Number(ts);
  const [oldest, latest] = [moment(args, "oldest", 0), moment(args, "latest", Number.POSITIVE_INFINITY)];
  return args.flag("inclusive") ? at >= oldest && at <= latest : at > oldest && at < latest;
}

function moment(args: Arguments, name: "oldest" | "latest", fallback: number): number {
  if (args.text(name) === "" || args.text(name) === "now") return fallback;
  if (Number.isNaN(Number(args.text(name)))) throw refused(`invalid_ts_${name}`);
  return Number(args.text(name));
}

type Order = { usual: number; most: number; begins(one: Message, ts: string): boolean };

function pageAnswer(context: MethodContext, args: Arguments, all: Message[], order: Order): JsonObject {
  const { world, settings } = context;
  const withMetadata = args.flag("include_all_metadata");
  for (const name of ["oldest", "latest"] as const) moment(args, name, 0);
  const most = settings.dripsHistory ? 15 : order.most;
  const { page, next } = pageOf(all, args, {
    ...order,
    usual: Math.min(order.usual, most),
    most,
    strange: settings.dripsHistory ? "next best" : unlistedLimit(context),
    keyOf: ({ ts }) => ts,
  });
  const messages = page.map((one) => messageJson(world, one, { withMetadata }));
  return { messages, has_more: next !== "", ...(next === "" ? {} : cursorJson(next)) };
}
