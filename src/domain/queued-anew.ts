import { askerOf } from "./askers.ts";
import { admission, openMinutesOf, roomAt, shareOf } from "./back-pressure.ts";
import type { Person, PersonId } from "./person.ts";
import { inOrderOfAsking, isOpen, minutesFor, type Request } from "./request.ts";
import { type Instant, latest } from "./time.ts";

/** How much a reader lets agents ask: as they said, else what is usual there. */
export type Limited = { reader: Person; usual: number | undefined };

/** What is queued otherwise once a reader's limits were raised, as it stands then. `open`: all that the reader has; `owners` by agent. */
export function queuedAnew(
  open: Request[],
  owners: Map<PersonId, PersonId>,
  before: Limited,
  after: Limited,
  now: Instant,
): Request[] {
  const raised = [...new Set(owners.values())].filter((owner) => shareIn(after, owner, now) > shareIn(before, owner, now));
  return raised.flatMap((owner) => movedUp(open, owners, owner, after, now));
}

/**
 * What the agents of an owner have queued otherwise, now that there is more room: each as if it was asked now, the oldest first, behind what they asked
 * before it. Nothing comes later than it would have.
 */
export function movedUp(open: Request[], owners: Map<PersonId, PersonId>, owner: PersonId, by: Limited, now: Instant): Request[] {
  const theirs = inOrderOfAsking(open.filter((one) => isOpen(one) && owners.get(askerOf(one)) === owner));
  const share = shareIn(by, owner, now);
  return theirs.flatMap((one, nth) => {
    const minutes = openMinutesOf(owner, theirs.slice(0, nth), owners);
    const isAccepted = admission(minutes, share) === "accepted";
    return soonerBy(one, isAccepted ? now : roomAt(minutes, share, by.reader, now));
  });
}

/** Whether it takes less of its reader's time than before, or none any more. */
export const makesRoom = (before: Request, after: Request): boolean =>
  isOpen(before) &&
  (!isOpen(after) || after.to !== before.to || askerOf(after) !== askerOf(before) || minutesFor(after) < minutesFor(before));

/** Whether it waits for a share of its agent's owner, or would if nobody else asked it. */
export const waitsForShare = ({ turn }: Request, now: Instant): boolean =>
  turn.is === "held" && (turn.queuedUntil ?? turn.notBefore ?? now) > now;

/** Until when the last waits that agents of an owner have queued; what people wait for too is queued no more. */
export const queueEnds = (open: Request[], owners: Map<PersonId, PersonId>, owner: PersonId): Instant | undefined =>
  latest(open.map((one) => (owners.get(askerOf(one)) === owner ? queuedTo(one) : undefined)));

const queuedTo = ({ turn }: Request): Instant | undefined =>
  turn.is === "held" && turn.queuedUntil === undefined ? turn.notBefore : undefined;

const shareIn = ({ reader, usual }: Limited, owner: PersonId, now: Instant) => shareOf(reader, owner, usual, now) ?? Infinity;

/** The same, to come from `at` on; none where it is not queued, or comes by then anyway. When its answer is likely is to be guessed anew. */
function soonerBy(request: Request, at: Instant): Request[] {
  const { turn, expected: _, ...rest } = request;
  if (turn.is !== "held") return [];
  const { notBefore, queuedUntil } = turn;
  if (queuedUntil !== undefined) return at < queuedUntil ? [{ ...request, turn: { ...turn, queuedUntil: at } }] : [];
  return notBefore !== undefined && at < notBefore ? [{ ...rest, turn: { ...turn, notBefore: at } }] : [];
}
