import { noPreview } from "../attachment-blocks.ts";
import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { claims } from "../manifest.ts";
import { refused } from "../refused.ts";
import type { Message, World } from "../world.ts";
import { attach, findMessage } from "../world-messages.ts";
import { checkedBlocks } from "./message-content.ts";
import type { MethodContext, MethodTable } from "./method.ts";

export const unfurlMethods: MethodTable = {
  "chat.unfurl": {
    tier: 3,
    token: "bot or user",
    scopes: ["links:write"],
    errors:
      "cannot_find_channel cannot_find_message cannot_unfurl_message cannot_unfurl_url cannot_parse_attachment invalid_unfurls_format " +
      "invalid_unfurl_id invalid_source missing_channel missing_ts missing_unfurls missing_unfurl_id missing_source",
    run: unfurl,
  },
};

function unfurl(args: Arguments, context: MethodContext): JsonObject {
  const message = args.has("unfurl_id") || args.has("source") ? byUnfurlId(args, context) : byPlace(args, context);
  if (!args.has("unfurls")) throw refused("missing_unfurls");
  const unfurls = args.json("unfurls", "invalid_unfurls_format");
  if (!isJsonObject(unfurls)) throw refused("invalid_unfurls_format");
  const made = Object.entries(unfurls).map(([url, attachment]) => unfurled(context.world, url, attachment, message));
  if (message) attach(context.world, message, made);
  return {};
}

/** The message that a link_shared event told of; undefined while its links stand in somebody's composer. */
function byUnfurlId(args: Arguments, { world }: MethodContext): Message | undefined {
  if (args.text("unfurl_id") === "") throw refused("missing_unfurl_id");
  if (args.text("source") === "") throw refused("missing_source");
  const told = world.unfurls.get(args.text("unfurl_id"));
  if (!["composer", "conversations_history"].includes(args.text("source"))) throw refused("invalid_source");
  if (!told || told.isInComposer !== (args.text("source") === "composer")) throw refused("invalid_unfurl_id");
  return told.isInComposer ? undefined : (findMessage(world, told.channel, told.ts) ?? lost());
}

function byPlace(args: Arguments, context: MethodContext): Message {
  if (args.text("channel") === "") throw refused("missing_channel");
  if (args.text("ts") === "") throw refused("missing_ts");
  if (!context.world.channels.has(args.text("channel"))) throw refused("cannot_find_channel");
  return findMessage(context.world, args.text("channel"), args.text("ts")) ?? lost();
}

function lost(): never {
  throw refused("cannot_find_message");
}

/** The attachment that a link becomes; its domain must be the app's, and the link in the message. */
function unfurled(world: World, url: string, attachment: unknown, message: Message | undefined): JsonObject {
  if (!claims(world.app.manifest, url)) throw refused("cannot_unfurl_url");
  if (message && !message.text.includes(url.replaceAll("&", "&amp;"))) throw refused("cannot_unfurl_message");
  if (!isJsonObject(attachment)) throw refused("cannot_parse_attachment");
  if (attachment["blocks"] !== undefined) checkedUnfurl(world, attachment["blocks"]);
  const fallback = String(attachment["fallback"] ?? attachment["title"] ?? (attachment["blocks"] ? noPreview : url));
  return {
    fallback,
    ...attachment,
    from_url: url,
    is_app_unfurl: true,
    app_unfurl_url: url,
    app_id: world.app.appId,
    bot_id: world.app.botId,
  };
}

/** chat.unfurl has no code of its own for blocks that are wrong. */
function checkedUnfurl(world: World, blocks: unknown): void {
  try {
    checkedBlocks(world, blocks);
  } catch {
    throw refused("cannot_parse_attachment");
  }
}
