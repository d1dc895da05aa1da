import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { botProfile } from "../message-json.ts";
import { refused } from "../refused.ts";
import type { WebApiSettings } from "../web-api-settings.ts";
import { nextId, type World } from "../world.ts";
import type { Draft } from "../world-messages.ts";
import type { Scheduled } from "../world-schedule.ts";
import { findChannel } from "./channel-rules.ts";
import { readDraft } from "./chat-methods.ts";
import { contentErrors } from "./message-content.ts";
import { metadataErrors } from "./message-metadata.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { cursorJson, pageOf, unlistedLimit } from "./paging.ts";
import { destination, destinationErrors, limitErrors, needWritable } from "./post-destination.ts";

const longestAheadSeconds = 120 * 24 * 3600;
/** So many messages may be due in one conversation within five minutes. */
const mostWithin = 30;
const withinSeconds = 300;
/** From so long before its time on a message cannot be taken back. */
const untouchableSeconds = 60;

export const scheduleMethods: MethodTable = {
  "chat.scheduleMessage": {
    tier: 3,
    token: "bot or user",
    scopes: ["chat:write"],
    errors: `${destinationErrors} ${contentErrors} ${metadataErrors} ${limitErrors} invalid_time time_in_past time_too_far restricted_too_many`,
    run: schedule,
  },
  "chat.scheduledMessages.list": {
    tier: 3,
    token: "bot or user",
    scopes: [],
    needsTeam: true,
    errors: "missing_argument invalid_channel invalid_cursor",
    run: list,
  },
  "chat.deleteScheduledMessage": {
    tier: 3,
    token: "bot or user",
    scopes: ["chat:write"],
    errors: "channel_not_found invalid_scheduled_message_id",
    run(args, context) {
      const channel = findChannel(context, args.needed("channel"));
      const scheduled = context.world.scheduled.get(args.needed("scheduled_message_id"));
      const isOwn = scheduled?.channel === channel.id && scheduled.draft.user === context.caller.user;
      if (!scheduled || !isOwn || isAlmostPosted(scheduled, context.world)) throw refused("invalid_scheduled_message_id");
      context.world.scheduled.delete(scheduled.id);
      return {};
    },
  },
};

const isAlmostPosted = ({ postAt }: Scheduled, { clock }: World): boolean => postAt - clock.now() / 1000 <= untouchableSeconds;

function schedule(args: Arguments, context: MethodContext): JsonObject {
  const { world, settings } = context;
  const channel = destination(context, args.needed("channel"));
  const postAt = futureMoment(world, args.needed("post_at"));
  const { draft, isTruncated } = readDraft(args, context, channel);
  needWritable(channel, draft.threadTs ?? null, "restricted_action");
  const planned = [...world.scheduled.values()].filter((one) => one.channel === channel.id).map((one) => one.postAt);
  if (isCrowded(planned, postAt, settings)) throw refused("restricted_too_many");
  const id = nextId(world, "Q");
  const isLost = settings.losesScheduledMetadata && draft.metadata != null;
  const madeAt = Math.floor(world.clock.now() / 1000);
  world.scheduled.set(id, { id, channel: channel.id, postAt, madeAt, draft, isLost });
  const warning = isTruncated ? { warning: "message_truncated" } : {};
  return { scheduled_message_id: id, channel: channel.id, post_at: postAt, message: draftJson(world, draft), ...warning };
}

/** Whether one message more would be one too many within five minutes: any five, or those that the clock counts. */
function isCrowded(planned: number[], postAt: number, { slidesScheduleWindow }: WebApiSettings): boolean {
  const slot = (at: number) => Math.floor(at / withinSeconds);
  if (!slidesScheduleWindow) return planned.filter((at) => slot(at) === slot(postAt)).length >= mostWithin;
  const near = [...planned.filter((at) => Math.abs(at - postAt) < withinSeconds), postAt].sort((a, b) => a - b);
  return near.some((at, place) => (near[place + mostWithin] ?? Number.POSITIVE_INFINITY) - at < withinSeconds);
}

function futureMoment(world: World, text: string): number {
  const at = Number(text);
  if (!Number.isInteger(at) || at <= 0) throw refused("invalid_time");
  const ahead = at - world.clock.now() / 1000;
  if (ahead <= 0) throw refused("time_in_past");
  if (ahead > longestAheadSeconds) throw refused("time_too_far");
  return at;
}

/** A message that is not posted yet has no ts. */
function draftJson(world: World, draft: Draft): JsonObject {
  const { botId, appId } = world.people.get(draft.user) ?? {};
  const app = botId ? { bot_id: botId, app_id: appId, bot_profile: botProfile(world, draft.user) } : {};
  const { text, user, blocks, metadata } = draft;
  return {
    ...{ type: "delayed_message", text, user, team: world.team.id, ...app },
    ...(blocks ? { blocks } : {}),
    ...(metadata ? { metadata } : {}),
  };
}

/** The caller's own messages that are not posted yet, the next one first. */
function list(args: Arguments, context: MethodContext): JsonObject {
  const { world, caller } = context;
  const channel = args.text("channel");
  if (channel !== "" && !world.channels.has(channel)) throw refused("invalid_channel");
  const [oldest, latest] = [args.count("oldest", 0), args.count("latest", Number.POSITIVE_INFINITY)];
  const isMeant = (one: Scheduled) =>
    one.draft.user === caller.user && (channel === "" || one.channel === channel) && one.postAt >= oldest && one.postAt <= latest;
  const all = [...world.scheduled.values()].filter(isMeant).sort((a, b) => a.postAt - b.postAt);
  const { page, next } = pageOf(all, args, { usual: 100, most: 1000, strange: unlistedLimit(context), keyOf: ({ id }) => id });
  const told = ({ id, channel: channel_id, postAt, madeAt, draft }: Scheduled) => {
    return { id, channel_id, post_at: postAt, date_created: madeAt, text: draft.text };
  };
  return { scheduled_messages: page.map(told), ...cursorJson(next) };
}
