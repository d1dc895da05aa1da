import { againAt } from "./again.ts";
import { type Attention, isBatched } from "./attention.ts";
import { gate, gateOpensAt } from "./gate.ts";
import { longestHeldAt, longestHold } from "./longest-hold.ts";
import { facesOthersAt, lastOpening, lastTurn, nextOpening, nextTurn } from "./openings.ts";
import { inOrderOfAsking, type Request } from "./request.ts";
import { lapsesAt } from "./silence.ts";
import { day, earliest, hour, type Instant } from "./time.ts";
import { reviewAt } from "./time-block.ts";

/** As much of a request as says when it comes. */
export type Waiting = Pick<Request, "turn" | "bypass" | "onSilence" | "urgency">;

/** What lets a request through: an opening; its asker, who bypassed the gate; or that it was held as long as it may be. */
export type Due = "opening" | "bypass" | "longest hold";

/**
 * Why a request is to be shown to its reader now, if it is: they turned to others since it came to them, or its asker let it through. This is
 * the whole of holding; nothing about it is stored.
 */
export function due(request: Waiting, attention: Attention, now: Instant): Due | undefined {
  const since = waitingSince(request);
  if (since === undefined) return undefined;
  if (isBypassing(request)) return "bypass";
  if (since > now || !isTurnedToOthers(attention, now)) return undefined;
  if (comesAtOnce(attention, now) || hasTurned(lastOpening, attention, since, now)) return "opening";
  return isHeldTooLong(request, attention, since, now) ? "longest hold" : undefined;
}

/** The gate is open, or they review, which shuts it for all but the digest at its start. */
export const isTurnedToOthers = (attention: Attention, now: Instant) =>
  gate(attention, now).is === "open" || reviewAt(attention, now) !== undefined;

const comesAtOnce = (attention: Attention, now: Instant) => !isBatched(attention) && reviewAt(attention, now) === undefined;

const hasTurned = (last: typeof lastOpening, attention: Attention, since: Instant, now: Instant) =>
  since <= now && (last(attention, now) ?? Number.NEGATIVE_INFINITY) >= since;

function isHeldTooLong(request: Waiting, attention: Attention, since: Instant, now: Instant): boolean {
  if (now - since < longestHold(request)) return false;
  const at = longestHeldAt(request, attention);
  if (at === undefined || at > now) return false;
  return (attention.opensForLongest === true && !reviewAt(attention, now)) || hasTurned(lastTurn, attention, at, now);
}

/** From when on an opening brings it; undefined while nothing about it waits for one. */
export function waitingSince({ turn }: Waiting): Instant | undefined {
  if (turn.is === "held") return turn.notBefore ?? turn.since;
  return turn.is === "put off" ? turn.until : undefined;
}

export const waitsForOpening = (request: Waiting): boolean => waitingSince(request) !== undefined;

/** A bypass counts for the reader and the turn it was made for, not for what becomes of the request later. */
const isBypassing = ({ bypass, turn }: Waiting) => bypass !== undefined && turn.is === "held" && turn.since <= bypass.at;

/** The first instant, `now` or later, at which a request that waits will be due; undefined when it waits for nothing, or for no opening in two weeks. */
export function dueAt(request: Waiting, attention: Attention, now: Instant): Instant | undefined {
  const since = waitingSince(request);
  if (since === undefined) return undefined;
  if (due(request, attention, now)) return now;
  const at = openingAt(attention, since, now);
  const isInTime = at !== undefined && at - since < longestHold(request);
  return isInTime ? at : earliest([at, longestDueAt(request, attention, now)]);
}

const openingAt = (attention: Attention, since: Instant, now: Instant): Instant | undefined =>
  hasTurned(lastOpening, attention, since, now)
    ? facesOthersAt(attention, now)
    : nextOpening(attention, Math.max(since - 1, now));

/** When it comes because it was held as long as it may be. */
function longestDueAt(request: Waiting, attention: Attention, now: Instant): Instant | undefined {
  const at = longestHeldAt(request, attention);
  if (at === undefined) return undefined;
  const from = Math.max(at, now);
  const turns = hasTurned(lastTurn, attention, at, now) ? facesOthersAt(attention, from) : nextTurn(attention, from - 1);
  return attention.opensForLongest ? earliest([turns, gateOpensAt(attention, from)]) : turns;
}

/**
 * When somebody must be looked at again if nothing else happens: null when nothing of theirs waits, lapses or is to be brought again, else at
 * most a day ahead. `broughtAt`: when their newest digest came.
 */
export function nextLookAt(
  requests: (Waiting & Pick<Request, "to">)[],
  attention: Attention,
  broughtAt: Instant | undefined,
  now: Instant,
): Instant | null {
  const moments = [
    ...requests.flatMap((request) => [...comesAt(request, attention, now), ...listed(lapsesAt(request, attention))]),
    ...listed(againAt(requests, attention, broughtAt, now)),
  ];
  return moments.length === 0 ? null : Math.min(now + day, ...moments);
}

const listed = (at: Instant | undefined): Instant[] => (at === undefined ? [] : [at]);

/** When a request that waits for an opening is due; none of what waits for nothing. */
function comesAt(request: Waiting, attention: Attention, now: Instant): Instant[] {
  if (!waitsForOpening(request)) return [];
  return [dueAt(request, attention, now) ?? Number.POSITIVE_INFINITY];
}

/**
 * What comes to a reader now, the oldest ask first; none is an empty list. A bypass opens the gate for itself alone. What opens it after the
 * longest hold takes along whatever would do so within the hour: that is one message, not one for each.
 */
export function plan(requests: Request[], attention: Attention, now: Instant): Request[] {
  const opensIt = requests.some((request) => opensByItself(request, attention, now, now));
  return inOrderOfAsking(
    requests.filter((request) => due(request, attention, now) || (opensIt && opensByItself(request, attention, now, now + hour))),
  );
}

/** Whether it was held as long as it may be at `at`, and its reader lets that open the gate. */
function opensByItself(request: Waiting, attention: Attention, now: Instant, at: Instant): boolean {
  if (!attention.opensForLongest || gate(attention, now).is === "shut") return false;
  const longestAt = longestHeldAt(request, attention);
  return longestAt !== undefined && longestAt <= at;
}
