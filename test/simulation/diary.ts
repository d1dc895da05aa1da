import type { Settings } from "../../src/domain/settings.ts";
import type { BlockKind } from "../../src/domain/time-block.ts";
import { isHoliday } from "./holidays-by-hand.ts";
import { isIn } from "./spans.ts";
import { type Day, dateOf, dayAt, type Span, shownAt, spanOf, weekdayOf } from "./wall-clocks.ts";

/** `end`: how its person ended it, if they did. */
type Own = Span & { kind: BlockKind; end?: "quiet" | "to show" };
type Weekly = { kind: BlockKind; days: number[]; from: string; to: string; except?: string[] };
export type Block = Own & { of?: Weekly | "calendar" };
/** Slack's nightly Do Not Disturb. `first`: the one that ran or came next when Slack told of it. */
type Night = { from: string; to: string; first: Span; toldAt: number };

/** What somebody told of their time, as they would write it down themselves: all that the promises are judged by. */
export type Diary = Pick<Settings, "zone" | "hours" | "slots" | "slotsOf" | "daysOff" | "holidays"> &
  Pick<Settings, "endsAreQuiet" | "opensForLongest" | "ignoresDnd"> & {
    blocks: Own[];
    weekly: Weekly[];
    calendar: Span[];
    /** When those begin that they left out of their calendar. */
    leftOut: number[];
    night?: Night | undefined;
  };

const office = { from: "09:00", to: "18:00" };
export const newDiary = (zone: string): Diary => ({
  zone,
  hours: { 1: office, 2: office, 3: office, 4: office, 5: office },
  slots: ["09:30", "13:00", "16:30"],
  blocks: [],
  weekly: [],
  calendar: [],
  leftOut: [],
});

export function isOff({ daysOff = [], holidays }: Diary, day: Day): boolean {
  const date = dateOf(day);
  const isFree = holidays !== undefined && isHoliday(holidays.place, date) && !holidays.worked?.includes(date);
  return isFree || daysOff.some(({ from, to }) => from <= date && date <= to);
}

export const isShutting = ({ kind }: Block) => kind !== "on call";

/** Every block that begins on these days, and all that are their own. */
export const blocksOf = (diary: Diary, all: Day[]): Block[] => [
  ...diary.blocks,
  ...diary.calendar.map((span): Block => ({ ...span, kind: "focus", of: "calendar" })),
  ...all.flatMap((day) => weeklyOn(diary, day)),
];

const weeklyOn = (diary: Diary, day: Day): Block[] =>
  isOff(diary, day)
    ? []
    : diary.weekly
        .filter((of) => of.days.includes(weekdayOf(day)) && !of.except?.includes(dateOf(day)))
        .map((of) => ({ ...spanOf(diary.zone, day, of), kind: of.kind, of }));

export const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, at) => first + at);
const around = ({ zone }: Diary, now: number) => daysFrom(dayAt(zone, now) - 1, 17);

/** As if it had never been written down; of a week's, on that day. */
function struck(diary: Diary, block: Block): Diary {
  const { of, from } = block;
  if (of === "calendar")
    return { ...diary, calendar: diary.calendar.filter((one) => one.from !== from), leftOut: [...diary.leftOut, from] };
  if (!of) return { ...diary, blocks: diary.blocks.filter((one) => one !== block) };
  const except = [...(of.except ?? []), dateOf(dayAt(diary.zone, from))];
  return { ...diary, weekly: diary.weekly.map((one) => (one === of ? { ...one, except } : one)) };
}

/** Whatever shuts their gate now ends. */
function ended(diary: Diary, end: "quiet" | "to show", now: number): Diary {
  const runs = blocksOf(diary, around(diary, now)).filter((block) => isShutting(block) && isIn(block, now));
  const left = runs.reduce(struck, diary);
  return { ...left, blocks: [...left.blocks, ...runs.map(({ kind, from }) => ({ kind, from, to: now, end }))] };
}

/** What begins now takes the place of what runs. */
export function declared(diary: Diary, block: Own, now: number): Diary {
  const before = block.from <= now && isShutting(block) ? ended(diary, "quiet", now) : diary;
  return { ...before, blocks: [...before.blocks, block] };
}

/** What runs ends, or else the next is taken back. */
export function endedEarly(diary: Diary, end: "quiet" | "to show", now: number): Diary {
  const all = blocksOf(diary, around(diary, now));
  if (all.some((block) => isShutting(block) && isIn(block, now))) return ended(diary, end, now);
  const [next] = all.filter(({ from }) => from > now).sort((a, b) => a.from - b.from);
  return next ? struck(diary, next) : diary;
}

/** That day goes without what comes every week and what the calendar has; what of it runs ends, and what gathered comes. */
export function skipped(diary: Diary, day: Day, now: number): Diary {
  const some = blocksOf(diary, around(diary, now)).filter(
    ({ of, from, to }) => of && to > now && dayAt(diary.zone, from) === day,
  );
  const left = some.filter(({ from }) => from > now).reduce(struck, diary);
  return some.some((block) => isShutting(block) && isIn(block, now)) ? ended(left, "to show", now) : left;
}

/** What the calendar says now: what is over stays, what runs and is there no more ends now. */
export function told(diary: Diary, says: Span[], now: number): Diary {
  const isTold = ({ from }: Span) => says.some((one) => one.from === from && one.to > now);
  const over = diary.calendar.filter(({ to }) => to <= now);
  const cut = diary.calendar.filter((one) => isIn(one, now) && !isTold(one)).map(({ from }) => ({ from, to: now }));
  const ahead = says.filter(({ from, to }) => to > now && !diary.leftOut.includes(from));
  return { ...diary, calendar: [...over, ...cut, ...ahead] };
}

export const withoutCalendar = (diary: Diary, now: number): Diary => ({ ...told(diary, [], now), leftOut: [] });

/** Slack tells of somebody's nights: what is as it was is no news. */
export function resting(diary: Diary, night: { from: string; to: string } | undefined, now: number): Diary {
  if (!night) return { ...diary, night: undefined };
  const { zone } = diary;
  const today = dayAt(zone, now);
  const [first] = daysFrom(today - 1, 3)
    .map((day) => spanOf(zone, day, night))
    .filter(({ to }) => to > now);
  const isSame = diary.night?.from === night.from && diary.night.to === night.to;
  return !first || isSame ? diary : { ...diary, night: { ...night, first, toldAt: now } };
}

/** They travel: their day follows, and Slack tells of their nights anew. */
export function moved(diary: Diary, zone: string, now: number): Diary {
  if (zone === diary.zone) return diary;
  const there = { ...diary, zone, night: undefined };
  return resting(there, diary.night, now);
}

/** Before the first that Slack told of, what ran when it told had been ended by hand. */
export function nightsOf({ zone, night }: Diary, all: Day[]): Span[] {
  if (!night) return [];
  const { first, toldAt } = night;
  return all
    .map((day) => spanOf(zone, day, night))
    .map((span) => (span.from < first.from && span.to > toldAt ? { from: span.from, to: toldAt } : span))
    .filter(({ from, to }) => from < to);
}

/** The start of a day that is so many days ahead, in their zone. */
export const startOfDay = ({ zone }: Diary, now: number, ahead: number) => shownAt(zone, dayAt(zone, now) + ahead, "00:00");
