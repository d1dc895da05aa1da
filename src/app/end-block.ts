import { blockAt, withoutBlock } from "../domain/attention.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** The block ends now. What gathered comes at once, or, quietly, at the next slot. */
export async function endBlock(tx: Tx, { who, quietly }: { who: PersonId; quietly: boolean }, now: Instant) {
  const person = await knownPerson(tx, who);
  if (!blockAt(attentionOf(person), now)) throw new Refusal("No block runs now. `/focus 90m` begins one.");
  await keepPerson(tx, { ...person, attention: withoutBlock(attentionOf(person), quietly, now) }, now);
}
