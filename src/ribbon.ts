import { type Gate, gate } from "./domain/gate.ts";
import { nextOpening, slotsOn } from "./domain/openings.ts";
import { attentionOf, type Person } from "./domain/person.ts";
import type { Request } from "./domain/request.ts";
import { sayWhen } from "./domain/say-time.ts";
import { standing } from "./domain/standing.ts";
import { addDays, atClock, day, hour, type Instant, localDate } from "./domain/time.ts";
import { blocksIn } from "./domain/time-block.ts";
import { hoursAround } from "./domain/working-hours.ts";
import type { Ribbon } from "./playground/day-contract.ts";

/** A person's day as the playground draws it: from an hour before their hours to an hour after them, and wider if a block reaches out. */
export function ribbonOf(person: Person, open: Request[], now: Instant): Ribbon {
  const attention = attentionOf(person);
  const today = localDate(now, person.zone);
  const midnight = atClock(today, "00:00", person.zone);
  const tomorrow = atClock(addDays(today, 1), "00:00", person.zone);
  const hours = hoursAround(attention, now, 0, 0);
  const blocks = blocksIn(attention, { from: midnight, to: tomorrow });
  const starts = [now, ...hours.map(({ from }) => from - hour), ...blocks.map(({ from }) => from)];
  const ends = [now, ...hours.map(({ to }) => to + hour), ...blocks.map(({ to }) => to)];
  const { held, shown } = standing(person, open, now);
  return {
    zone: person.zone,
    from: Math.max(midnight, Math.min(midnight + 8 * hour, ...starts)),
    to: Math.min(tomorrow, Math.max(midnight + 19 * hour, ...ends)),
    hours,
    blocks: blocks.map(({ kind, label = "", from, to }) => ({ kind, label, from, to })),
    slots: slotsOn(attention, today),
    gate: sayGate(gate(attention, now), person, hours, now),
    held,
    shown,
    nextDigestAt: nextDigest(person, now),
    dayEndsAt: endOfDay(person, now),
  };
}

function sayGate(gate: Gate, { zone, attention }: Person, hours: { to: Instant }[], now: Instant): Ribbon["gate"] {
  if (gate.is === "open") {
    const [today] = hours;
    const until = today && today.to > now ? ` until ${sayWhen(today.to, zone, now)}` : "";
    return { isOpen: true, says: attention ? `Open${until}` : `Open${until}: has not joined` };
  }
  const until = gate.until === undefined ? "" : ` until ${sayWhen(gate.until, zone, now)}`;
  return { isOpen: false, says: `Shut${until}: ${sayWhy(gate)}` };
}

const sayWhy = ({ block, dnd }: Extract<Gate, { is: "shut" }>) =>
  block ? (block.label ?? block.kind) : dnd ? "Slack's Do Not Disturb" : "outside working hours";

/** When something comes through next; null for somebody who is asked at once. */
export const nextDigest = (person: Person, now: Instant): Instant | null =>
  person.attention ? (nextOpening(person.attention, now) ?? null) : null;

/** The end of today's hours, or of the next day that has some. */
export function endOfDay(person: Person, now: Instant): Instant | null {
  const ends = hoursAround(attentionOf(person), now, 0, 8).map(({ to }) => to);
  return ends.find((end) => end > now && end < now + 8 * day) ?? null;
}
