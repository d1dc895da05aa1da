import { type MarkdownTable, tableIn } from "./markdown-table.ts";

/** What a Markdown text is made of, from above to below; words within are not read yet. */
export type MarkdownPart =
  | { is: "heading"; level: number; text: string }
  | { is: "paragraph"; text: string }
  | { is: "code"; text: string }
  | { is: "rule" }
  | { is: "quote"; of: MarkdownPart[] }
  | { is: "list"; isOrdered: boolean; start: number; items: MarkdownItem[] }
  | MarkdownTable;
/** `isDone` of an item that is not a box to tick: null. */
export type MarkdownItem = { isDone: boolean | null; of: MarkdownPart[] };

/** A part read from the first of the lines, and how many of them it took; null where it does not begin there. */
type Reader = (lines: string[], depth: number) => { part: MarkdownPart; taken: number } | null;

/** Parts within parts are read no deeper than this. */
const deepest = 12;

const isBlank = (line: string): boolean => line.trim() === "";
const marker = /^( {0,3})([-*+]|\d{1,9}[.)])( +|$)/;
const starts = [/^ {0,3}#{1,6}\s/, /^ {0,3}(`{3,}|~{3,})/, /^ {0,3}>/, /^ {0,3}([-*_])(\s*\1){2,}\s*$/, marker];
const begins = (line: string): boolean => starts.some((start) => start.test(line));

/** How many lines from the first on are so. */
const run = (lines: string[], isSo: (line: string, index: number) => boolean): number => {
  const end = lines.findIndex((line, index) => !isSo(line, index));
  return end < 0 ? lines.length : end;
};

const fenced: Reader = (lines) => {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? "")?.[1];
  if (!fence) return null;
  const inside = run(lines.slice(1), (line) => !line.trim().startsWith(fence));
  return { part: { is: "code", text: lines.slice(1, inside + 1).join("\n") }, taken: inside + 2 };
};

const heading: Reader = ([line = ""]) => {
  const [, hashes, text = ""] = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line) ?? [];
  return hashes ? { part: { is: "heading", level: hashes.length, text }, taken: 1 } : null;
};

const rule: Reader = ([line = ""]) => (/^ {0,3}([-*_])(\s*\1){2,}\s*$/.test(line) ? { part: { is: "rule" }, taken: 1 } : null);

const quote: Reader = (lines, depth) => {
  const taken = run(lines, (line) => /^ {0,3}>/.test(line));
  const inside = lines.slice(0, taken).map((line) => line.replace(/^ {0,3}> ?/, ""));
  return taken > 0 ? { part: { is: "quote", of: partsOf(inside, depth + 1) }, taken } : null;
};

const table: Reader = (lines) => {
  const found = tableIn(lines);
  return found && { part: found, taken: found.rows.length + 2 };
};

const paragraph: Reader = (lines) => {
  const taken = 1 + run(lines.slice(1), (line, index) => !isBlank(line) && !begins(line) && !tableIn(lines.slice(index + 1)));
  const text = lines.slice(0, taken).map((line) => line.trim().replace(/\\$/, ""));
  return { part: { is: "paragraph", text: text.join("\n") }, taken };
};

/** An item goes on with lines that are set in as far as its words, and with lines of its paragraph that are not. */
const itemIn = (lines: string[], depth: number): { item: MarkdownItem; taken: number } => {
  const first = lines[0] ?? "";
  const width = Math.min(marker.exec(first)?.[0].length ?? 2, first.length);
  const isInside = (line: string, index: number): boolean =>
    isBlank(line)
      ? /^\s{2,}\S/.test(lines[index + 2] ?? "")
      : /^\s{2,}\S/.test(line) || (!begins(line) && !isBlank(lines[index] ?? ""));
  const taken = 1 + run(lines.slice(1), isInside);
  const rest = lines.slice(1, taken).map((line) => line.slice(Math.min(width, line.search(/\S|$/))));
  const [, box, words] = /^\[([ xX])\]\s+(.*)$/.exec(first.slice(width)) ?? [];
  const of = partsOf([words ?? first.slice(width), ...rest], depth + 1);
  return { item: { isDone: box === undefined ? null : box !== " ", of }, taken };
};

const list: Reader = (lines, depth) => {
  const sign = marker.exec(lines[0] ?? "")?.[2];
  if (!sign) return null;
  const items: MarkdownItem[] = [];
  let taken = 0;
  while (marker.exec(lines[taken] ?? "")?.[2]?.slice(-1) === sign.slice(-1)) {
    const next = itemIn(lines.slice(taken), depth);
    items.push(next.item);
    taken += next.taken;
    if (isBlank(lines[taken] ?? "x") && marker.test(lines[taken + 1] ?? "")) taken += 1;
  }
  const start = Number.parseInt(sign, 10);
  return { part: { is: "list", isOrdered: !Number.isNaN(start), start: Number.isNaN(start) ? 1 : start, items }, taken };
};

const readers: Reader[] = [fenced, heading, rule, quote, list, table, paragraph];

const partsOf = (lines: string[], depth: number): MarkdownPart[] => {
  const allowed = depth < deepest ? readers : [paragraph];
  const parts: MarkdownPart[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const left = rest.slice(run(rest, isBlank));
    const read = left.length > 0 && allowed.reduce<ReturnType<Reader>>((found, reader) => found ?? reader(left, depth), null);
    if (read) parts.push(read.part);
    rest = read ? left.slice(read.taken) : [];
  }
  return parts;
};

/** Standard Markdown as parts: headings, paragraphs, code, lines across, quotes, lists and tables. Never throws. */
export const markdownParts = (text: string): MarkdownPart[] => partsOf(text.replaceAll("\t", "    ").split(/\r?\n/), 0);
