import { type Attention, isBatched, slotsOfDay } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { inCalendar } from "./calendar-spans.ts";
import { dndAt } from "./dnd.ts";
import { gateOpensAt, isOpening } from "./gate.ts";
import { addDays, atClock, during, earliest, hour, type Instant, type LocalDate, latest, localDate, weekdayOf } from "./time.ts";
import { blocksAt, blocksIn, isShutting, reviewAt, type TimeBlock } from "./time-block.ts";
import { dates, hoursOn, reachDays } from "./working-hours.ts";

/** A moment at which somebody turns to others: a slot, the end of a block, the start of a review. Those that they made themselves always count. */
type Turn = { at: Instant; isOwn: boolean };

const mostADay = 4;
const atLeastApart = hour;

/** The slots of one day of that person's calendar; none on a day off. */
export const slotsOn = (attention: Attention, date: LocalDate): Instant[] =>
  hoursOn(attention, date)
    ? slotsOfDay(attention, weekdayOf(date))
        .map((slot) => atClock(date, slot, attention.zone))
        .sort((a, b) => a - b)
    : [];

/** A slot that falls into a block which was ended quietly does not count; in any other it counts at the block's end. */
const isDropped = ({ blocks }: Attention, slot: Instant) => blocks.some((block) => block.endedQuietly && during(block, slot));

/** The first slot of a day that counts. */
export const firstSlotOn = (attention: Attention, date: LocalDate): Instant | undefined =>
  slotsOn(attention, date).find((at) => !isDropped(attention, at));

type Days = (attention: Attention, date: LocalDate) => Instant[];

/** The latest moment, at or before `now`, at which this person turned to others. */
export const lastOpening = (attention: Attention, now: Instant) => lastOf(openingsOn, attention, now);

/** The same, counting those too that are no openings since another was near, or there were enough on that day. */
export const lastTurn = (attention: Attention, now: Instant) => lastOf(allTurnsOn, attention, now);

function lastOf(on: Days, attention: Attention, now: Instant): Instant | undefined {
  for (const date of dates(localDate(now, attention.zone), 0, -reachDays)) {
    const at = latest(on(attention, date).filter((one) => one <= now));
    if (at !== undefined) return at;
  }
  return undefined;
}

/**
 * The next moment, after `now`, at which what has gathered comes through. Undefined when there is none within two weeks, nor within two weeks of
 * the end of a block.
 */
export const nextOpening = (attention: Attention, now: Instant): Instant | undefined =>
  isBatched(attention)
    ? nextOf(openingsOn, attention, now)
    : earliest([gateOpensAt(attention, now + 1), nextReview(attention, now)]);

export const nextTurn = (attention: Attention, now: Instant) => nextOf(allTurnsOn, attention, now);

function nextOf(on: Days, attention: Attention, now: Instant): Instant | undefined {
  const { daysOff = [], zone } = attention;
  const blocks = [...attention.blocks, ...inCalendar(attention)].map(({ to }) => to);
  const ends = [...blocks, ...daysOff.map(({ to }) => atClock(to, "00:00", zone))].filter((to) => to > now);
  for (const from of [now, ...ends.sort((a, b) => a - b)])
    for (const date of dates(localDate(from, attention.zone), 0, reachDays)) {
      const at = on(attention, date).find((one) => one > now);
      if (at !== undefined) return at;
    }
  return undefined;
}

/** The openings of one local day, in order: less than an hour apart they are one, and there are four at most, but for those that are one's own. */
export const openingsOn: Days = (attention, date) => kept(turnsOn(attention, date));

const allTurnsOn: Days = (attention, date) => turnsOn(attention, date).map(({ at }) => at);

function kept(turns: Turn[]): Instant[] {
  const openings: Instant[] = [];
  for (const { at, isOwn } of turns) {
    const last = openings.at(-1);
    const isNear = last !== undefined && at - last < atLeastApart;
    if (at !== last && (isOwn || (!isNear && openings.length < mostADay))) openings.push(at);
  }
  return openings;
}

/** The turns that count on that day: its own, and those of days before whose gate stayed shut until then. In order, their own first. */
const turnsOn = byDay((attention, date): Turn[] => {
  const isThen = ({ at }: Turn) => localDate(at, attention.zone) === date;
  const own = [...reviewsOn(attention, date), ...countedWhenOpen(attention, date)];
  const turns = [...own, ...carriedOver(attention, date)].filter(isThen);
  return turns.sort((a, b) => a.at - b.at || Number(b.isOwn) - Number(a.isOwn));
});

/** Turns of days before, as far back as the gate never opened for any. */
function carriedOver(attention: Attention, date: LocalDate): Turn[] {
  const turns: Turn[] = [];
  for (const before of dates(date, -1, -reachDays)) {
    const some = countedWhenOpen(attention, before);
    turns.push(...some);
    if (some.some(({ at }) => localDate(at, attention.zone) < date)) break;
  }
  return turns;
}

/** The slots and ends of that day, each when the gate is open for it. What ended in a review was brought by that. */
const countedWhenOpen = byDay((attention, date): Turn[] => {
  const slots = slotsOn(attention, date).filter((slot) => !isDropped(attention, slot));
  const turns = [...slots.map((at) => ({ at, isOwn: false })), ...endsOn(attention, date)];
  return turns.flatMap(({ at, isOwn }) => {
    const opensAt = gateOpensAt(attention, at);
    return opensAt === undefined ? [] : [{ at: opensAt, isOwn: isOwn && !reviewAt(attention, at) }];
  });
});

function endsOn(attention: Attention, date: LocalDate): Turn[] {
  const day = dayOf(attention, date);
  return blocksIn(attention, { from: day.from - 1, to: day.to })
    .filter((block) => isOpening(block, attention) && during(day, block.to))
    .map(({ to, of, kind }) => ({ at: to, isOwn: of === undefined && kind !== "review" }));
}

/** The digest of a review comes at its start, or once nothing else shuts the gate any more. */
function reviewsOn(attention: Attention, date: LocalDate): Turn[] {
  const day = dayOf(attention, date);
  return blocksIn(attention, day)
    .filter(({ kind }) => kind === "review")
    .flatMap((review) => reviewedFrom(attention, review, review.from) ?? [])
    .filter((at) => during(day, at))
    .map((at) => ({ at, isOwn: true }));
}

/** The first instant of that review, `from` or later, at which nothing else shuts the gate. */
function reviewedFrom(attention: Attention, review: TimeBlock, from: Instant): Instant | undefined {
  let at = from;
  // Of blocks that never end nothing beyond the review is asked.
  for (let other = elseAt(attention, at); other && at < review.to; other = elseAt(attention, at)) at = other.to;
  return at < review.to ? at : undefined;
}

const elseAt = (attention: Attention, at: Instant) =>
  blocksAt(attention, at).find((block) => isShutting(block) && block.kind !== "review") ?? dndAt(attention, at);

const dayOf = ({ zone }: Attention, date: LocalDate) => ({
  from: atClock(date, "00:00", zone),
  to: atClock(addDays(date, 1), "00:00", zone),
});

/** The first instant, `from` or later, at which this person turns to others or goes on with it, in a review that another block broke into. */
export function facesOthersAt(attention: Attention, from: Instant): Instant | undefined {
  const reviews = blocksAt(attention, from).filter(({ kind }) => kind === "review");
  const goesOn = reviews.map((review) => reviewedFrom(attention, review, from));
  return earliest([gateOpensAt(attention, from), nextReview(attention, from - 1), ...goesOn]);
}

/** The next start of a review after `now`, within two weeks. */
export function nextReview(attention: Attention, now: Instant): Instant | undefined {
  if (![...attention.blocks, ...(attention.weekly ?? [])].some(({ kind }) => kind === "review")) return undefined;
  for (const date of dates(localDate(now, attention.zone), 0, reachDays)) {
    const starts = reviewsOn(attention, date).map(({ at }) => at);
    const next = earliest(starts.filter((at) => at > now));
    if (next !== undefined) return next;
  }
  return undefined;
}
