import { joined, type Person, type PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson, raiseDigests } from "./keep.ts";
import { watchingGroups } from "./pass-back.ts";
import { knownPerson } from "./whose-move.ts";

/** Batched at their openings, each as it comes in working hours, or not at all. */
export type Manner = "batch" | "keep coming" | "not with me";

/** How a person wants to be asked from now on. */
export async function chooseManner(tx: Tx, { who, manner }: { who: PersonId; manner: Manner }, now: Instant) {
  const person = await knownPerson(tx, who);
  await raiseDigests(tx, who, now);
  const groups = (await tx.groupsOf(who)).map(({ id }) => id);
  await watchingGroups(tx, groups, now, () => keepPerson(tx, manner === "batch" ? joined(person) : left(person, manner), now));
}

const left = ({ attention: _, ...person }: Person, wish: NonNullable<Person["wish"]>): Person => ({ ...person, wish });
