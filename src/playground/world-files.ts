import type { JsonObject } from "./json-object.ts";
import { nextId, type World } from "./world.ts";

/** A file: announced first, then uploaded, then completed, which is when others see it. */
export type SharedFile = {
  id: string;
  user: string;
  name: string;
  title: string;
  altText: string;
  /** As announced, in bytes. */
  size: number;
  isUploaded: boolean;
  isCompleted: boolean;
  madeAt: number;
  channels: string[];
};

export function announceFile(world: World, user: string, told: { name: string; size: number; altText: string }): SharedFile {
  const at = { madeAt: world.clock.now(), isUploaded: false, isCompleted: false };
  const file = { id: nextId(world, "F"), user, title: told.name, ...told, ...at, channels: [] };
  world.files.set(file.id, file);
  return file;
}

/** Takes the bytes of an announced file: false when there is none of this id, or it has another size. */
export function takeUpload(world: World, id: string, bytes: number): boolean {
  const file = world.files.get(id);
  if (!file || file.isCompleted || file.size !== bytes) return false;
  file.isUploaded = true;
  return true;
}

export function fileJson({ team }: World, file: SharedFile): JsonObject {
  const at = Math.floor(file.madeAt / 1000);
  const extension = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "";
  return {
    id: file.id,
    created: at,
    timestamp: at,
    name: file.name,
    title: file.title,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.user,
    user_team: team.id,
    editable: false,
    size: file.size,
    mode: "hosted",
    is_external: false,
    is_public: file.channels.length > 0,
    permalink: `https://${team.domain}.slack.com/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: file.channels,
    ...(file.altText === "" ? {} : { alt_txt: file.altText }),
  };
}
