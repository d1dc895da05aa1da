import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayDay } from "../domain/say-time.ts";
import { type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { foundOn, isSkipped, skipping } from "../domain/weekly-blocks.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** One day goes without the blocks of the week and of the calendar; one of them that runs ends now, and what gathered comes. */
export async function skipDay(tx: Tx, { who, date }: { who: PersonId; date: LocalDate }, now: Instant) {
  const person = await knownPerson(tx, who);
  const attention = attentionOf(person);
  const day = sayDay(date, localDate(now, attention.zone));
  const isNothingThere = foundOn(attention, date, now).length === 0;
  if (isNothingThere && isSkipped(attention, date))
    throw new Refusal(`What stood ${day} is left out already. \`/focus keep ${day}\` brings it back.`);
  if (isNothingThere)
    throw new Refusal(`No weekly block stands ${day}. \`/focus weekdays 9:00-11:30\` makes one for every week.`);
  await keepPerson(tx, { ...person, attention: skipping(attention, date, now) }, now);
}
