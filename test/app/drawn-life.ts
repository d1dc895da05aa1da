import { type From, type MoveRule, moves } from "../../src/domain/moves.ts";

const rules: MoveRule[] = Object.values(moves);
const turns: [From, string][] = [
  ["new", "Nobody has asked it yet."],
  ["unclaimed", "A group's, until one of its members takes it."],
  ["held", "The reader's, who has not been told: their gate, or the next opening, is waited for."],
  ["shown", "The reader's, who was told."],
  ["put off", "The reader's, who wants it later."],
  ["returned", "The asker's, who was asked something."],
  ["settled", "Nobody's: it has ended."],
];
const node = (turn: string) => (turn === "new" ? "[*]" : turn.replace(" ", "_"));

/** The arrows among rules, those between the same two turns as one. */
function arrows(of: MoveRule[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { called, goes } of of)
    for (const [from, all] of Object.entries(goes))
      for (const to of all)
        if (to !== "as it was") {
          const arrow = `${node(from)} --> ${node(to)}`;
          labels.set(arrow, [...(labels.get(arrow) ?? []), called]);
        }
  return [...labels].map(([arrow, all]) => `  ${arrow}: ${all.join(", ")}`);
}

const diagram = (of: MoveRule[]) =>
  ["```mermaid", "stateDiagram-v2", '  state "put off" as put_off', ...arrows(of), "```"].join("\n");

const isEnd = ({ goes }: MoveRule) => Object.values(goes).some((all) => all.includes("settled"));
const isReturn = ({ by, goes }: MoveRule) => "settled" in goes || by === "workspace";

function row({ called, by, when, goes }: MoveRule): string {
  const ways = new Map<string, string[]>();
  for (const [from, all] of Object.entries(goes)) ways.set(all.join(" or "), [...(ways.get(all.join(" or ")) ?? []), from]);
  const said = [...ways].map(([to, from]) => `${from.join(", ")} → ${to}`).join("; ");
  return `| ${called} | ${by}${when ? `, ${when}` : ""} | ${said} |`;
}

/** The page, from the table alone. */
export const drawnLife = () => `# The life of a request

Drawn from \`src/domain/moves.ts\`, which the verbs ask for their refusals; do not edit it. A test fails while this page says anything else, and
another while something happens to a request that is not here, or something is here that never happens.

## Whose move it is

| turn | |
|---|---|
${turns.map(([turn, says]) => `| ${turn} | ${says} |`).join("\n")}

## Onwards

${diagram(rules.filter((rule) => !isEnd(rule) && !isReturn(rule)))}

## To its end

${diagram(rules.filter(isEnd))}

## Back again

${diagram(rules.filter(isReturn))}

## Every move

"reader": while a request is unclaimed, whoever is in its group and does not ask it; what they do takes it. "who ended it": of what lapsed the reader in
this sense, and where nobody is left in its group the asker. "time": by itself. "workspace": whoever had it left, or is in the group no longer.

| move | by | from → to |
|---|---|---|
${rules.map(row).join("\n")}
`;
