import type { Calendar } from "../domain/calendar.ts";
import { joined } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** A calendar is to be read from now on, in the place of the one before, whose blocks stay until it was. Its address comes sealed. Adding one is joining. */
export async function addCalendar(tx: Tx, { who, url, host, words }: Calendar, now: Instant) {
  const person = joined(await knownPerson(tx, who));
  await tx.addCalendar({ who, url, host, words }, now);
  await keepPerson(tx, person, now);
}
