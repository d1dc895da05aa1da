import type { Attention, CalendarSpans } from "./attention.ts";
import { day, during, type Instant, type Span } from "./time.ts";
import type { TimeBlock } from "./time-block.ts";
import { reachDays } from "./working-hours.ts";

/** A calendar never changes once it is made, and is asked for its blocks very often. */
const known = new WeakMap<CalendarSpans, TimeBlock[]>();

/** What stands in somebody's calendar, as blocks of focus. */
export function inCalendar({ calendar }: Attention): TimeBlock[] {
  if (!calendar) return [];
  const blocks = known.get(calendar) ?? calendar.spans.map((span): TimeBlock => ({ kind: "focus", ...span, of: "calendar" }));
  known.set(calendar, blocks);
  return blocks;
}

/** What is known of a span is when it begins: of several that begin at once, the longest stands. */
function byStart(spans: Span[]): Map<Instant, Span> {
  const longest = new Map<Instant, Span>();
  for (const { from, to } of spans) if (to > (longest.get(from)?.to ?? from)) longest.set(from, { from, to });
  return longest;
}

/**
 * What the calendar says now, in the place of what it said before. What ended already stays as it was: it is history. What runs and is there no
 * more ends now. What was left out stays left out.
 */
export function withCalendar(attention: Attention, spans: Span[], now: Instant): Attention {
  const { spans: before, leftOut } = attention.calendar ?? { spans: [], leftOut: [] };
  const said = byStart(spans.filter(({ to }) => to > now));
  const isTold = ({ from }: Span) => said.has(from);
  const over = before.filter(({ to }) => to <= now && to > now - reachDays * day);
  const cut = before
    .filter((span) => during(span, now) && span.from < now && !isTold(span))
    .map(({ from }) => ({ from, to: now }));
  const standing = [...said.values()].filter(({ from }) => !leftOut.includes(from));
  const kept = leftOut.filter((from) => said.has(from) || from > now - reachDays * day);
  return { ...attention, calendar: { spans: inOrder([...over, ...cut, ...standing]), leftOut: kept } };
}

const inOrder = (spans: Span[]) => spans.sort((a, b) => a.from - b.from);

/** No calendar any more: what runs ends now, and what is over stays. */
export function withoutCalendar(attention: Attention, now: Instant): Attention {
  const { calendar: _, ...rest } = attention;
  const over = withCalendar(attention, [], now).calendar?.spans ?? [];
  return over.length === 0 ? rest : { ...rest, calendar: { spans: over, leftOut: [] } };
}

/** One occurrence is left out, and stays so when the calendar is read again. */
export const withoutFromCalendar = (attention: Attention, { from }: Span): Attention => ({
  ...attention,
  calendar: leavingOut(attention.calendar ?? { spans: [], leftOut: [] }, from),
});

const leavingOut = ({ spans, leftOut }: CalendarSpans, start: Instant): CalendarSpans => ({
  spans: spans.filter(({ from }) => from !== start),
  leftOut: [...leftOut, start],
});

/** Whether the calendar says anything that is not known yet; what is over or left out is known. */
export function saysOtherwise(attention: Attention, spans: Span[], now: Instant): boolean {
  const ahead = (calendar: CalendarSpans | undefined) => JSON.stringify((calendar?.spans ?? []).filter(({ to }) => to > now));
  const told = withCalendar(attention, spans, now).calendar;
  return attention.calendar === undefined || ahead(attention.calendar) !== ahead(told);
}
