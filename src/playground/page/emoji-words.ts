import { emojiByName } from "./emoji-names.ts";

/** An emoji in a text, by its name between colons; a tone of skin follows it as a second name. */
export const emojiMark = /:(?<emoji>(?:[a-z][a-z0-9_+-]*|[+-]1)(?:::skin-tone-[2-6])?):/;

const firstTone = 0x1f3fb;
const takesTone = /^\p{Emoji_Modifier_Base}$/u;

/** "+1" or "+1::skin-tone-3" as the emoji, in its tone where it has one; the name between colons when it is not known. */
export const emojiNamed = (name: string): string => {
  const [base = "", tone] = name.split("::skin-tone-");
  const emoji = emojiByName[base];
  if (emoji === undefined) return `:${name}:`;
  return tone && takesTone.test(emoji) ? emoji + String.fromCodePoint(firstTone + Number(tone) - 2) : emoji;
};

const everyMark = new RegExp(emojiMark.source, "g");

/** Plain text with its `:names:` of emoji as emoji. */
export const emojiWords = (text: string): string => text.replace(everyMark, (_, name: string) => emojiNamed(name));
