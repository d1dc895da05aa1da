import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Reads } from "../store/store.ts";

/** What goes on meanwhile: it changes nothing of theirs. */
const goesOn = ["erase", "endErased", "meet", "look", "remind", "countReminded", "endReminder", "tellTeam", "noteCallback"];

type Named = { who?: PersonId; by?: PersonId; to?: PersonId; owner?: PersonId; agent?: PersonId; asked?: { who?: PersonId } };

/** While somebody's data is being erased nobody acts as them, and nobody asks them: that comes when they are somebody new. */
export async function refuseWhileErasing(reads: Reads, verb: string, input: unknown) {
  if (goesOn.includes(verb)) return;
  const inputs = (Array.isArray(input) ? input : [input]) as Named[];
  const acting = new Set(inputs.flatMap(({ who, by, owner, agent, asked }) => [who, by, owner, agent, asked?.who]));
  for (const id of acting) if (await isErased(reads, id)) throw new Refusal(ofTheirs);
  for (const { to } of inputs)
    if (await isErased(reads, to)) throw new Refusal("The data of whom you ask is being erased just now. Try again in a minute.");
}

const ofTheirs = "Your data is being erased just now. Try again in a minute: you are somebody new here then.";

const isErased = async (reads: Reads, id: PersonId | undefined) =>
  id !== undefined && (await reads.person(id))?.isErased === true;

/** The same for whoever looks. */
export async function refuseToErased(reads: Reads, who: PersonId) {
  if (await isErased(reads, who)) throw new Refusal(ofTheirs);
}
