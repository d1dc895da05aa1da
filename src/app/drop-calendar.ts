import { withHints } from "../domain/away-hints.ts";
import { withoutCalendar } from "../domain/calendar-spans.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** Nothing of a calendar is read any more: its address is forgotten, and so are its blocks. */
export async function dropCalendar(tx: Tx, { who }: { who: PersonId }, now: Instant) {
  const person = await knownPerson(tx, who);
  await tx.dropCalendar(who);
  const { attention } = person;
  if (attention) await keepPerson(tx, { ...person, attention: withHints(withoutCalendar(attention, now), "calendar", []) }, now);
}
