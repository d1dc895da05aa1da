import {
  addDays,
  atClock,
  type ClockTime,
  day,
  during,
  type Instant,
  type LocalDate,
  localDate,
  minute,
  type Span,
  type Weekday,
  weekdayOf,
} from "./time.ts";

/** When a person may be reached. Somebody who has not joined has no slots and no blocks: they are asked at once, in working hours. */
export type Attention = {
  zone: string;
  hours: WeeklyHours;
  /** When digests come, on the days that have working hours. None means: whenever the gate is open. */
  slots: ClockTime[];
  /** Those to come and those that ended in the last two weeks. */
  blocks: TimeBlock[];
};

/** The working hours of each weekday; a day without them is a day off. */
export type WeeklyHours = Partial<Record<Weekday, { from: ClockTime; to: ClockTime }>>;

/** A span that its person declared. Its end is an opening, unless it was ended quietly. */
export type TimeBlock = Span & { kind: "focus"; label?: string; endedQuietly?: true };

export type Gate = { is: "open" } | { is: "shut"; until: Instant | undefined; block?: TimeBlock };

const officeHours = { from: "09:00", to: "18:00" };
export const defaultHours: WeeklyHours = { 1: officeHours, 2: officeHours, 3: officeHours, 4: officeHours, 5: officeHours };
export const defaultSlots: ClockTime[] = ["09:30", "13:00", "16:30"];

export const joining = (zone: string): Attention => ({ zone, hours: defaultHours, slots: defaultSlots, blocks: [] });
export const notJoined = (zone: string): Attention => ({ zone, hours: defaultHours, slots: [], blocks: [] });

/** How far back and ahead an opening is looked for: every weekday twice, so a week with one working hour has its openings. */
const reachDays = 15;
/** Who ends a block outside their working hours is there: their gate stays open that long. */
const lingering = 30 * minute;

/** The block that a person is in; of several, the one that ends last. */
export const blockAt = ({ blocks }: Attention, now: Instant): TimeBlock | undefined =>
  blocks.filter((block) => during(block, now)).sort((a, b) => b.to - a.to)[0];

export function gate(attention: Attention, now: Instant): Gate {
  const block = blockAt(attention, now);
  if (block) return { is: "shut", until: gateOpensAt(attention, block.to), block };
  return isReachable(attention, now) ? { is: "open" } : { is: "shut", until: gateOpensAt(attention, now) };
}

/** The first instant, `from` or later, at which the gate is open; undefined if that is more than two weeks away. */
export function gateOpensAt(attention: Attention, from: Instant): Instant | undefined {
  let at: Instant | undefined = from;
  while (at !== undefined) {
    const block = blockAt(attention, at);
    if (!block && isReachable(attention, at)) return at;
    at = block ? block.to : earliest([nextStartOfHours(attention, at), nextEnd(attention, at)]);
  }
  return undefined;
}

/** The next end of a block that is an opening. */
const nextEnd = ({ blocks }: Attention, after: Instant) =>
  earliest(blocks.filter((block) => isOpening(block) && block.to > after).map((block) => block.to));

/** In working hours, or lingering after a block of their own making. */
const isReachable = (attention: Attention, now: Instant) =>
  hoursAround(attention, now, 0, 0).some((span) => during(span, now)) ||
  attention.blocks.some((block) => isOpening(block) && during({ from: block.to, to: block.to + lingering }, now));

const isOpening = (block: TimeBlock) => !block.endedQuietly;

/** The working hours of the local days around `now`, as spans in order. */
export function hoursAround({ zone, hours }: Attention, now: Instant, daysBack: number, daysAhead: number): Span[] {
  return datesAround(now, zone, daysBack, daysAhead).flatMap((date) => {
    const span = hours[weekdayOf(date)];
    return span ? [{ from: atClock(date, span.from, zone), to: atClock(date, span.to, zone) }] : [];
  });
}

function* dates(today: LocalDate, from: number, to: number) {
  const step = from <= to ? 1 : -1;
  for (let ahead = from; ahead !== to + step; ahead += step) yield addDays(today, ahead);
}
const datesAround = (now: Instant, zone: string, daysBack: number, daysAhead: number) => [
  ...dates(localDate(now, zone), -daysBack, daysAhead),
];

function nextStartOfHours({ zone, hours }: Attention, after: Instant): Instant | undefined {
  for (const date of dates(localDate(after, zone), 0, reachDays)) {
    const span = hours[weekdayOf(date)];
    const start = span && atClock(date, span.from, zone);
    if (start !== undefined && start > after) return start;
  }
  return undefined;
}

/** The slots of one day of that person's calendar; none on a day off. */
export const slotsOn = ({ zone, hours, slots }: Attention, date: LocalDate): Instant[] =>
  hours[weekdayOf(date)] ? slots.map((slot) => atClock(date, slot, zone)).sort((a, b) => a - b) : [];

/** A slot that falls into a block counts at its end; if the block was ended quietly, not at all. */
const isDropped = ({ blocks }: Attention, slot: Instant) => blocks.some((block) => !isOpening(block) && during(block, slot));

/** The first slot of a day that counts. */
export const firstSlotOn = (attention: Attention, date: LocalDate): Instant | undefined =>
  slotsOn(attention, date).find((at) => !isDropped(attention, at));

/** The latest moment, at or before `now`, at which this person turned to others: a slot, or the end of a block. */
export function lastOpening(attention: Attention, now: Instant): Instant | undefined {
  const ends = attention.blocks.filter((block) => isOpening(block) && block.to <= now).map((block) => block.to);
  return latest([...ends, lastSlot(attention, now)]);
}

function lastSlot(attention: Attention, now: Instant): Instant | undefined {
  for (const date of dates(localDate(now, attention.zone), 0, -reachDays)) {
    const slot = latest(slotsOn(attention, date).filter((at) => at <= now && !isDropped(attention, at)));
    if (slot !== undefined) return slot;
  }
  return undefined;
}

/**
 * The next moment, after `now`, at which what has gathered comes through: the first slot or end of a block at which, or after which, the gate
 * is open. Undefined when there is none within two weeks.
 */
export function nextOpening(attention: Attention, now: Instant): Instant | undefined {
  if (attention.slots.length === 0) return gateOpensAt(attention, now + 1);
  const turns = earliest([nextEnd(attention, now), nextSlot(attention, now)]);
  return turns === undefined ? undefined : gateOpensAt(attention, turns);
}

function nextSlot(attention: Attention, now: Instant): Instant | undefined {
  for (const date of dates(localDate(now, attention.zone), 0, reachDays)) {
    const slot = slotsOn(attention, date).find((at) => at > now && !isDropped(attention, at));
    if (slot !== undefined) return slot;
  }
  return undefined;
}

const latest = (moments: (Instant | undefined)[]) =>
  moments.reduce((a, b) => (b === undefined || (a !== undefined && a >= b) ? a : b), undefined);
const earliest = (moments: (Instant | undefined)[]) =>
  moments.reduce((a, b) => (b === undefined || (a !== undefined && a <= b) ? a : b), undefined);

/** A block that begins now takes the place of the one its person is in; one that begins later stands beside the others. */
export function withBlock(attention: Attention, block: TimeBlock, now: Instant): Attention {
  const before = block.from <= now ? withoutBlock(attention, true, now) : attention;
  return { ...before, blocks: recent([...before.blocks, block], now) };
}

/** The block that begins next, after those that run. */
export const nextBlock = ({ blocks }: Attention, now: Instant): TimeBlock | undefined =>
  blocks.filter((block) => block.from > now).sort((a, b) => a.from - b.from)[0];

/** As if it had never been declared. */
export const withoutPlanned = (attention: Attention, planned: TimeBlock): Attention => ({
  ...attention,
  blocks: attention.blocks.filter((block) => block !== planned),
});

/** Every block that runs at `now` ends there. */
export function withoutBlock(attention: Attention, quietly: boolean, now: Instant): Attention {
  const end = (block: TimeBlock): TimeBlock => ({ ...block, to: now, ...(quietly && { endedQuietly: true as const }) });
  return {
    ...attention,
    blocks: recent(
      attention.blocks.map((block) => (during(block, now) ? end(block) : block)),
      now,
    ),
  };
}

/** One that was ended in the instant in which it began took no time, but its end is an opening all the same. */
const recent = (blocks: TimeBlock[], now: Instant) =>
  blocks.filter((block) => block.to > now - reachDays * day && (block.to > block.from || isOpening(block)));
