import { declining } from "../domain/away-hints.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson, raiseDigests } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** Somebody is here, whatever their calendar or status says of then: they are not asked of it again. */
export async function declineAway(tx: Tx, input: { who: PersonId; from: Instant; to?: Instant }, now: Instant) {
  const { who, ...hint } = input;
  const person = await knownPerson(tx, who);
  await keepPerson(tx, { ...person, attention: declining(attentionOf(person), hint) }, now);
  await raiseDigests(tx, who, now);
}
