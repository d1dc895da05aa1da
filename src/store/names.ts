import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { enderOf } from "../domain/turn.ts";
import type { Reads } from "./store.ts";

/** What people are called, for drawing. */
export type Names = (id: PersonId) => string;

/** The names of everybody who appears in these requests, and of whom else is given. */
export async function namesIn(reads: Reads, requests: Request[], others: PersonId[] = []): Promise<Names> {
  const names = new Map<PersonId, string>();
  for (const id of new Set([...requests.flatMap(appearingIn), ...others]))
    names.set(id, (await reads.person(id))?.name ?? "somebody");
  return (id) => names.get(id) ?? "somebody";
}

const appearingIn = ({ to, askers, handedOver, talk, turn }: Request): PersonId[] => [
  to,
  ...askers.map(({ who }) => who),
  ...talk.map(({ by }) => by),
  ...(handedOver ? [handedOver.by] : []),
  ...(turn.is === "settled" ? [enderOf(turn.outcome) ?? to] : []),
];
