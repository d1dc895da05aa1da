import type { Attention } from "./attention.ts";
import type { Entry } from "./ledger.ts";
import { attentionOf, type Person } from "./person.ts";
import { addDays, atClock, day, type Instant, localDate, type Span } from "./time.ts";
import { blocksIn } from "./time-block.ts";

/** So far back blocks are found of whose time nothing was noted yet: as long as they are remembered. */
const furthest = 14 * day;

/** The time of a span that somebody spends in blocks of focus, each minute once, in order, and of one day each. */
export function focusIn(attention: Attention, { from, to }: Span): Span[] {
  if (from >= to) return [];
  const blocks = blocksIn(attention, { from, to })
    .filter(({ kind }) => kind === "focus")
    .map((block) => ({ from: Math.max(block.from, from), to: Math.min(block.to, to) }));
  return united(blocks).flatMap((span) => byLocalDay(span, attention.zone));
}

/** Spans as they lie on a line: those that touch are one. */
export function united(spans: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

function byLocalDay({ from, to }: Span, zone: string): Span[] {
  const midnight = atClock(addDays(localDate(from, zone), 1), "00:00", zone);
  return to <= midnight ? [{ from, to }] : [{ from, to: midnight }, ...byLocalDay({ from: midnight, to }, zone)];
}

/** Since when nothing is noted of somebody's focus: what their blocks say counts for that time. */
export const focusNotedUntil = ({ focusNotedAt }: Pick<Person, "focusNotedAt">, now: Instant): Instant =>
  focusNotedAt ?? now - furthest;

/** When somebody focused in a span, no day's together with the next one's: as it was noted, and as their blocks say since then. */
export function focusOf(person: Person, entries: Entry[], { from, to }: Span, now: Instant): Span[] {
  const noted = entries.flatMap(({ line }) => (line.is === "focus" ? [line] : []));
  const since = { from: Math.max(from, focusNotedUntil(person, now)), to: Math.min(to, now) };
  const all = united([...noted.map((line) => ({ from: line.from, to: line.to })), ...focusIn(attentionOf(person), since)]);
  return all.flatMap((one) => byLocalDay(one, person.zone));
}

/** The lines of somebody's focus since the last ones, before their blocks change. */
export function focusEntries(person: Person, now: Instant): Entry[] {
  if (!person.attention) return [];
  const spans = focusIn(person.attention, { from: focusNotedUntil(person, now), to: now });
  return spans.map(({ from, to }) => ({ who: person.id, at: from, line: { is: "focus", from, to } }));
}
