import { withHints } from "../domain/away-hints.ts";
import { withCalendar } from "../domain/calendar-spans.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant, Span } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";

/** What was read: times, and no titles. `url` as it was sealed then; `sealedAnew`: the same by the key of now. */
export type CalendarRead = { who: PersonId; url: string; focus: Span[]; away: Span[]; sealedAnew?: string };

/** What a calendar says now is kept, unless it was replaced or its person left while it was read. */
export async function keepCalendar(tx: Tx, { who, url, focus, away, sealedAnew }: CalendarRead, now: Instant) {
  const [person, known] = [await tx.person(who), await tx.calendar(who)];
  if (!person?.attention || known?.url !== url) return;
  const { reading: _, ...calendar } = known;
  await tx.putCalendar({ ...calendar, url: sealedAnew ?? url });
  await keepPerson(tx, { ...person, attention: withHints(withCalendar(person.attention, focus, now), "calendar", away) }, now);
}
