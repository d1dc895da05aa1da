import { hasAsked, isAskedBy } from "./askers.ts";
import type { ReaderId } from "./group.ts";
import { awaitsReader, type Request } from "./request.ts";

/** Asked back, replied to, and with its reader again: what its asker says to it now is more words. */
export const wasAskedBack = (request: Request): boolean =>
  awaitsReader(request) && !isQuestionHandedOver(request) && request.talk.some(({ by }) => !isAskedBy(request, by));

/** Handed over while it was with its asker, who has not replied since. */
export function isQuestionHandedOver(request: Request): boolean {
  const { turn, history, handedOver, talk } = request;
  const isAsker = (who?: ReaderId) => who !== undefined && hasAsked(request, who);
  const isWithNewReader = turn.is !== "settled" && turn.is !== "returned" && handedOver !== undefined;
  return isWithNewReader && isAsker(history.at(-2)?.whose) && !isAsker(talk.at(-1)?.by);
}
