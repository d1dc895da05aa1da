/** A line of what was measured. `ratio`: how many times as much as what it stands beside. */
export type Row = { what: string; median: string; p99?: string; ratio?: string; aims?: Aim[] };
type Aim = { says: string; isReached: boolean };

const headings = ["", "median", "p99", "ratio", "aim"];

/** The rows as text, a line each, in columns. */
export function rowTable(rows: Row[]): string {
  const cells = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const aligned = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 || column === headings.length - 1 ? cell.padEnd(width) : cell.padStart(width);
  };
  return cells.map((line) => line.map(aligned).join("  ").trimEnd()).join("\n");
}

const cellsOf = ({ what, median, p99 = "", ratio = "", aims = [] }: Row) => [
  what,
  median,
  p99,
  ratio,
  aims.map(sayAim).join("; "),
];

const sayAim = ({ says, isReached }: Aim) => `${says}: ${isReached ? "reached" : "missed"}`;

export const sayMs = (ms: number) => `${ms.toFixed(ms < 10 ? 3 : 1)} ms`;
export const sayMb = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
export const sayRatio = (ratio: number) => `${ratio.toFixed(2)}x`;
