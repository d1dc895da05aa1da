type Align = "left" | "center" | "right";
export type MarkdownTable = { is: "table"; head: string[]; aligns: Align[]; rows: string[][] };

const ruler = /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** The cells of a line; a bar after a backslash is a bar. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

const alignOf = (dashes: string): Align => {
  if (dashes.startsWith(":") && dashes.endsWith(":")) return "center";
  return dashes.endsWith(":") ? "right" : "left";
};

/** The table that begins with the first of these lines: names, a line of dashes, rows. */
export const tableIn = ([head = "", dashes = "", ...lines]: string[]): MarkdownTable | null => {
  if (!head.includes("|") || !dashes.includes("-") || !ruler.test(dashes)) return null;
  const names = cellsOf(head);
  const aligns = cellsOf(dashes).map(alignOf);
  if (names.length !== aligns.length) return null;
  const end = lines.findIndex((line) => !line.includes("|"));
  const rows = lines.slice(0, end < 0 ? lines.length : end).map(cellsOf);
  return { is: "table", head: names, aligns, rows: rows.map((row) => names.map((_, index) => row[index] ?? "")) };
};
