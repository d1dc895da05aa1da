import type { Attention } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { inCalendar, withoutFromCalendar } from "./calendar-spans.ts";
import { dndAt } from "./dnd.ts";
import type { PersonId } from "./person.ts";
import {
  addDays,
  type ClockTime,
  day,
  type Instant,
  type LocalDate,
  localDate,
  type Span,
  type Weekday,
  weekdayOf,
} from "./time.ts";
import { dates, isDayOff, reachDays, spanOn } from "./working-hours.ts";

/** On call shuts no gate; review shuts it once its digest came. */
export type BlockKind = "focus" | "review" | "away" | "on call";

/** A span that its person declared. Its end is an opening, unless it was ended quietly. */
export type TimeBlock = Span & {
  kind: BlockKind;
  label?: string;
  endedQuietly?: true;
  /** Its person ended it to see what gathered. */
  endedToShow?: true;
  /** When it was declared, if it is of being away. */
  declaredAt?: Instant;
  /** Whom those may ask instead who ask while its person is away. */
  standIn?: PersonId;
  /** What it is the occurrence of; such a block is not kept, but found. */
  of?: WeeklyBlock | "calendar";
};

/** A block on the same days of every week. One that ends before it begins goes over midnight. */
export type WeeklyBlock = {
  kind: BlockKind;
  days: Weekday[];
  from: ClockTime;
  to: ClockTime;
  label?: string;
  /** The days on which it is left out, or a block of its own stands for it. */
  except?: LocalDate[];
};

export const isShutting = ({ kind }: TimeBlock) => kind !== "on call";

/** Every block that has some of this span, those of the week and of the calendar too. */
export function blocksIn(attention: Attention, span: Span): TimeBlock[] {
  const overlaps = (block: TimeBlock) => block.from < span.to && block.to > span.from;
  const once = [...attention.blocks, ...inCalendar(attention)].filter(overlaps);
  if (!attention.weekly || attention.weekly.length === 0) return once;
  const first = addDays(localDate(span.from, attention.zone), -1);
  const last = localDate(span.to, attention.zone);
  const found: TimeBlock[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) found.push(...occurrencesOn(attention, date).filter(overlaps));
  return [...once, ...found];
}

/** The weekly blocks that begin on that day; none on a day off. */
const occurrencesOn = byDay((attention, date): TimeBlock[] => {
  if (isDayOff(attention, date)) return [];
  const weekday = weekdayOf(date);
  const onThatDay = (attention.weekly ?? []).filter(({ days, except = [] }) => days.includes(weekday) && !except.includes(date));
  return onThatDay.map((of) => ({
    kind: of.kind,
    ...spanOn(date, of, attention.zone),
    ...(of.label !== undefined && { label: of.label }),
    of,
  }));
});

export const blocksAt = (attention: Attention, now: Instant): TimeBlock[] => blocksIn(attention, { from: now, to: now + 1 });

/** The block that shuts somebody's gate; of several, the one that ends last. */
export const blockAt = (attention: Attention, now: Instant): TimeBlock | undefined =>
  blocksAt(attention, now)
    .filter(isShutting)
    .sort((a, b) => b.to - a.to)[0];

export const isOnCall = (attention: Attention, now: Instant) => blocksAt(attention, now).some(({ kind }) => kind === "on call");

/** The review block that somebody is in, and nothing else that shuts their gate. */
export function reviewAt(attention: Attention, now: Instant): TimeBlock | undefined {
  const shutting = blocksAt(attention, now).filter(isShutting);
  return shutting.every(({ kind }) => kind === "review") && !dndAt(attention, now) ? shutting[0] : undefined;
}

/** The block that begins next, after those that run: within two weeks, or later if it was declared on its own. */
export const nextBlock = (attention: Attention, now: Instant): TimeBlock | undefined =>
  [...attention.blocks, ...inCalendar(attention), ...weeklyAhead(attention, now)]
    .filter(({ from }) => from > now)
    .sort((a, b) => a.from - b.from)[0];

const weeklyAhead = (attention: Attention, now: Instant) =>
  [...dates(localDate(now, attention.zone), 0, reachDays)].flatMap((date) => occurrencesOn(attention, date));

/** A block that begins now takes the place of the one its person is in; one that begins later, or is on call, stands beside the others. */
export function withBlock(attention: Attention, block: TimeBlock, now: Instant): Attention {
  const before = block.from <= now && isShutting(block) ? withoutBlock(attention, true, now) : attention;
  const { of: _, ...declared } = block;
  const noted = block.kind === "away" ? { ...declared, declaredAt: now } : declared;
  return { ...before, blocks: recent([...before.blocks, noted], now) };
}

/** As if it had never been declared; of one that comes every week, this once; of one in the calendar, whatever that says of it later. */
export function withoutPlanned(attention: Attention, planned: TimeBlock): Attention {
  if (planned.of === "calendar") return withoutFromCalendar(attention, planned);
  if (planned.of) return withException(attention, planned, planned.of);
  return { ...attention, blocks: attention.blocks.filter((block) => block !== planned) };
}

const withException = (attention: Attention, { from }: TimeBlock, of: WeeklyBlock): Attention => ({
  ...attention,
  weekly: (attention.weekly ?? []).map((one) => (one === of ? leftOutOn(one, localDate(from, attention.zone)) : one)),
});

/** Exceptions of more than a year ago are of no day that is ever asked about. */
const leftOutOn = (weekly: WeeklyBlock, date: LocalDate): WeeklyBlock => ({
  ...weekly,
  except: [...(weekly.except ?? []).filter((one) => one > addDays(date, -366)), date],
});

/** Every block that shuts the gate at `now` ends there; one of the week or the calendar becomes a block of its own. */
export function withoutBlock(attention: Attention, quietly: boolean, now: Instant): Attention {
  const running = blocksAt(attention, now).filter(isShutting);
  const left = running.reduce(withoutPlanned, attention);
  const ended = running.map(
    ({ of: _, ...block }): TimeBlock => ({ ...block, to: now, ...(quietly ? { endedQuietly: true } : { endedToShow: true }) }),
  );
  return { ...left, blocks: recent([...left.blocks, ...ended], now) };
}

/** On call no more, from now on; it shut no gate, so nothing opens. */
export function endingOnCall(attention: Attention, onCall: TimeBlock, now: Instant): Attention {
  const left = withoutPlanned(attention, onCall);
  const { of: _, ...block } = onCall;
  return { ...left, blocks: recent([...left.blocks, { ...block, to: now, endedQuietly: true }], now) };
}

/** Absences are remembered longer: the clocks of what was shown before them stood still. */
const remembered = ({ kind }: TimeBlock) => (kind === "away" ? 120 : reachDays) * day;

/** One that was ended in the instant in which it began took no time, but its end is an opening all the same. */
const recent = (blocks: TimeBlock[], now: Instant) =>
  blocks.filter((block) => block.to > now - remembered(block) && (block.to > block.from || !block.endedQuietly));
