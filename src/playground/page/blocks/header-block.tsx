import { emojiWords } from "../emoji-words.ts";
import type { Header } from "./drawn-block.ts";

const tags = { 1: "h3", 2: "h4", 3: "h5", 4: "h6" } as const;

/** A heading beneath those of the page; the sender may say its level. */
export const HeaderBlock = ({ block }: { block: Header }) => {
  const Heading = tags[block.level ?? 1] ?? "h3";
  return <Heading class={`block-header level-${block.level ?? "none"}`}>{emojiWords(block.text.text)}</Heading>;
};
