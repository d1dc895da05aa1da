import { isGroupId } from "../domain/group.ts";
import { joined, type Person, type PersonId } from "../domain/person.ts";
import { isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { giveBack, isAwaitedByAgentsAlone } from "./give-back.ts";
import { keepPerson, raiseDigests } from "./keep.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { watchingGroups } from "./pass-back.ts";
import { knownPerson } from "./whose-move.ts";

/** Batched at their openings, each as it comes in working hours, or not at all. */
export type Manner = "batch" | "keep coming" | "not with me";

/** How a person wants to be asked from now on. */
export async function chooseManner(tx: Tx, { who, manner }: { who: PersonId; manner: Manner }, now: Instant) {
  const person = await knownPerson(tx, who);
  await raiseDigests(tx, who, now);
  if (manner === "not with me") await giveBackToAgents(tx, who, now);
  const groups = (await tx.groupsOf(who)).map(({ id }) => id);
  await watchingGroups(tx, groups, now, () => keepPerson(tx, manner === "batch" ? joined(person) : left(person, manner), now));
}

/** Whoever asks as a person can write to them instead; a program cannot. */
async function giveBackToAgents(tx: Tx, who: PersonId, now: Instant) {
  const isTheirs = (request: Request) => request.to === who && isOpen(request) && !isGroupId(request.askedOf);
  await oneAfterAnother(tx, await tx.openFor(who), isTheirs, async (request) => {
    if (await isAwaitedByAgentsAlone(tx, request)) await giveBack(tx, request, { by: who, why: "not with me" }, now);
  });
}

const left = ({ attention: _, ...person }: Person, wish: NonNullable<Person["wish"]>): Person => ({ ...person, wish });
