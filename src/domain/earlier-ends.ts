import { isAskedBy } from "./askers.ts";
import type { PersonId } from "./person.ts";
import { isReadByAnother } from "./private-words.ts";
import type { End, Request } from "./request.ts";
import { enderOf } from "./turn.ts";

/** An end that was told, and is none any more. `round`: of which round it was the end; absent where it was taken back. `isOpen`: whoever looks may read its words. */
export type EarlierEnd = End & { round?: number; isOpen: boolean };

/** How a request ended before, oldest first: each round before this one, and each end that its reader took back. */
export function earlierEnds(request: Request, viewer: PersonId): EarlierEnd[] {
  const { earlier = [], reopened = [] } = request;
  const ends = [...earlier.map((end, at) => ({ ...end, round: at + 1 })), ...reopened.flatMap(({ took }) => took ?? [])];
  return ends
    .map((end) => ({ ...end, isOpen: enderOf(end.outcome) === viewer || !isWithheld(request, viewer) }))
    .sort((a, b) => a.at - b.at);
}

/** An end may repeat private words, which are not for a reader to whom it was handed over. */
const isWithheld = (request: Request, viewer: PersonId) =>
  isReadByAnother(request) && !isAskedBy(request, viewer) && request.askers.some(({ isPrivate }) => isPrivate);
