import { askFor, isAskedBy } from "../domain/askers.ts";
import type { Awaited } from "../domain/expectation.ts";
import { isolated } from "../domain/isolated.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayEnd, sayOutcome, wordsOf } from "../domain/say-outcome.ts";
import { sayWhen } from "../domain/say-time.ts";
import { enderOf, type Settled } from "../domain/turn.ts";
import { awaitedFacts } from "./awaited-facts.view.ts";
import { cut } from "./block-kit.ts";
import { movedTo, type Viewer } from "./request.view.ts";
import { facts } from "./request-facts.view.ts";

/** "R142 is settled: approved by Ana, 15:04." and what she wrote with it; of an open one whose move it is, and since when. In words alone. */
export function statusText(awaited: Awaited, viewer: Viewer, whose = "your"): string {
  const { request } = awaited;
  const ask = cut(askFor(request, viewer.id), 200);
  if (request.turn.is === "settled") return `${sayEnded(request, request.turn, viewer)} · ${ask}`;
  if (isAskedBy(request, viewer.id)) return `${ask}\n${awaitedFacts(awaited, viewer, whose)}`;
  if (request.to === viewer.id || request.turn.is === "unclaimed")
    return `${ask}\n${facts(request, viewer)}\n\`/queue\` shows it with its buttons.`;
  return `${saidAs(request)} · ${movedTo(request, viewer)} · ${ask}`;
}

/** Its words are for whoever asked, and whoever wrote them. */
function sayEnded(request: Request, { outcome, at }: Settled, viewer: Viewer): string {
  const ender = enderOf(outcome);
  const name = nameFor(ender ?? request.to, viewer);
  const isTold = ender === viewer.id || isAskedBy(request, viewer.id);
  const note = isTold ? wordsOf(outcome) : undefined;
  const end = note === undefined ? sayOutcome(outcome, name, viewer) : sayEnd(outcome, name, viewer);
  return `${saidAs(request)} has ended: ${end}, ${sayWhen(at, viewer, viewer.now)}.${note ? ` "${note}"` : ""}`;
}

const nameFor = (who: PersonId, { id, names }: Viewer) => (who === id ? "you" : isolated(names(who)));
