import { dueAt, type Waiting, waitsForOpening } from "./digest.ts";
import type { Awaited } from "./expectation.ts";
import { type Gate, gate } from "./gate.ts";
import { nextOpening } from "./openings.ts";
import { attentionOf, type Person, type PersonId } from "./person.ts";
import { awaitsReader, inOrderOfAsking, type Request } from "./request.ts";
import { isTheirEnd, seenBy } from "./taking.ts";
import { earliest, hour, type Instant } from "./time.ts";
import { blocksAt, nextBlock, type TimeBlock } from "./time-block.ts";
import { inOrder, type Weighing } from "./waiting-cost.ts";
import { hoursAround } from "./working-hours.ts";

/** How somebody stands now: their gate, what waits behind it, what lies in front of it, and when something comes through next. */
export type Standing = {
  person: Person;
  gate: Gate;
  held: number;
  shown: number;
  nextOpeningAt: Instant | undefined;
  planned: TimeBlock | undefined;
  /** They are on call until its end: nothing urgent is held. */
  onCall: TimeBlock | undefined;
};

export function standing(person: Person, open: Request[], now: Instant): Standing {
  const attention = attentionOf(person);
  return {
    person,
    gate: gate(attention, now),
    held: open.filter(({ turn }) => turn.is === "held" || turn.is === "put off").length,
    shown: open.filter(({ turn }) => turn.is === "shown").length,
    nextOpeningAt: nextOpening(attention, now),
    planned: nextBlock(attention, now),
    onCall: blocksAt(attention, now).find(({ kind }) => kind === "on call"),
  };
}

/** When it will stand otherwise, if nothing else happens. */
export const standingChangesAt = ({ gate: now, nextOpeningAt, planned, onCall }: Standing): Instant | undefined =>
  earliest([now.is === "shut" ? now.until : undefined, nextOpeningAt, planned?.from, onCall?.to]);

/** What awaits somebody's judgement, what others of their groups have taken, what they await from others, and what they ended last today. */
export type Queue = { mine: Request[]; asked: Awaited[]; taken: Request[]; ended: Request[] } & People;
type People = Pick<Weighing, "names" | "hours">;

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
    .filter((one) => isTheirEnd(one, who))
    .sort((a, b) => endedAt(b) - endedAt(a))
    .slice(0, mostEnded);

const endedAt = ({ turn }: Request) => (turn.is === "settled" ? turn.at : 0);

/**
 * What an asker can expect. `heldUntil` is absent when the reader has it already, and where no opening is known, as `isFar` says; `opensThen`: their
 * gate, shut now, opens with it. `zone` is theirs.
 */
export type Prospect = { heldUntil?: Instant; isFar?: true; opensThen: boolean; likelyAt?: Instant; zone?: string };

export function prospect(request: Waiting, reader: Person, now: Instant): Prospect {
  const attention = attentionOf(reader);
  const heldUntil = dueAt(request, attention, now);
  if (heldUntil === undefined) return { opensThen: false, ...(waitsForOpening(request) && { isFar: true as const }) };
  const stands = gate(attention, now);
  const opensThen = stands.is === "shut" && stands.until === heldUntil;
  return { opensThen, heldUntil, likelyAt: likelyAnswer(reader, heldUntil) };
}

/** What an asker can expect of a group: the first of those who may claim it. Nothing is held once one of them was told. */
export function prospectOfGroup(request: Request, people: Person[], now: Instant): Prospect {
  const each = people.map((person) => ({ ...prospect(seenBy(request, person.id), person, now), zone: person.zone }));
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

/** What somebody can expect who would ask now. */
export const prospectOfAsking = (reader: Person, now: Instant): Prospect =>
  prospect({ turn: { is: "held", since: now } }, reader, now);

/** An hour of working time after it was shown: a guess that is rather kept than early. */
function likelyAnswer(reader: Person, shownAt: Instant): Instant {
  const spans = hoursAround(attentionOf(reader), shownAt, 0, 7);
  const room = spans.find((span) => span.to - Math.max(span.from, shownAt) >= hour);
  return room ? Math.max(room.from, shownAt) + hour : shownAt;
}
