import { eventsOf, scopesOf, userEventsOf, userScopesOf } from "./manifest.ts";
import type { Told } from "./message-events.ts";
import { familyOf } from "./web-api/channel-rules.ts";
import type { World } from "./world.ts";

/** The scope without which an event is not sent; what is not named needs none. */
const scopeFor: Record<string, string> = {
  app_context_changed: "assistant:write",
  app_mention: "app_mentions:read",
  channel_left: "channels:read",
  dnd_updated: "dnd:read",
  dnd_updated_user: "dnd:read",
  group_left: "groups:read",
  link_shared: "links:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  message_metadata_deleted: "metadata.message:read",
  message_metadata_posted: "metadata.message:read",
  message_metadata_updated: "metadata.message:read",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  subteam_created: "usergroups:read",
  subteam_members_changed: "usergroups:read",
  subteam_updated: "usergroups:read",
  user_change: "users:read",
  user_profile_changed: "users:read",
  user_status_changed: "users:read",
};

/** Events of a channel: the scope goes by its kind. */
const ofChannels = new Set(["channel_archive", "member_joined_channel", "member_left_channel"]);

/** What an app hears though it is out: that it is. */
const farewells = new Set(["app_uninstalled", "tokens_revoked"]);

/** Whether the app gets this event: it is installed, its manifest asks for the event, and it has the scope. */
export function hears(world: World, told: Told): boolean {
  const { manifest, isInstalled } = world.app;
  if (!isInstalled && !farewells.has(told.subscription)) return false;
  const events = told.asUser ? userEventsOf(manifest) : eventsOf(manifest);
  const scopes = told.asUser ? userScopesOf(manifest) : scopesOf(manifest);
  const needed = neededFor(world, told);
  return events.includes(told.subscription) && (needed === undefined || scopes.includes(needed));
}

function neededFor(world: World, { subscription, event }: Told): string | undefined {
  const channel = ofChannels.has(subscription) ? world.channels.get(String(event["channel"])) : undefined;
  return channel ? `${familyOf(channel)}:read` : scopeFor[subscription];
}
