import type { Behind } from "./ahead.ts";
import type { Candidate } from "./capacity.ts";
import { dueAt, waitingSince, waitsForOpening } from "./digest.ts";
import { type Awaited, expectation, fullUntil } from "./expectation.ts";
import { type Gate, gate } from "./gate.ts";
import { nextOpening } from "./openings.ts";
import { attentionOf, type Person, type PersonId } from "./person.ts";
import { awaitsReader, inOrderOfAsking, type Request } from "./request.ts";
import { isRuled, type StandingAnswer } from "./standing-answer.ts";
import { isTheirEnd, seenBy } from "./taking.ts";
import { earliest, type Instant } from "./time.ts";
import { blocksAt, nextBlock, type TimeBlock } from "./time-block.ts";
import { inOrder, type Weighing } from "./waiting-cost.ts";

/** How somebody stands now: their gate, what waits behind it, what lies in front of it, and when something comes through next. */
export type Standing = {
  person: Person;
  gate: Gate;
  /** What comes with the next opening. */
  held: number;
  /** What comes with none before another time: put off, or queued until a later day. */
  later: number;
  shown: number;
  nextOpeningAt: Instant | undefined;
  planned: TimeBlock | undefined;
  /** They are on call until its end: nothing urgent is held. */
  onCall: TimeBlock | undefined;
};

export function standing(person: Person, open: Request[], now: Instant): Standing {
  const attention = attentionOf(person);
  const nextOpeningAt = nextOpening(attention, now);
  const since = open.flatMap((one) => waitingSince(one) ?? []);
  const later = since.filter((at) => at > (nextOpeningAt ?? Number.POSITIVE_INFINITY)).length;
  return {
    person,
    gate: gate(attention, now),
    held: since.length - later,
    later,
    shown: open.filter(({ turn }) => turn.is === "shown").length,
    nextOpeningAt,
    planned: nextBlock(attention, now),
    onCall: blocksAt(attention, now).find(({ kind }) => kind === "on call"),
  };
}

/** When it will stand otherwise, if nothing else happens. */
export const standingChangesAt = ({ gate: now, nextOpeningAt, planned, onCall }: Standing): Instant | undefined =>
  earliest([now.is === "shut" ? now.until : undefined, nextOpeningAt, planned?.from, onCall?.to]);

/** What awaits somebody's judgement, what others of their groups have taken, what they await from others, and what they ended last today. */
export type Queue = { mine: Request[]; asked: Awaited[]; taken: Request[]; ended: Request[] } & People;
type People = Pick<Weighing, "names" | "hours"> & { rules?: StandingAnswer[] };

export const queue = (
  openTo: Request[],
  asked: Awaited[],
  people: People,
  now: Instant,
  takenByOthers: Request[] = [],
  ended: Request[] = [],
): Queue => ({
  mine: inOrder(openTo.filter(awaitsReader), { ...people, now }),
  asked,
  taken: inOrderOfAsking(takenByOthers),
  ended,
  ...people,
});

const mostEnded = 3;

/** What somebody ended last, of what ended while it was theirs. */
export const latestEnds = (ended: Request[], who: PersonId): Request[] =>
  ended
    .filter((one) => isTheirEnd(one, who) && !isRuled(one))
    .sort((a, b) => endedAt(b) - endedAt(a))
    .slice(0, mostEnded);

const endedAt = ({ turn }: Request) => (turn.is === "settled" ? turn.at : 0);

/**
 * What an asker can expect. `heldUntil` is absent when the reader has it already, and where no opening is known, as `isFar` says; `opensThen`: their
 * gate, shut now, opens with it. `fullUntil`: they have so much already that an answer takes until then, null for longer than a month. `zone` is theirs.
 */
export type Prospect = {
  heldUntil?: Instant;
  isFar?: true;
  opensThen: boolean;
  likelyAt?: Instant;
  fullUntil?: Instant | null;
  zone?: string;
};

export function prospect(request: Behind, candidate: Candidate, now: Instant): Prospect {
  const attention = attentionOf(candidate.person);
  const heldUntil = dueAt(request, attention, now);
  const full = fullUntil(request, candidate, now);
  const isFull = full !== undefined && { fullUntil: full };
  if (heldUntil === undefined) return { opensThen: false, ...(waitsForOpening(request) && { isFar: true as const }), ...isFull };
  const stands = gate(attention, now);
  const opensThen = stands.is === "shut" && stands.until === heldUntil;
  const likelyAt = expectation(request, candidate, now)?.from;
  return { opensThen, heldUntil, ...(likelyAt !== undefined && { likelyAt }), ...isFull };
}

/** What an asker can expect of a group: the first of those who may claim it. Nothing is held once one of them was told. */
export function prospectOfGroup(request: Request, candidates: Candidate[], now: Instant): Prospect {
  const each = candidates.map((one) => ({ ...prospect(seenBy(request, one.person.id), one, now), zone: one.person.zone }));
  return request.turn.is === "unclaimed" && request.turn.told.length > 0 ? { opensThen: false } : earliestOf(each);
}

export function earliestOf(prospects: Prospect[]): Prospect {
  const held = prospects.flatMap(({ heldUntil, ...rest }) => (heldUntil === undefined ? [] : [{ ...rest, heldUntil }]));
  return (
    held.sort((a, b) => a.heldUntil - b.heldUntil)[0] ?? {
      opensThen: false,
      ...(isFarForAll(prospects) && { isFar: true as const }),
    }
  );
}

const isFarForAll = (prospects: Prospect[]) => prospects.length > 0 && prospects.every(({ isFar }) => isFar);

/** What somebody can expect who would ask now; `notBefore`: what they ask would be queued until then. */
export const prospectOfAsking = (candidate: Candidate, now: Instant, notBefore?: Instant): Prospect =>
  prospect({ turn: { is: "held", since: now, ...(notBefore !== undefined && { notBefore }) } }, candidate, now);
