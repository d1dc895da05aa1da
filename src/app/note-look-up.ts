import { withLookUp } from "../domain/look-ups.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** An agent asked when this person is likely to answer: they can see that in their settings. */
export async function noteLookUp(tx: Tx, { who, by }: { who: PersonId; by: PersonId }, now: Instant) {
  const person = await tx.person(who);
  if (!person) return;
  await tx.putPerson({ ...person, lookUps: withLookUp(person.lookUps, by, now) });
}
