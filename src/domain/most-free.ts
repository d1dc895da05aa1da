import type { Attention } from "./attention.ts";
import { dueAt } from "./digest.ts";
import { gateOpensAt } from "./gate.ts";
import { attentionOf, type Person } from "./person.ts";
import { awaitsReader, minutesOf, type Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { hoursAround } from "./working-hours.ts";

/** Minutes a day that somebody gives to judging, until they say otherwise. */
const usualCapacity = 90;

/** One who could be given a request, and what is theirs already. */
export type Candidate = { person: Person; open: Request[] };

/**
 * Who has most room for one more: neither full nor away, and asking to be asked. Among equals the one who gets it first, then the first by name.
 * Undefined when nobody has room.
 */
export function mostFree(candidates: Candidate[], now: Instant): Person | undefined {
  const able = candidates.filter(({ person }) => !isAway(attentionOf(person), now));
  const ranked = able.map(({ person, open }) => ({ person, room: roomOf(open), at: opensFor(person, now) }));
  const [first] = ranked
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room || a.at - b.at || (a.person.name < b.person.name ? -1 : 1));
  return first?.person;
}

const roomOf = (open: Request[]) => usualCapacity - minutesOf(open.filter(awaitsReader));

const opensFor = (person: Person, now: Instant): Instant =>
  dueAt({ turn: { is: "held", since: now } }, attentionOf(person), now) ?? Number.POSITIVE_INFINITY;

/** Whether their gate stays shut for longer than one of their working days. */
function isAway(attention: Attention, now: Instant): boolean {
  const opensAt = gateOpensAt(attention, now);
  return opensAt === undefined || opensAt > afterWorkingDay(attention, now);
}

/** When as much working time has passed as the next of their days has; of somebody without any, at once. */
function afterWorkingDay(attention: Attention, now: Instant): Instant {
  const spans = hoursAround(attention, now, 0, 15).filter(({ to }) => to > now);
  const [first] = spans;
  let left = first ? first.to - first.from : 0;
  for (const { from, to } of spans) {
    const start = Math.max(from, now);
    if (to - start >= left) return start + left;
    left -= to - start;
  }
  return now;
}
