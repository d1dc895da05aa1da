import { Refusal } from "../domain/refusal.ts";

/** The lines of a calendar feed that matter, unfolded: of each event, of each zone, and how the calendar is meant. */
export type FeedText = { events: string[][]; zones: string[][]; method?: string };

const mostEvents = 20_000;
/** Longer than any line that says when something is. What people wrote may be longer, and is not read. */
const longestLine = 100_000;

const ofEvents =
  /^(?:UID|SUMMARY|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|ATTENDEE|X-MICROSOFT-CDO-BUSYSTATUS)[;:]/i;

/**
 * Takes a feed apart by its lines, and keeps no more than it needs: what stands in the rest can do no harm. Refuses what is no calendar; such a
 * refusal, as all about feeds, ends a sentence that begins "I could not read it:".
 */
export function takeApart(text: string): FeedText {
  const found: FeedText = { events: [], zones: [] };
  const open: string[] = [];
  for (const line of linesOf(text)) {
    const [, word, name = ""] = /^(BEGIN|END):([A-Z-]+)\s*$/.exec(line) ?? [];
    if (word === "BEGIN") enter(found, open, name);
    keepLine(found, open, line);
    if (word === "END") open.pop();
  }
  return found;
}

function enter(found: FeedText, open: string[], name: string) {
  open.push(name);
  if (open.length !== 2) return;
  if (name === "VEVENT") found.events.push([]);
  if (name === "VTIMEZONE") found.zones.push([]);
  if (found.events.length > mostEvents) throw new Refusal("it has more than 20,000 events");
}

/** Of an event what stands in it directly, of a zone all that is in it. */
function keepLine(found: FeedText, [, inside, deeper]: string[], line: string) {
  if (line.length > longestLine) return;
  if (inside === "VEVENT" && !deeper && ofEvents.test(line)) found.events.at(-1)?.push(line);
  if (inside === "VTIMEZONE") found.zones.at(-1)?.push(line);
  const method = inside ? undefined : /^METHOD:(\w+)/i.exec(line)?.[1];
  if (method) found.method = method.toUpperCase();
}

function linesOf(text: string): string[] {
  const unfolded = text.replace(/^\uFEFF/, "").replace(/\r?\n[ \t]/g, "");
  const lines = unfolded.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (!/^BEGIN:VCALENDAR\s*$/.test(lines[0] ?? "")) throw new Refusal(saysNone(text));
  if (!/^END:VCALENDAR\s*$/.test(lines.at(-1) ?? "")) throw new Refusal("the calendar breaks off before its end");
  return lines;
}

const saysNone = (text: string) =>
  /<html|<!doctype/i.test(text.slice(0, 2_000))
    ? "it is a page to look at, not a feed. Take the calendar's secret address in iCal format"
    : "it is no calendar in iCal format";
