import type { JsonObject } from "./json-object.ts";
import { hearsMetadata } from "./manifest.ts";
import type { Told } from "./message-events.ts";
import { type Message, nextTs, type World } from "./world.ts";

/** A message with metadata was posted. As of all of these, apps hear of metadata that their manifest names by app and type. */
export const metadataPosted = (world: World, message: Message): Told[] =>
  told(world, message, "message_metadata_posted", message.metadata, message.ts, { metadata: message.metadata });

/** The metadata of a message became other ones, or was taken away. */
export function metadataChanged(world: World, message: Message, before: Message): Told[] {
  const previous = { previous_metadata: before.metadata };
  if (JSON.stringify(message.metadata) === JSON.stringify(before.metadata)) return [];
  if (before.metadata === null) return metadataPosted(world, message);
  if (message.metadata === null) return metadataDeleted(world, before);
  const changed = { ...previous, metadata: message.metadata };
  return told(world, message, "message_metadata_updated", message.metadata, nextTs(world), changed);
}

export function metadataDeleted(world: World, message: Message): Told[] {
  const at = nextTs(world);
  const gone = { previous_metadata: message.metadata, deleted_ts: at };
  return told(world, message, "message_metadata_deleted", message.metadata, at, gone);
}

function told(world: World, message: Message, type: string, metadata: JsonObject | null, at: string, more: JsonObject): Told[] {
  const author = world.people.get(message.user);
  if (message.onlyFor !== null || !hearsMetadata(world.app.manifest, author?.appId ?? "", metadata?.["event_type"])) return [];
  const event = {
    ...{ type, app_id: author?.appId, bot_id: author?.botId, user_id: message.user, team_id: world.team.id },
    ...{ channel_id: message.channel, ...more, message_ts: message.ts, event_ts: at },
  };
  return [{ subscription: type, event }];
}
