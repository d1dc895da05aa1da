import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { isEmoji } from "../known-emoji.ts";
import { messageJson } from "../message-json.ts";
import { refused } from "../refused.ts";
import type { Message } from "../world.ts";
import { findMessage, react, unreact } from "../world-messages.ts";
import { isInLockedThread } from "../writing-limits.ts";
import { findChannel } from "./channel-rules.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { permalinkOf } from "./permalink.ts";

const common = "bad_timestamp channel_not_found message_not_found no_item_specified";
/** Different emoji on a message, and how many of them one person may have put there. */
const mostEmoji = 50;
const mostOfOnePerson = 23;

export const reactionMethods: MethodTable = {
  "reactions.add": {
    tier: 3,
    token: "bot or user",
    scopes: ["reactions:write"],
    errors: `${common} invalid_name is_archived thread_locked already_reacted too_many_emoji too_many_reactions`,
    run: add,
  },
  "reactions.remove": {
    tier: 2,
    token: "bot or user",
    scopes: ["reactions:write"],
    errors: `${common} invalid_name thread_locked no_reaction`,
    run(args, context) {
      const name = nameOf(args);
      if (!unreact(context.world, openItemOf(args, context), name, context.caller.user)) throw refused("no_reaction");
      return {};
    },
  },
  "reactions.get": {
    tier: 3,
    token: "bot or user",
    scopes: ["reactions:read"],
    takesFormsOnly: true,
    errors: common,
    run(args, context) {
      const message = itemOf(args, context);
      const permalink = permalinkOf(context.world, message);
      return { type: "message", channel: message.channel, message: { ...messageJson(context.world, message), permalink } };
    },
  },
};

function add(args: Arguments, context: MethodContext): JsonObject {
  const name = nameOf(args);
  if (!isEmoji(context.world, name)) throw refused("invalid_name");
  const message = openItemOf(args, context);
  const { user } = context.caller;
  if (context.world.channels.get(message.channel)?.isArchived) throw refused("is_archived");
  const known = message.reactions.find((one) => one.name === name);
  if (known?.users.includes(user)) throw refused("already_reacted");
  if (!known && message.reactions.length >= mostEmoji) throw refused("too_many_emoji");
  const own = message.reactions.filter(({ users }) => users.includes(user));
  if (own.length >= mostOfOnePerson) throw refused("too_many_reactions");
  react(context.world, message, name, user);
  return {};
}

/** An emoji's name, without colons. One that is on a message can be taken off it even when the workspace has it no more. */
function nameOf(args: Arguments): string {
  const name = args.needed("name");
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw refused("invalid_name");
  return name;
}

/** The message, when reactions to it may change. */
function openItemOf(args: Arguments, context: MethodContext): Message {
  const message = itemOf(args, context);
  const channel = context.world.channels.get(message.channel);
  if (channel && isInLockedThread(channel, message)) throw refused("thread_locked");
  return message;
}

function itemOf(args: Arguments, context: MethodContext): Message {
  if (args.text("channel") === "" || args.text("timestamp") === "") throw refused("no_item_specified");
  const channel = findChannel(context, args.text("channel"));
  if (!/^\d+\.\d{6}$/.test(args.text("timestamp"))) throw refused("bad_timestamp");
  const message = findMessage(context.world, channel.id, args.text("timestamp"));
  if (!message || message.onlyFor !== null || message.isTombstone) throw refused("message_not_found");
  return message;
}
