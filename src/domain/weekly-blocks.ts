import type { Attention } from "./attention.ts";
import { addDays, atClock, during, type Instant, type LocalDate, localDate, type Weekday } from "./time.ts";
import { blocksIn, isShutting, type TimeBlock, type WeeklyBlock, withoutBlock, withoutPlanned } from "./time-block.ts";

type Weekly = WeeklyBlock[];

const isSame = (a: WeeklyBlock, b: WeeklyBlock) => a.kind === b.kind && a.from === b.from && a.to === b.to;

/** One more; the same hours on more days are one block. */
export function withWeekly(weekly: Weekly, added: WeeklyBlock): Weekly {
  const before = weekly.find((one) => isSame(one, added));
  const days = [...new Set([...(before?.days ?? []), ...added.days])].sort((a, b) => a - b);
  return [...weekly.filter((one) => one !== before), { ...added, days }];
}

/** None of that kind on these days any more. */
export const withoutWeekly = (weekly: Weekly, kind: WeeklyBlock["kind"], days: Weekday[]): Weekly =>
  weekly.flatMap((one) => {
    const left = one.days.filter((day) => one.kind !== kind || !days.includes(day));
    return left.length === 0 ? [] : [{ ...one, days: left }];
  });

/** The blocks of the week, and of the calendar, that begin on that day and are not over. */
export function foundOn(attention: Attention, date: LocalDate, now: Instant): TimeBlock[] {
  const { zone } = attention;
  const span = { from: atClock(date, "00:00", zone), to: atClock(addDays(date, 1), "00:00", zone) };
  return blocksIn(attention, span).filter(({ of, from, to }) => of && to > now && localDate(from, zone) === date);
}

/** Whether weekly blocks of that day, or what the calendar has then, were left out. */
export const isSkipped = ({ weekly = [], calendar, zone }: Attention, date: LocalDate): boolean =>
  weekly.some(({ except = [] }) => except.includes(date)) ||
  (calendar?.leftOut ?? []).some((from) => localDate(from, zone) === date);

/** The weekly blocks of that day stand again, those that have not begun. What the calendar has comes back when it is read next. */
export function keeping(attention: Attention, date: LocalDate, now: Instant): Attention {
  const { weekly = [], calendar, zone } = attention;
  const isAhead = ({ from }: WeeklyBlock) => atClock(date, from, zone) > now;
  const kept = weekly.map((one) => (isAhead(one) ? { ...one, except: (one.except ?? []).filter((day) => day !== date) } : one));
  const leftOut = calendar?.leftOut.filter((from) => localDate(from, zone) !== date || from <= now);
  return { ...attention, weekly: kept, ...(calendar && leftOut && { calendar: { ...calendar, leftOut } }) };
}

/** That day goes without them: what runs ends as if it were ended to see what gathered, what is to come does not come. */
export function skipping(attention: Attention, date: LocalDate, now: Instant): Attention {
  const some = foundOn(attention, date, now);
  const left = some.filter(({ from }) => from > now).reduce(withoutPlanned, attention);
  const runs = some.some((block) => isShutting(block) && during(block, now));
  return runs ? withoutBlock(left, false, now) : left;
}
