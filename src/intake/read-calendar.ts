import { addDays, atClock, hour, type Instant, localDate, type Span } from "../domain/time.ts";
import { beginsWord, saysAway } from "../domain/title-words.ts";
import { type CalendarEvent, occurrencesOf, readEvent } from "./calendar-event.ts";
import { takeApart } from "./feed-text.ts";
import { zonesOf } from "./feed-zones.ts";
import type { Budget } from "./recurrence.ts";

/** Whose calendar it is: their zone is that of days, and of times that name none; `mine` the address by which they are invited, if known. */
export type Reader = { zone: string; words: string[]; mine?: string };

/** Spans in order, none twice, no titles. `unread` counts events that would matter and could not be read. */
export type CalendarSays = { focus: Span[]; away: Span[]; unread: number };

const mostSpans = 200;
/** What a title calls away and is shorter is an errand, or a party. */
const leastAway = 4 * hour;
const mostDaysLooked = 500_000;
/** What such a feed says of events is no statement of its owner's. */
const meansNothing = ["CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"];

/** What a feed says of a span of time. Refuses what is no calendar, in words that end a sentence. */
export function readCalendar(text: string, reader: Reader, span: Span): CalendarSays {
  const { events, zones, method } = takeApart(text);
  const says: CalendarSays = { focus: [], away: [], unread: 0 };
  if (method !== undefined && meansNothing.includes(method)) return says;
  const zone = zonesOf(zones, reader.zone);
  const budget: Budget = { days: mostDaysLooked };
  for (const group of grouped(events).filter((some) => some.some((lines) => matters(lines, reader.words))))
    addAll(says, group, (lines) => readEvent(lines, zone, reader.mine), { reader, span, budget });
  return { ...says, focus: inOrder(says.focus), away: inOrder(says.away) };
}

/** An event and what replaces some of its occurrences have one UID. */
function grouped(events: string[][]): string[][][] {
  const groups = new Map<string, string[][]>();
  for (const [at, lines] of events.entries()) {
    const uid = lines.find((line) => /^UID[:;]/i.test(line)) ?? `none ${at}`;
    const group = groups.get(uid);
    if (group) group.push(lines);
    else groups.set(uid, [lines]);
  }
  return [...groups.values()];
}

/** Most events of a calendar mean nothing here, and are not read further. */
const matters = (lines: string[], words: string[]) =>
  lines.some((line) => {
    const title = /^SUMMARY/i.test(line) ? line.replace(/\\[nN]/g, " ") : undefined;
    if (title !== undefined) return beginsWord(title, words) || saysAway(title);
    return /^X-MICROSOFT-CDO-BUSYSTATUS:OOF/i.test(line);
  });

type Bounds = { reader: Reader; span: Span; budget: Budget };

/** What cannot be read of a group, or recurs beyond counting, is counted, and stops nothing else. */
function addAll(says: CalendarSays, group: string[][], read: (lines: string[]) => CalendarEvent, bounds: Bounds) {
  const attempt = <Value>(run: () => Value): Value[] => {
    try {
      return [run()];
    } catch {
      says.unread += 1;
      return [];
    }
  };
  const events = group.flatMap((lines) => attempt(() => read(lines)));
  const replaced = new Set(events.flatMap(({ insteadOf }) => insteadOf ?? []));
  for (const event of events) {
    const kind = meaningOf(event, bounds.reader);
    if (kind) for (const spans of attempt(() => spansOf(event, kind, replaced, bounds))) says[kind].push(...spans);
  }
}

function spansOf(event: CalendarEvent, kind: "focus" | "away", replaced: Set<Instant>, { reader, span, budget }: Bounds): Span[] {
  const spans = occurrencesOf(event, span, event.insteadOf === undefined ? replaced : new Set(), budget);
  return kind === "focus" && event.isWholeDay ? spans.flatMap((one) => daysOf(one, reader.zone)) : spans;
}

/** Nothing where they take no part, or have it open to others; but whoever is away all day is away, free or not. */
function meaningOf(event: CalendarEvent, { words }: Reader): "focus" | "away" | undefined {
  const { title, isCancelled, isDeclined, isFree, isOutOfOffice, isWholeDay, length } = event;
  if (isCancelled || isDeclined) return undefined;
  const isLong = isWholeDay || ("ofClock" in length ? length.ofClock : length.passing) >= leastAway;
  if (saysAway(title)) return isOutOfOffice || (isLong && (isWholeDay || !isFree)) ? "away" : undefined;
  if (isFree) return undefined;
  if (beginsWord(title, words)) return "focus";
  return isOutOfOffice ? "away" : undefined;
}

/** Each day of it on its own, so that one of them can be ended or left out. */
function daysOf({ from, to }: Span, zone: string): Span[] {
  const days: Span[] = [];
  for (let date = localDate(from, zone); atClock(date, "00:00", zone) < to; date = addDays(date, 1))
    days.push({ from: atClock(date, "00:00", zone), to: atClock(date, "24:00", zone) });
  return days;
}

/** The nearest ones, where there are too many: others come as time goes on. */
function inOrder(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((one, at) => one.from !== sorted[at - 1]?.from).slice(0, mostSpans);
}
