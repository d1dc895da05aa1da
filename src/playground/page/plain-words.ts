import type { PageView } from "../page-contract.ts";
import { emojiNamed } from "./emoji-words.ts";
import { type Words, wordsOf } from "./mrkdwn.ts";

type Names = Pick<PageView, "people" | "conversations" | "usergroups">;

const nameOf = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name;

const said = (words: Words, names: Names): string => {
  switch (words.is) {
    case "bold":
    case "italic":
    case "strike":
    case "link":
      return words.of.map((one) => said(one, names)).join("");
    case "user":
      return `@${nameOf(names.people, words.id) ?? words.label ?? words.id}`;
    case "channel":
      return `#${nameOf(names.conversations, words.id) ?? words.label ?? words.id}`;
    case "group":
      return `@${names.usergroups.find(({ id }) => id === words.id)?.handle ?? "group"}`;
    case "date":
      return words.fallback;
    case "emoji":
      return emojiNamed(words.name);
    default:
      return words.text;
  }
};

/** mrkdwn as one line of plain words, for where no mark-up can stand. */
export const plainWords = (text: string, names: Names): string =>
  wordsOf(text.replaceAll("```", "").replace(/\s+/g, " "))
    .map((words) => said(words, names))
    .join("")
    .trim();
