import { quantile } from "../quantile.ts";
import type { Lived } from "./live.ts";
import { type Askers, balance, focusKept, hoursToAnswer, inTime } from "./measures.ts";

/** What one policy made of the time of a team. */
export type Tried = { name: string; lives: Lived[] };

type Row = [what: string, say: (lives: Lived[]) => string];

const focusRows: Row[] = [
  ["interruptions per focus hour", (lives) => focusKept(lives).interruptions.toFixed(2)],
  ["focus hours kept whole", (lives) => sayPart(focusKept(lives).whole)],
];

const askerRows = (askers: Askers): Row[] => [
  [`asked by ${askers}: hours to an answer, median`, (lives) => quantile(hoursToAnswer(lives, askers), 0.5).toFixed(1)],
  [`asked by ${askers}: hours to an answer, p90`, (lives) => quantile(hoursToAnswer(lives, askers), 0.9).toFixed(1)],
  [`asked by ${askers}: answered in time`, (lives) => sayPart(inTime(lives, askers))],
];

const balanceRows: Row[] = [
  ["answered in all", (lives) => sayCount(balance(lives).answered)],
  ["waiting at the end", (lives) => sayCount(balance(lives).waiting)],
  ["agents' asks refused", (lives) => sayCount(balance(lives).refused)],
];

/** Markdown, a column for each policy. */
export function teamTable(tried: Tried[], askers: Askers[]): string {
  const rows = [...focusRows, ...askers.flatMap(askerRows), ...balanceRows];
  const body = rows.map(([what, say]) => [what, ...tried.map(({ lives }) => say(lives))]);
  return [["", ...tried.map(({ name }) => name)], ["---", ...tried.map(() => "--:")], ...body].map(line).join("\n");
}

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

export const sayPart = (part: number) => `${Math.round(100 * part)} %`;
export const sayCount = (count: number) => count.toLocaleString("en");
