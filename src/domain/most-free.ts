import type { Attention } from "./attention.ts";
import { type Candidate, capacityFrom } from "./capacity.ts";
import { dueAt } from "./digest.ts";
import { gateOpensAt } from "./gate.ts";
import { attentionOf, type Person } from "./person.ts";
import { awaitsReader, minutesOf, type Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { hoursAround } from "./working-hours.ts";

/**
 * Who has most room for one more: neither full nor away, and asking to be asked. Among equals the one who gets it first, then the first by name.
 * Undefined when nobody has room.
 */
export function mostFree(candidates: Candidate[], now: Instant): Person | undefined {
  const able = candidates.filter(({ person }) => !isAway(attentionOf(person), now));
  const ranked = able.map(({ person, open }) => {
    const at = opensFor(person, now);
    return { person, room: roomOf(person, open, at ?? now), at: at ?? Number.POSITIVE_INFINITY };
  });
  const [first] = ranked
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room || a.at - b.at || (a.person.name < b.person.name ? -1 : 1));
  return first?.person;
}

/** What is left of the first day on which they could come to it. */
const roomOf = (person: Person, open: Request[], at: Instant) =>
  (capacityFrom(attentionOf(person), at) ?? 0) - minutesOf(open.filter(awaitsReader));

const opensFor = (person: Person, now: Instant) => dueAt({ turn: { is: "held", since: now } }, attentionOf(person), now);

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
