import { hostName } from "./code-host.ts";
import { cut } from "./cut.ts";
import { isolated } from "./isolated.ts";
import { type Outcome, saidOn } from "./turn.ts";

/** "approved by Ana", "decided by Cy: “Postgres”": how a request ended, in a few plain words. */
export function sayOutcome(outcome: Outcome, name: string): string {
  switch (outcome.is) {
    case "changes requested":
      return `changes requested by ${name}${sayWhere(outcome)}`;
    case "decided":
      return `decided by ${name}: "${isolated(outcome.choice)}"`;
    case "answered":
      return `answered by ${name}: "${isolated(cut(outcome.words, 80))}"`;
    case "lapsed":
      return `lapsed to "${isolated(outcome.to)}": nobody decided${outcome.wasSeen ? "" : ", and it was never seen"}`;
    case "withdrawn":
      return outcome.because
        ? `withdrawn: ${outcome.because === "taken back" ? "asked no more" : outcome.because}`
        : `withdrawn by ${name}`;
    default:
      return `${outcome.is} by ${name}${sayWhere(outcome)}`;
  }
}

const sayWhere = (outcome: Outcome) => {
  const host = saidOn(outcome);
  return host ? ` on ${hostName[host]}` : "";
};

/** The same, where the words of an answer stand beside it. */
export const sayEnd = (outcome: Outcome, name: string) =>
  outcome.is === "answered" ? `answered by ${name}` : sayOutcome(outcome, name);

/** The reader's own words that came with it, if any. */
export function wordsOf(outcome: Outcome): string | undefined {
  if (outcome.is === "answered") return outcome.words;
  return "note" in outcome ? outcome.note : undefined;
}
