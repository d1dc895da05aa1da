import { type EarlierEnd, earlierEnds } from "../domain/earlier-ends.ts";
import { isolated } from "../domain/isolated.ts";
import type { Request } from "../domain/request.ts";
import { sayEnd, sayRule, wordsOf } from "../domain/say-outcome.ts";
import { sayDated } from "../domain/say-time.ts";
import { enderOf, ruleBehind } from "../domain/turn.ts";
import { cut } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** How it ended before, a line each, the oldest first: "Round 1: changes requested by you, Tue 24 Mar, 9:35: "The retry loop."" */
export const sayEarlierEnds = (request: Request, viewer: Viewer, most: number): string[] =>
  earlierEnds(request, viewer.id).map((end) => sayEarlierEnd(end, viewer, most));

export function sayEarlierEnd({ at, outcome, round, isOpen }: EarlierEnd, viewer: Viewer, most: number): string {
  const who = enderOf(outcome);
  const name = who === viewer.id ? "you" : who === undefined ? "nobody" : isolated(viewer.names(who));
  const said = isOpen ? wordsOf(outcome) : undefined;
  const rule = ruleBehind(outcome);
  const by = rule ? sayRule(rule.since, name, viewer) : name;
  const plainly = who === undefined ? outcome.is : `${outcome.is} by ${by}`;
  const start = round === undefined ? "Taken back" : `Round ${round}`;
  return `${start}: ${isOpen ? sayEnd(outcome, name, viewer) : plainly}, ${sayDated(at, viewer)}${said ? `: "${isolated(cut(said, most))}"` : ""}`;
}
