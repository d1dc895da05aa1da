import { askerOf } from "./askers.ts";
import type { Attention } from "./attention.ts";
import { capacityOn, usualFrom } from "./capacity.ts";
import { dueAt } from "./digest.ts";
import { attentionOf, type Person, type PersonId } from "./person.ts";
import { isOpen, minutesFor, type Request } from "./request.ts";
import { day, type Instant, localDate } from "./time.ts";
import { usualCapacity } from "./usual-judging.ts";
import { dates, hoursOn } from "./working-hours.ts";

/** Minutes a day that agents may ask of a reader: their own, and those of each other owner. Absent: as usual. */
export type Limits = { own?: Limit; others?: Limit };
type Limit = number | "none";

/** What becomes of what an agent asks: it comes as anything does, waits until its owner has a share left, or has to be asked later. */
export type Admission = "accepted" | "queued" | "refused";

export const isAgent = ({ kind }: Pick<Person, "kind">) => kind === "bot";

/** Whose share an agent uses: all agents of one owner use the same, whatever they are called. */
export const ownerOf = ({ id, owner }: Pick<Person, "id" | "owner">): PersonId => owner ?? id;

/**
 * Minutes a day that the agents of this owner may ask of a reader; undefined: no limit. One's own may ask as much as one usually gives to judging, and
 * others' have no limit, until their reader says otherwise; `usual` is the workspace's for others.
 */
export function shareOf(reader: Person, owner: PersonId, usual: number | undefined, now: Instant): number | undefined {
  const { own, others } = reader.attention?.agents ?? {};
  const share = owner === reader.id ? (own ?? usualOwn(attentionOf(reader), now)) : (others ?? usual);
  return share === "none" ? undefined : share;
}

/** Who does not work for a month has what is usual. */
export const usualOwn = (attention: Attention, now: Instant): number => usualFrom(attention, now) ?? usualCapacity;

const mostDays = 3;

/** Queued from a day of the share on, refused from three: one more is let in below each, so what is longer than a share can be asked at all. */
export function admission(openMinutes: number, share: number): Admission {
  const days = daysOf(openMinutes, share);
  return days === 0 ? "accepted" : days < mostDays ? "queued" : "refused";
}

const daysOf = (openMinutes: number, share: number) => Math.floor(openMinutes / share);

/** Less than this no judgement takes, whatever an agent says. */
const least = 5;

/** What the agents of an owner have open with a reader, in minutes; `owners` by agent. What its reader made a request of themselves is not theirs. */
export function openMinutesOf(owner: PersonId, open: Request[], owners: Map<PersonId, PersonId>): number {
  const theirs = open.filter((one) => isOpen(one) && owners.get(askerOf(one)) === owner && !one.askers[0].doesNotWait);
  return theirs.reduce((sum, one) => sum + Math.max(least, minutesFor(one)), 0);
}

/** When what is queued may come: as many working days of its reader after the next opening as their owner's shares are used up. */
export const roomAt = (openMinutes: number, share: number, reader: Person, now: Instant): Instant =>
  workdayAfter(attentionOf(reader), daysOf(openMinutes, share), now);

/**
 * When what is refused would be let in: as the first working day of its reader begins before which they judged enough of what is open, if they judge a
 * share of it on each, from the one that brings what is asked now, and nothing more is asked. `shareAt`: the share as it is then.
 */
export function retryAt(
  openMinutes: number,
  shareAt: (at: Instant) => number | undefined,
  reader: Person,
  now: Instant,
): Instant {
  const attention = attentionOf(reader);
  const first = firstDay(attention, now);
  let left = openMinutes;
  for (const date of dates(first, 0, furthest)) {
    const from = capacityOn(attention, date) > 0 ? hoursOn(attention, date)?.from : undefined;
    if (from === undefined) continue;
    const share = shareAt(Math.max(from, now));
    const isLetIn = share === undefined || admission(left, share) !== "refused";
    if (date !== first && isLetIn) return from;
    left -= share ?? left;
  }
  return now + furthest * day;
}

/** When the hours begin of so many working days after the one that brings what is asked now. */
function workdayAfter(attention: Attention, days: number, now: Instant): Instant {
  let left = days;
  for (const date of dates(firstDay(attention, now), 1, furthest)) {
    if (capacityOn(attention, date) > 0) left -= 1;
    const at = left === 0 ? hoursOn(attention, date)?.from : undefined;
    if (at !== undefined) return at;
  }
  return now + days * day;
}

/** The day that brings what is asked now. */
const firstDay = (attention: Attention, now: Instant) =>
  localDate(dueAt({ turn: { is: "held", since: now } }, attention, now) ?? now, attention.zone);

/** Nobody has room further away than this many days: two hours with ten minutes of each Monday come to three months. */
const furthest = 2 * 366;

/** The same request, to come no sooner than that. */
export const queued = (request: Request, notBefore: Instant): Request =>
  request.turn.is === "held" ? { ...request, turn: { ...request.turn, notBefore } } : request;

/** A person waits for it too: it comes as what people ask now does, for as long as one of them does. */
export function unqueued(request: Request, now: Instant): Request {
  const { turn, expected: _, ...rest } = request;
  if (turn.is !== "held" || turn.notBefore === undefined || turn.queuedUntil !== undefined) return request;
  return { ...rest, turn: { ...turn, notBefore: Math.min(turn.notBefore, now), queuedUntil: turn.notBefore } };
}

/** No person waits for it any more: unless it came meanwhile, it comes no sooner than it would have. */
export function requeued(request: Request): Request {
  const { turn, expected: _, ...rest } = request;
  if (turn.is !== "held" || turn.queuedUntil === undefined) return request;
  return { ...rest, turn: { is: "held", since: turn.since, notBefore: turn.queuedUntil } };
}
