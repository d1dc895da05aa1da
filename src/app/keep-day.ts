import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayDay } from "../domain/say-time.ts";
import { type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { isSkipped, keeping } from "../domain/weekly-blocks.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** What was left out of a day comes after all, as far as it lies ahead. */
export async function keepDay(tx: Tx, { who, date }: { who: PersonId; date: LocalDate }, now: Instant) {
  const person = await knownPerson(tx, who);
  const attention = attentionOf(person);
  if (!isSkipped(attention, date))
    throw new Refusal(
      `Nothing is left out ${sayDay(date, localDate(now, attention.zone))}. \`/focus skip friday\` leaves a day's weekly blocks out.`,
    );
  await keepPerson(tx, { ...person, attention: keeping(attention, date, now) }, now);
}
