import { askerOf } from "./askers.ts";
import { admission, openMinutesOf, roomAt, shareOf } from "./back-pressure.ts";
import type { Person, PersonId } from "./person.ts";
import { inOrderOfAsking, isOpen, type Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** How much a reader lets agents ask: as they said, else what is usual there. */
export type Limited = { reader: Person; usual: number | undefined };

/**
 * What is queued otherwise once a reader's limits were raised, as it stands then: each as if it was asked now, the oldest first, behind what its
 * owner's agents asked before it. Nothing comes later than it would have. `open`: all that the reader has; `owners` by agent.
 */
export function queuedAnew(
  open: Request[],
  owners: Map<PersonId, PersonId>,
  before: Limited,
  after: Limited,
  now: Instant,
): Request[] {
  const raised = [...new Set(owners.values())].filter((owner) => shareIn(after, owner, now) > shareIn(before, owner, now));
  const ordered = inOrderOfAsking(open.filter(isOpen));
  return raised.flatMap((owner) => {
    const theirs = ordered.filter((one) => owners.get(askerOf(one)) === owner);
    const share = shareIn(after, owner, now);
    return theirs.flatMap((one, nth) => {
      const minutes = openMinutesOf(owner, theirs.slice(0, nth), owners);
      const isAccepted = admission(minutes, share) === "accepted";
      return soonerBy(one, isAccepted ? now : roomAt(minutes, share, after.reader, now));
    });
  });
}

const shareIn = ({ reader, usual }: Limited, owner: PersonId, now: Instant) => shareOf(reader, owner, usual, now) ?? Infinity;

/** The same, to come from `at` on; none where it is not queued, or comes by then anyway. When its answer is likely is to be guessed anew. */
function soonerBy(request: Request, at: Instant): Request[] {
  const { turn, expected: _, ...rest } = request;
  if (turn.is !== "held") return [];
  const { notBefore, queuedUntil } = turn;
  if (queuedUntil !== undefined) return at < queuedUntil ? [{ ...request, turn: { ...turn, queuedUntil: at } }] : [];
  return notBefore !== undefined && at < notBefore ? [{ ...rest, turn: { ...turn, notBefore: at } }] : [];
}
