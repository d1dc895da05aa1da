import { createHash } from "node:crypto";
import { flagOf, type JsonObject } from "./json-object.ts";
import { putNewest } from "./keep-newest.ts";
import { isRefused, refused } from "./refused.ts";
import { checkedAttachments, checkedBlocks } from "./web-api/message-content.ts";
import { threadFrom } from "./web-api/post-destination.ts";
import type { WebApiSettings } from "./web-api-settings.ts";
import { type Message, nextId, type World } from "./world.ts";
import { edit, findMessage, post, remove } from "./world-messages.ts";

/** What a response_url stands for: who acted where, and on which message (null for a slash command). */
export type Origin = { user: string; channel: string; message: Message | null };

export type ResponseUrls = {
  /** A new address below the root. */
  issue(kind: "commands" | "actions" | "app", origin: Origin): string;
  /** Ends all addresses. */
  clear(): void;
  /** Takes what was posted to the address: a status and an answer. */
  take(path: string, body: JsonObject): { status: number; answer: JsonObject };
};

const lifetimeMs = 30 * 60_000;
const mostUses = 5;

export function newResponseUrls(world: World, root: () => string, { overUrlStatus }: WebApiSettings): ResponseUrls {
  const issued = new Map<string, Origin & { at: number; uses: number }>();
  return {
    issue(kind, origin) {
      const at = world.clock.now();
      const hash = createHash("sha1")
        .update(JSON.stringify([at, nextId(world, "url"), origin]))
        .digest("hex");
      const path = `${kind}/${world.team.id}/${hash}`;
      putNewest(issued, path, { ...origin, at, uses: 0 });
      return `${root()}${path}`;
    },
    clear: () => issued.clear(),
    take(path, body) {
      const origin = issued.get(path);
      if (!origin) return { status: 404, answer: { ok: false, error: "invalid_url" } };
      origin.uses += 1;
      const isOver = origin.uses > mostUses || world.clock.now() - origin.at > lifetimeMs;
      if (isOver) return { status: overUrlStatus, answer: { ok: false, error: "expired_url" } };
      try {
        respond(world, origin, body);
        return { status: 200, answer: { ok: true } };
      } catch (thrown) {
        if (!isRefused(thrown)) throw thrown;
        return { status: 200, answer: thrown.answer };
      }
    },
  };
}

/** Shows a response: the body of a command's acknowledgement, or of a post to a response_url. Returns the message, if there is one. */
export function respond(world: World, origin: Origin, body: JsonObject): Message | undefined {
  const original = origin.message && findMessage(world, origin.channel, origin.message.ts);
  if (original && flagOf(body["delete_original"])) return void remove(world, original);
  const text = typeof body["text"] === "string" ? body["text"] : undefined;
  const blocks = body["blocks"] === undefined ? undefined : checkedBlocks(world, body["blocks"]);
  const attachments = body["attachments"] === undefined ? undefined : checkedAttachments(world, body["attachments"]);
  if (!text && !blocks?.length && !attachments?.length) throw refused("no_text");
  if (original && flagOf(body["replace_original"])) {
    edit(world, original, { text: text ?? "", blocks: blocks ?? [], attachments: attachments ?? [] });
    return original;
  }
  const isPublic = body["response_type"] === "in_channel" && origin.message?.onlyFor == null;
  const channel = world.channels.get(origin.channel);
  if (!channel) throw refused("channel_not_found");
  return post(world, channel, {
    user: world.app.botUserId,
    text: text ?? "",
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(isPublic ? {} : { onlyFor: origin.user }),
    threadTs: threadFrom(channel, typeof body["thread_ts"] === "string" ? body["thread_ts"] : ""),
  });
}
