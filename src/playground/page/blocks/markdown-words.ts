import { emojiMark } from "../emoji-words.ts";
import type { Words } from "../mrkdwn.ts";

/** In order: an escaped sign, code, a picture or link with its label, an address in angles or bare, three kinds of emphasis, an emoji. */
const token = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /(?<ticks>`+)(?<code>[^`]|[^`].*?[^`])\k<ticks>(?!`)/,
    /!?\[(?<label>(?:\\.|[^\]\\])*)\]\(\s*<?(?<url>[^\s<>]*?(?:\([^\s()]*\)[^\s<>]*?)?)>?(?:\s+["'(].*?["')])?\s*\)/,
    /<(?<angle>(?:https?:\/\/|mailto:)[^\s<>]+)>/,
    /(?<bare>https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]*_~])/,
    /(?<strong>\*\*|__)(?=\S)(?<bold>.+?[*_]*)(?<=\S)\k<strong>(?![*_])/,
    /~~(?=\S)(?<strike>.+?)(?<=\S)~~/,
    /\*(?=[^\s*])(?<starred>(?:\*\*.+?\*\*|[^*])+?)(?<=\S)\*(?!\*)/,
    /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<lined>.+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/u,
    emojiMark,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gsu",
);

const text = (raw: string): Words[] => (raw === "" ? [] : [{ is: "text", text: raw }]);

/** Marks within marks are read no deeper than this: nobody writes so, and a stack has an end. */
const deepest = 8;

const wordsOfMatch = (found: RegExpMatchArray, depth: number): Words => {
  const { escaped, code, label, url, angle, bare, bold, strike, starred, lined, emoji } = found.groups ?? {};
  if (escaped !== undefined) return { is: "text", text: escaped };
  if (code !== undefined) return { is: "code", text: code.trim() };
  if (label !== undefined) return { is: "link", url: url ?? "", of: markdownWords(label, depth + 1) };
  const address = angle ?? bare;
  if (address !== undefined) return { is: "link", url: address, of: text(address) };
  if (bold !== undefined) return { is: "bold", of: markdownWords(bold, depth + 1) };
  if (strike !== undefined) return { is: "strike", of: markdownWords(strike, depth + 1) };
  const leaning = starred ?? lined;
  return leaning === undefined ? { is: "emoji", name: emoji ?? "" } : { is: "italic", of: markdownWords(leaning, depth + 1) };
};

/** The runs within a paragraph; never throws, what is no mark-up is text, HTML too. */
export const markdownWords = (raw: string, depth = 0): Words[] => {
  if (depth > deepest) return text(raw);
  const words: Words[] = [];
  let end = 0;
  for (const found of raw.matchAll(token)) {
    words.push(...text(raw.slice(end, found.index)), wordsOfMatch(found, depth));
    end = found.index + found[0].length;
  }
  return [...words, ...text(raw.slice(end))];
};
