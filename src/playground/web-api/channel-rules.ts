import { scopesOf } from "../manifest.ts";
import { refused } from "../refused.ts";
import type { Channel, World } from "../world.ts";

/** The conversation of this id, if the bot may know of it: DMs and private channels only when it is in them. */
export function findChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refused("channel_not_found");
  if (channel.isPrivate && !channel.members.includes(world.app.botUserId)) throw refused("channel_not_found");
  return channel;
}

/** The scope that a kind of conversation asks for: "im:read", "channels:history", "groups:read" … */
export function needScope(world: World, channel: Channel, what: "read" | "history"): void {
  const family = channel.kind === "dm" ? "im" : channel.isPrivate ? "groups" : "channels";
  const provided = scopesOf(world.app.manifest);
  const needed = `${family}:${what}`;
  if (!provided.includes(needed)) throw refused("missing_scope", { needed, provided: provided.join(",") });
}

/** One page of a list, and the cursor of the next one ("" at the end). */
export function pageOf<T>(all: T[], cursor: string, limit: number): { page: T[]; next: string } {
  const from = cursor === "" ? 0 : Number(Buffer.from(cursor, "base64").toString().replace("from:", ""));
  if (Number.isNaN(from)) throw refused("invalid_cursor");
  const to = from + Math.max(1, Math.min(limit, 999));
  return { page: all.slice(from, to), next: to < all.length ? Buffer.from(`from:${to}`).toString("base64") : "" };
}
