import { hostName } from "./code-host.ts";
import { cut } from "./cut.ts";
import { isolated } from "./isolated.ts";
import { type Clocks, sayDateOf } from "./say-time.ts";
import type { Instant } from "./time.ts";
import { type GivenBack, type Outcome, ruleBehind, saidOn } from "./turn.ts";

/** "approved by Ana", "decided by Cy: “Postgres”", "approved by Ana's rule of 3 Dec": how a request ended, in a few plain words. */
export function sayOutcome(outcome: Outcome, name: string, on: Clocks): string {
  const by = sayBy(outcome, name, on);
  switch (outcome.is) {
    case "changes requested":
      return `changes requested by ${by}${sayWhere(outcome)}`;
    case "decided":
      return `decided by ${by}: "${isolated(outcome.choice)}"`;
    case "answered":
      return `answered by ${by}: "${isolated(cut(outcome.words, 80))}"`;
    case "lapsed":
      return `lapsed to "${isolated(outcome.to)}": nobody decided${outcome.wasSeen ? "" : ", and it was never seen"}`;
    case "withdrawn":
      if (outcome.isRevoked) return "withdrawn: its agent was revoked";
      return outcome.because
        ? `withdrawn: ${outcome.because === "taken back" ? "asked no more" : outcome.because}`
        : `withdrawn by ${name}`;
    case "given back":
      return outcome.why && name !== "you" ? `given back: ${sayWhyGivenBack(outcome.why, name)}` : `given back by ${name}`;
    default:
      return `${outcome.is} by ${by}${sayWhere(outcome)}`;
  }
}

/** "Ana has left this workspace": why nobody judged it. */
export function sayWhyGivenBack(why: GivenBack, name: string): string {
  if (why === "left") return `${name} has left this workspace`;
  return why === "nobody left" ? `nobody is left in ${name} who could judge it` : `${name} does not take requests here`;
}

/** What a rule gave is never told as if somebody had looked. */
function sayBy(outcome: Outcome, name: string, on: Clocks): string {
  const rule = ruleBehind(outcome);
  return rule ? sayRule(rule.since, name, on) : name;
}

/** "Ana's rule of 3 Dec", "your rule of 3 Dec" */
export const sayRule = (since: Instant, name: string, on: Clocks) =>
  `${possessive[name] ?? `${name}'s`} rule of ${sayDateOf(since, on)}`;

const possessive: Record<string, string> = { you: "your", me: "my" };

const sayWhere = (outcome: Outcome) => {
  const host = saidOn(outcome);
  return host ? ` on ${hostName[host]}` : "";
};

/** The same, where the words of an answer stand beside it. */
export const sayEnd = (outcome: Outcome, name: string, on: Clocks) =>
  outcome.is === "answered" ? `answered by ${sayBy(outcome, name, on)}` : sayOutcome(outcome, name, on);

/** The reader's own words that came with it, if any. */
export function wordsOf(outcome: Outcome): string | undefined {
  if (outcome.is === "answered") return outcome.words;
  return "note" in outcome ? outcome.note : undefined;
}
