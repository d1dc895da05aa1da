import { quantile } from "../quantile.ts";
import type { Lived } from "./live.ts";
import { balance, byAgents, byPeople, focusKept, fromWest, hoursToAnswer, inTime, type Which } from "./measures.ts";

/** What one policy made of the time of a team. */
export type Tried = { name: string; lives: Lived[] };

type Row = [what: string, say: (lives: Lived[]) => string];

const focusRows: Row[] = [
  ["interruptions per focus hour", (lives) => focusKept(lives).interruptions.toFixed(2)],
  ["focus hours kept whole", (lives) => sayPart(focusKept(lives).whole)],
];

const hoursRow = (what: string, part: number, which: Which): Row => [
  what,
  (lives) => quantile(hoursToAnswer(lives, which), part).toFixed(1),
];

const rowsOf = (askers: string, which: Which): Row[] => [
  hoursRow(`asked by ${askers}: hours to an answer, median`, 0.5, which),
  hoursRow(`asked by ${askers}: hours to an answer, p90`, 0.9, which),
  [`asked by ${askers}: answered in time`, (lives) => sayPart(inTime(lives, which))],
];

const peopleRows = [
  ...rowsOf("people", byPeople),
  hoursRow("asked by people in New York of Berlin: hours to an answer, p90", 0.9, fromWest),
];

const balanceRows = (hasAgents: boolean): Row[] => [
  ["answered in all", (lives) => sayCount(balance(lives).answered)],
  ["waiting at the end", (lives) => sayCount(balance(lives).waiting)],
  ...(hasAgents ? [["agents' asks refused", (lives) => sayCount(balance(lives).refused)] satisfies Row] : []),
];

/** Markdown, a column for each policy; `hasAgents`: with what these asked. */
export function teamTable(tried: Tried[], hasAgents: boolean): string {
  const rows = [...focusRows, ...peopleRows, ...(hasAgents ? rowsOf("agents", byAgents) : []), ...balanceRows(hasAgents)];
  const body = rows.map(([what, say]) => [what, ...tried.map(({ lives }) => say(lives))]);
  return [["", ...tried.map(({ name }) => name)], ["---", ...tried.map(() => "--:")], ...body].map(line).join("\n");
}

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

export const sayPart = (part: number) => `${Math.round(100 * part)} %`;
export const sayCount = (count: number) => count.toLocaleString("en");
