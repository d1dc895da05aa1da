import type { KnownBlock } from "@slack/types";
import { type AwayHint, hintsToAsk } from "../domain/away-hints.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { sayAbsence } from "../domain/say-absence.ts";
import { sayDated, type Whose } from "../domain/say-time.ts";
import type { Instant } from "../domain/time.ts";
import { button, sentence } from "./block-kit.ts";

const mostAsked = 2;

/** What is asked, in words and with its buttons. */
export type Asking = { says: string[]; blocks: KnownBlock[] };

/** Asks whether somebody is away as their calendar or their status says; what begins within `ahead` alone. */
export function askingAway(person: Person, now: Instant, ahead?: number): Asking {
  const hints = hintsToAsk(attentionOf(person), now, ahead).slice(0, mostAsked);
  const says = hints.map((hint) => sayHint(hint, person));
  return { says, blocks: hints.flatMap((hint, index) => [sentence(says[index] ?? ""), buttonsFor(hint)]) };
}

/** "Your calendar says that you are away Thu 24 Dec to Sun 3 Jan. Are you?" */
function sayHint({ from, to, by }: AwayHint, on: Whose): string {
  if (by === "calendar" && to !== undefined)
    return `Your calendar says that you are away ${sayAbsence({ from, to }, on)}. Are you?`;
  return `Your Slack status says that you are away${to === undefined ? "" : ` until ${sayDated(to, on)}`}. Are you?`;
}

function buttonsFor({ from, to, by }: AwayHint): KnownBlock {
  const value = JSON.stringify({ from, ...(to !== undefined && { to }) });
  return {
    type: "actions",
    block_id: `away-hint/${by}/${from}`,
    elements: [button("Go away", "away/as-said", value), button("I am here", "away/decline", value)],
  };
}
