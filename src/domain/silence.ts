import { afterPresence } from "./absence.ts";
import type { Attention } from "./attention.ts";
import { isGroupId } from "./group.ts";
import { nextOpening } from "./openings.ts";
import type { Request } from "./request.ts";
import { day, type Instant } from "./time.ts";
import type { Turn } from "./turn.ts";

/**
 * What the asker does while nobody answers: absent, they wait. "work on": on something else. "lapse": from that time on it counts as ended with
 * what they proposed, which can be changed afterwards. Silence is no decision: it is recorded as a lapse.
 */
export type Silence = { is: "work on" } | { is: "lapse"; at: Instant; to: string };

/** As much of a request as says whether it lapses. */
export type Lapsing = Pick<Request, "onSilence" | "to"> & { turn: Turn };

/**
 * When a request lapses that is shown now, which is said as it is shown: not before the opening after this one, so that whoever judges it had
 * the time between. Undefined: not by itself.
 */
export function announcedLapse(
  { onSilence }: Pick<Request, "onSilence">,
  attention: Attention,
  now: Instant,
): Instant | undefined {
  if (onSilence?.is !== "lapse") return undefined;
  const next = attention.slots.length === 0 ? undefined : nextOpening(attention, now);
  return Math.max(onSilence.at, next ?? now + day);
}

/** So long somebody may have no opening at all until it lapses without having been seen. */
const longestUnseen = 14 * day;

/**
 * When it lapses as it stands now: at the time that was announced, or, never shown, long after the one that was proposed. Its clock stands still
 * while its reader is away: `attention` is theirs; a group is never away.
 */
export function lapsesAt({ onSilence, turn, to }: Lapsing, attention?: Attention): Instant | undefined {
  if (onSilence?.is !== "lapse") return undefined;
  const theirs = isGroupId(to) ? undefined : attention;
  if (turn.is === "unclaimed") return turn.told.length > 0 ? turn.lapsesAt : Math.max(onSilence.at, turn.since) + longestUnseen;
  if (turn.is === "held") return present(theirs, Math.max(onSilence.at, turn.since), longestUnseen);
  if (turn.is !== "shown" || turn.lapsesAt === undefined) return undefined;
  return present(theirs, turn.at, turn.lapsesAt - turn.at, turn.at);
}

/** Whether it was to be shown so long ago that it lapses without having been seen. */
export const isLongUnseen = ({ turn }: Lapsing, now: Instant): boolean =>
  now >= (turn.is === "shown" ? turn.at : turn.is === "unclaimed" ? turn.since : now) + longestUnseen;

/** What was to be said of it was shown to nobody: it is said for a later time, as if it were shown now. */
export function announcedAnew(request: Request, attention: Attention, now: Instant): Request {
  const { turn } = request;
  const lapsesAt = announcedLapse(request, attention, now);
  const isAnnounced = (turn.is === "shown" || turn.is === "unclaimed") && lapsesAt !== undefined;
  return isAnnounced ? { ...request, turn: { ...turn, lapsesAt } } : request;
}

const present = (attention: Attention | undefined, from: Instant, length: number, known?: Instant) =>
  attention ? afterPresence(attention, from, length, known) : from + length;

/** Who takes a lapse back judges it: from then on no silence ends it. */
export const withoutLapse = ({ onSilence: _, ...request }: Request): Request => request;
