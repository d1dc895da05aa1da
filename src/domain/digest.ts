import { againAt } from "./again.ts";
import { type Attention, gate, gateOpensAt, lastOpening, nextOpening } from "./attention.ts";
import { inOrderOfAsking, type Request } from "./request.ts";
import { lapsesAt } from "./silence.ts";
import { day, type Instant } from "./time.ts";

/** As much of a request as says when it comes. */
export type Waiting = Pick<Request, "turn" | "bypass" | "onSilence">;

/** What lets a request through: an opening, or its asker, who bypassed the gate. */
export type Due = "opening" | "bypass";

/**
 * Why a request is to be shown to its reader now, if it is: the gate is open and they turned to others since it came to them,
 * or its asker let it through. This is the whole of holding; nothing about it is stored.
 */
export function due(request: Waiting, attention: Attention, now: Instant): Due | undefined {
  const since = waitingSince(request);
  if (since === undefined) return undefined;
  if (isBypassing(request)) return "bypass";
  if (since > now || gate(attention, now).is === "shut") return undefined;
  return attention.slots.length === 0 || (lastOpening(attention, now) ?? Number.NEGATIVE_INFINITY) >= since
    ? "opening"
    : undefined;
}

/** From when on an opening brings it; undefined while nothing about it waits for one. */
function waitingSince({ turn }: Waiting): Instant | undefined {
  if (turn.is === "held") return turn.since;
  return turn.is === "put off" ? turn.until : undefined;
}

/** A bypass counts for the reader and the turn it was made for, not for what becomes of the request later. */
const isBypassing = ({ bypass, turn }: Waiting) => bypass !== undefined && turn.is === "held" && turn.since <= bypass.at;

/** The first instant, `now` or later, at which a request that waits will be due; undefined when it waits for nothing, or for no opening in two weeks. */
export function dueAt(request: Waiting, attention: Attention, now: Instant): Instant | undefined {
  const since = waitingSince(request);
  if (since === undefined) return undefined;
  if (due(request, attention, now)) return now;
  if (attention.slots.length === 0) return gateOpensAt(attention, Math.max(since, now));
  const hasTurned = since <= now && (lastOpening(attention, now) ?? Number.NEGATIVE_INFINITY) >= since;
  return hasTurned ? gateOpensAt(attention, now) : nextOpening(attention, Math.max(since - 1, now));
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
    ...requests.flatMap((request) => [...comesAt(request, attention, now), ...listed(lapsesAt(request))]),
    ...listed(againAt(requests, attention, broughtAt, now)),
  ];
  return moments.length === 0 ? null : Math.min(now + day, ...moments);
}

const listed = (at: Instant | undefined): Instant[] => (at === undefined ? [] : [at]);

/** When a request that waits for an opening is due; none of what waits for nothing. */
function comesAt(request: Waiting, attention: Attention, now: Instant): Instant[] {
  if (waitingSince(request) === undefined) return [];
  return [dueAt(request, attention, now) ?? Number.POSITIVE_INFINITY];
}

/** What comes to a reader now, the oldest ask first; none is an empty list. A bypass opens the gate for itself alone. */
export function plan(requests: Request[], attention: Attention, now: Instant): Request[] {
  return inOrderOfAsking(requests.filter((request) => due(request, attention, now)));
}
