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
  /** What a text says; null for what is no text, or was uploaded by an app. */
  words: string | null;
  image: { width: number; height: number } | null;
};

export function announceFile(world: World, user: string, told: { name: string; size: number; altText: string }): SharedFile {
  const at = { madeAt: world.clock.now(), isUploaded: false, isCompleted: false };
  const file = { id: nextId(world, "F"), user, title: told.name, ...told, ...at, channels: [], words: null, image: null };
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

/** A file as a person puts it into a message: a text with its words, a picture with its size, anything else as so many bytes. */
export type PutFile = { name: string; words?: string; image?: { width: number; height: number }; size?: number };

/** Shares a file of a person in a conversation, at once. */
export function shareFile(world: World, user: string, channel: string, { name, words, image, size }: PutFile): SharedFile {
  const bytes = size ?? Buffer.byteLength(words ?? "");
  const file = announceFile(world, user, { name, size: bytes, altText: "" });
  return Object.assign(file, {
    isUploaded: true,
    isCompleted: true,
    channels: [channel],
    words: words ?? null,
    image: image ?? null,
  });
}
