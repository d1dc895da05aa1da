import { type Block, blocksOf, type Diary, daysFrom, isOff, isShutting, nightsOf } from "./diary.ts";
import { isIn, isInOne, union, without } from "./spans.ts";
import { type Day, dayAt, days, hours, minutes, type Span, shownAt, spanOf, weekdayOf } from "./wall-clocks.ts";

/** What follows from a diary, from weeks ago to weeks ahead: drawn as spans and cut out of each other, not asked instant by instant as in src. */
export type Reckoning = {
  from: number;
  /** When the gate is open. */
  open: Span[];
  /** When they review, and nothing else shuts their gate. */
  reviewing: Span[];
  /** Every moment at which they turn to others; and those of them that count, an hour apart and four a day. */
  turns: number[];
  openings: number[];
  /** Their working hours without what they are away. */
  present: Span[];
};

const back = 24;
const ahead = 45;
const known = new WeakMap<Diary, Reckoning>();

/** Reckoned anew for whoever changed nothing for a week. */
export function reckoned(diary: Diary, now: number): Reckoning {
  const before = known.get(diary);
  if (before && now - before.from < (back + 7) * days) return before;
  const made = reckon(diary, daysFrom(dayAt(diary.zone, now) - back, back + ahead), now - back * days);
  known.set(diary, made);
  return made;
}

type Turn = { at: number; isOwn: boolean };
const lingering = 30 * minutes;

function reckon(diary: Diary, all: Day[], from: number): Reckoning {
  const blocks = blocksOf(diary, all);
  const working = hoursOf(diary, all);
  const nights = diary.ignoresDnd ? [] : nightsOf(diary, all);
  const ends = blocks.filter((block) => brings(diary, block));
  const lingers = ends.filter(({ of, kind, end }) => !of && (kind !== "away" || end === "to show"));
  const there = union([...working, ...lingers.map(({ to }) => ({ from: to, to: to + lingering }))]);
  const open = without(there, union([...blocks.filter(isShutting), ...nights]));
  const others = union([...blocks.filter((block) => isShutting(block) && block.kind !== "review"), ...nights]);
  const reviews = blocks.filter(({ kind }) => kind === "review");
  const reviewing = without(union(reviews), others);
  const opensAt = (at: number) => open.filter(({ to }) => to > at).map((span) => Math.max(at, span.from))[0];

  const slots = slotsOf(diary, all).filter((at) => !diary.blocks.some((block) => block.end === "quiet" && isIn(block, at)));
  const byOpening = [
    ...slots.map((at) => ({ at, isOwn: false })),
    ...ends.map(({ to, of, kind }) => ({ at: to, isOwn: !of && kind !== "review" && !isInOne(reviewing, to) })),
  ].flatMap(({ at, isOwn }): Turn[] => listed(opensAt(at)).map((opens) => ({ at: opens, isOwn })));
  const byReview = reviews.flatMap((review) => without([review], others).slice(0, 1));
  const turns = [...byOpening, ...byReview.map((span) => ({ at: span.from, isOwn: true }))];
  turns.sort((a, b) => a.at - b.at || Number(b.isOwn) - Number(a.isOwn));

  const away = union(blocks.filter(({ kind }) => kind === "away"));
  return {
    ...{ from, open, reviewing, turns: turns.map(({ at }) => at) },
    ...{ openings: counted(turns, diary.zone), present: without(working, away) },
  };
}

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

/** Whether the end of a block is for what gathered. */
const brings = ({ endsAreQuiet }: Diary, block: Block) =>
  isShutting(block) && block.end !== "quiet" && (block.end === "to show" || !endsAreQuiet);

const workingOn = (diary: Diary, day: Day) => (isOff(diary, day) ? undefined : diary.hours[weekdayOf(day)]);

const hoursOf = (diary: Diary, all: Day[]): Span[] =>
  union(all.flatMap((day) => listed(workingOn(diary, day)).map((some) => spanOf(diary.zone, day, some))));

const slotsOf = (diary: Diary, all: Day[]): number[] =>
  all
    .filter((day) => workingOn(diary, day))
    .flatMap((day) => (diary.slotsOf?.[weekdayOf(day)] ?? diary.slots).map((slot) => shownAt(diary.zone, day, slot)));

function counted(turns: Turn[], zone: string): number[] {
  const kept: number[] = [];
  for (const { at, isOwn } of turns) {
    const ofDay = kept.filter((one) => dayAt(zone, one) === dayAt(zone, at));
    const last = ofDay.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (at !== last && (isOwn || (ofDay.length < 4 && at - last >= hours))) kept.push(at);
  }
  return kept;
}

/** What waits for somebody. `mayBeHeld`: at most so long, of their working time; absent for what they put off. */
export type Waiting = { since: number; mayBeHeld?: number };
export type Coming = { at: number; why: "an opening" | "its longest hold" };

/** When each comes, between `from` and `to`; undefined for what does not. What opens the gate by itself takes along what would within the hour. */
export function comings(waiting: Waiting[], diary: Diary, span: Span): (Coming | undefined)[] {
  const { open, present } = reckoned(diary, span.from);
  const all = waiting.map((one) => {
    const bound = one.mayBeHeld === undefined ? Number.POSITIVE_INFINITY : heldUntil(present, one.since, one.mayBeHeld);
    return { ...one, bound, coming: comesAt(one.since, bound, diary, span) };
  });
  const opening = all.filter(
    ({ bound, coming }) => diary.opensForLongest && coming && bound <= coming.at && isInOne(open, coming.at),
  );
  for (const { coming } of opening.sort((a, b) => (a.coming?.at ?? 0) - (b.coming?.at ?? 0)))
    for (const other of all)
      if (coming && other.bound <= coming.at + hours && coming.at < (other.coming?.at ?? Number.POSITIVE_INFINITY))
        other.coming = coming;
  return all.map(({ coming }) => coming);
}

function comesAt(since: number, bound: number, diary: Diary, { from, to }: Span): Coming | undefined {
  const { openings, turns, open, reviewing } = reckoned(diary, from);
  const moments = [from, ...openings, ...turns, ...[...open, ...reviewing].map((span) => span.from), bound];
  const hasOne = (some: number[], first: number, last: number) => some.some((at) => first <= at && at <= last);
  for (const at of moments.filter((one) => from <= one && one < to).sort((a, b) => a - b)) {
    const isOpen = isInOne(open, at);
    if (since > at || !(isOpen || isInOne(reviewing, at))) continue;
    if (hasOne(openings, since, at)) return { at, why: "an opening" };
    if (bound <= at && ((diary.opensForLongest && isOpen) || hasOne(turns, bound, at))) return { at, why: "its longest hold" };
  }
  return undefined;
}

function heldUntil(present: Span[], since: number, length: number): number {
  let left = length;
  for (const { from, to } of present.filter((span) => span.to > since)) {
    const start = Math.max(from, since);
    if (to - start >= left) return start + left;
    left -= to - start;
  }
  return Number.POSITIVE_INFINITY;
}
