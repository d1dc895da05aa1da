import type { Attention } from "./attention.ts";
import { byDay } from "./by-day.ts";
import { addDays, clockOf, day, during, type Instant, localDate, type Span } from "./time.ts";
import { dates, spanOn } from "./working-hours.ts";

/**
 * Slack's scheduled Do Not Disturb. Slack tells of the next time alone; it comes again every day at the same time on the clocks of `zone`, until
 * Slack tells of another. One as long as a day, over a weekend say, is not repeated.
 */
export type Dnd = Span & { zone: string; toldAt: Instant };

const isOnce = ({ from, to }: Dnd) => to - from >= day;

/** The one that begins on that day of its zone. Before the next that Slack told of there is none: what ran had been ended by hand. */
const dndOn = byDay(({ dnd }, date): Span[] => {
  if (dnd === undefined || dnd === "none") return [];
  const { from, to, zone, toldAt } = dnd;
  if (localDate(from, zone) === date) return [{ from, to }];
  const span = spanOn(date, { from: clockOf(from, zone), to: clockOf(to, zone) }, zone);
  if (span.from >= from || span.to <= toldAt) return [span];
  return span.from < toldAt ? [{ from: span.from, to: toldAt }] : [];
});

/** When Slack's Do Not Disturb shuts somebody's gate at `now`: from when until when; undefined where it does not, or they do not follow it. */
export function dndAt(attention: Attention, now: Instant): Span | undefined {
  const { dnd, ignoresDnd } = attention;
  if (dnd === undefined || dnd === "none" || ignoresDnd) return undefined;
  if (isOnce(dnd)) return during(dnd, now) ? { from: dnd.from, to: dnd.to } : undefined;
  const today = localDate(now, dnd.zone);
  const isNow = (span: Span) => during(span, now);
  return dndOn(attention, today).find(isNow) ?? dndOn(attention, addDays(today, -1)).find(isNow);
}

/** The one that runs or comes next. */
function nextDnd(attention: Attention, { from, to, zone }: Dnd, now: Instant): Span | undefined {
  const around = [...dates(localDate(now, zone), -1, 2)].flatMap((date) => dndOn(attention, date));
  return [...around, { from, to }].find((span) => span.to > now);
}

/** Whether what Slack tells now, undefined for none, is other than what is known. */
export function isDndNews(attention: Attention, told: Span | undefined, now: Instant): boolean {
  const { dnd, zone } = attention;
  if (dnd === undefined || dnd === "none" || told === undefined) return dnd !== (told ?? "none");
  const next = isOnce(dnd) ? dnd : nextDnd(attention, dnd, now);
  return dnd.zone !== zone || next?.from !== told.from || next.to !== told.to;
}

/** Whether it has to be asked of Slack: nothing is known, or it was told on the clocks of another zone. */
export const isDndUnknown = ({ dnd, zone }: Attention): boolean => dnd === undefined || (dnd !== "none" && dnd.zone !== zone);
