import { attentionOf, joined, type PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import { type TimeBlock, withBlock } from "../domain/time-block.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson, raiseDigests } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** From then until then, nothing that can wait reaches this person. Declaring a first block is joining. A digest offers no review while one runs. */
export async function declareBlock(tx: Tx, { who, block }: { who: PersonId; block: TimeBlock }, now: Instant) {
  const person = joined(await knownPerson(tx, who));
  await keepPerson(tx, { ...person, attention: withBlock(attentionOf(person), block, now) }, now);
  if (block.kind === "review") await raiseDigests(tx, who, now);
}
