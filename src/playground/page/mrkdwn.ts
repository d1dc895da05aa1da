import { emojiMark } from "./emoji-words.ts";

/** A run of words as Slack's mrkdwn, or in part standard Markdown, marks it. Ids are left as ids: names are the reader's business. */
export type Words =
  | { is: "text"; text: string }
  | { is: "bold" | "italic" | "strike"; of: Words[] }
  | { is: "link"; url: string; of: Words[] }
  | { is: "code"; text: string }
  | { is: "user"; id: string; label: string | null }
  | { is: "channel"; id: string; label: string | null }
  | { is: "group"; id: string }
  | { is: "call"; text: string }
  | { is: "date"; seconds: number; format: string; url: string | null; fallback: string }
  | { is: "emoji"; name: string };

export type Paragraph = { is: "lines" | "quote"; of: Words[] } | { is: "preformatted"; text: string };

/** Slack escapes three characters and no more. */
const unescaped = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Only these may become links; a `javascript:` stays the text it is. */
export const isSafeUrl = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url);

const emphases: Record<string, "bold" | "italic" | "strike"> = { "*": "bold", _: "italic", "~": "strike" };

/** In order: code, an angle, a bare address, emphasis between word borders (its inside may hold angles and code), an emoji. */
const token = new RegExp(
  [
    /`(?<code>[^`\n]+)`/,
    /<(?<angle>[^<>\n]+)>/,
    /(?<bare>https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]*_~])/,
    /(?<![\p{L}\p{N}*_~])(?<mark>[*_~])(?=\S)(?<inside>(?:<[^<>\n]*>|`[^`\n]*`|[^\n])+?)(?<=\S)\k<mark>(?![\p{L}\p{N}*_~])/u,
    emojiMark,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

const text = (raw: string): Words[] => (raw === "" ? [] : [{ is: "text", text: unescaped(raw) }]);

const special = (body: string, label: string | null): Words => {
  const [, seconds, format = "", url = null] = /^date\^(\d+)\^([^^]+)(?:\^(.+))?$/.exec(body) ?? [];
  const group = /^subteam\^(\w+)$/.exec(body)?.[1];
  if (group) return { is: "group", id: group };
  if (seconds === undefined) return { is: "call", text: label ?? `@${body}` };
  return {
    is: "date",
    seconds: Number(seconds),
    format: unescaped(format),
    url: url !== null && isSafeUrl(url) ? unescaped(url) : null,
    fallback: label ?? "",
  };
};

const angle = (inside: string): Words => {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : unescaped(inside.slice(bar + 1));
  const body = target.slice(1);
  if (target.startsWith("@")) return { is: "user", id: body, label };
  if (target.startsWith("#")) return { is: "channel", id: body, label };
  if (target.startsWith("!")) return special(body, label);
  if (!isSafeUrl(target)) return { is: "text", text: label ? `${label} (${unescaped(target)})` : `<${unescaped(inside)}>` };
  return { is: "link", url: unescaped(target), of: [{ is: "text", text: label || unescaped(target) }] };
};

const wordsOfMatch = (found: RegExpMatchArray): Words => {
  const { code, angle: inAngle, bare, mark, inside, emoji } = found.groups ?? {};
  if (code !== undefined) return { is: "code", text: unescaped(code) };
  if (inAngle !== undefined) return angle(inAngle);
  if (bare !== undefined) return { is: "link", url: unescaped(bare), of: text(bare) };
  if (mark !== undefined) return { is: emphases[mark] ?? "bold", of: wordsOf(inside ?? "") };
  return { is: "emoji", name: emoji ?? "" };
};

/** The runs within lines; never throws, what is no mark-up is text. */
export const wordsOf = (raw: string): Words[] => {
  const words: Words[] = [];
  let end = 0;
  for (const found of raw.matchAll(token)) {
    words.push(...text(raw.slice(end, found.index)), wordsOfMatch(found));
    end = found.index + found[0].length;
  }
  return [...words, ...text(raw.slice(end))];
};

const quoteMark = /^(?:&gt;|>) ?/;

/** Neighbouring lines of one kind make one paragraph. */
const linesAndQuotes = (raw: string): Paragraph[] => {
  const groups: { is: "lines" | "quote"; lines: string[] }[] = [];
  for (const line of raw.split("\n")) {
    const is = quoteMark.test(line) ? "quote" : "lines";
    const last = groups.at(-1);
    const words = is === "quote" ? line.replace(quoteMark, "") : line;
    if (last?.is === is) last.lines.push(words);
    else groups.push({ is, lines: [words] });
  }
  return groups
    .map(({ is, lines }) => ({ is, of: wordsOf(lines.join("\n").replace(/^\n+|\n+$/g, "")) }))
    .filter((paragraph) => paragraph.of.length > 0);
};

/** mrkdwn as paragraphs: lines, quotes (`>`), preformatted (three back-ticks). */
export const paragraphsOf = (raw: string): Paragraph[] =>
  raw.split(/```([\s\S]+?)```/).flatMap((part, index): Paragraph[] => {
    if (index % 2 === 0) return linesAndQuotes(index > 0 ? part.trimStart() : part);
    return [{ is: "preformatted", text: unescaped(part.replace(/^\n|\n$/g, "")) }];
  });
