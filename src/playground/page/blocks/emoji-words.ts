import { emojiNamed } from "../emoji-names.ts";

/** Plain text with its `:names:` of emoji as emoji. */
export const emojiWords = (text: string): string => text.replace(/:([a-z][a-z0-9_+-]*):/g, (_, name: string) => emojiNamed(name));
