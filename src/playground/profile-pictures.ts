import type { JsonObject } from "./json-object.ts";

const sizes = [24, 32, 48, 72, 192, 512];

/** The pictures of a profile: those made of the person's own one, or those that Slack gives to whoever has none. */
export function profilePictures(hash: string, original: unknown): JsonObject {
  if (typeof original !== "string") return Object.fromEntries(sizes.map((size) => [`image_${size}`, given(hash, size)]));
  const own = (size: number) => original.replace(/(_original)?(\.\w+)$/, `_${size}$2`);
  return { ...Object.fromEntries([...sizes, 1024].map((size) => [`image_${size}`, own(size)])), is_custom_image: true };
}

const given = (hash: string, size: number): string => `https://secure.gravatar.com/avatar/${hash}.jpg?s=${size}&d=identicon`;

/** What stands for an app without an icon, by the kind of picture that Slack has for it. */
export const appIcons = Object.fromEntries(
  [36, 48, 72].map((size) => [`image_${size}`, `https://a.slack-edge.com/80588/img/plugins/app/bot_${size}.png`]),
);
