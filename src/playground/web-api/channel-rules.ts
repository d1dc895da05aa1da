import { refused } from "../refused.ts";
import { type Channel, mayKnow, type World } from "../world.ts";
import type { Caller } from "../world-installs.ts";
import type { MethodContext } from "./method.ts";

/** The conversation of this id, if the caller may know of it. */
export function findChannel({ world, caller }: Pick<MethodContext, "world" | "caller">, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || !mayKnow(world, channel, caller.user)) throw refused("channel_not_found");
  return channel;
}

/** The family of scopes that a kind of conversation belongs to. */
export const familyOf = (channel: Channel): "im" | "mpim" | "groups" | "channels" =>
  channel.kind === "dm" ? "im" : channel.isGroupDm ? "mpim" : channel.isPrivate ? "groups" : "channels";

/** Refuses a caller who has none of these scopes. */
export function needScope({ scopes }: Caller, ...oneOf: string[]): void {
  if (oneOf.length === 0 || oneOf.some((scope) => scopes.includes(scope))) return;
  throw refused("missing_scope", { needed: oneOf.join(","), provided: scopes.join(",") });
}

/** The conversation of this id, if the caller's scopes are for its kind: "im:read", "channels:history", "groups:read" … */
export function readableChannel(context: MethodContext, id: string, what: "read" | "history"): Channel {
  const channel = findChannel(context, id);
  needScope(context.caller, `${familyOf(channel)}:${what}`);
  return channel;
}

/** Lets somebody into a conversation. */
export function letIn(world: World, channel: Channel, user: string, inviter: string | null): void {
  channel.members.push(user);
  world.occurrences.push({ is: "joined", user, channel: channel.id, inviter });
}
