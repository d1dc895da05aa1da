import { type Attention, notJoined } from "../domain/attention.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { enderOf } from "../domain/turn.ts";
import type { Reads } from "./store.ts";

/** What people are called, and when they are at work, for drawing. */
export type People = { names: (id: PersonId) => string; hours: (id: PersonId) => Attention };

/** Everybody who appears in these requests, and whom else is given. */
export async function peopleIn(reads: Reads, requests: Request[], others: PersonId[] = []): Promise<People> {
  const ids = [...new Set([...requests.flatMap(appearingIn), ...others])];
  const found = await Promise.all(ids.map((id) => reads.person(id)));
  const people = new Map(found.flatMap((person) => (person ? [[person.id, person]] : [])));
  return {
    names: (id) => people.get(id)?.name ?? "somebody",
    hours: (id) => {
      const person = people.get(id);
      return person ? attentionOf(person) : notJoined("UTC");
    },
  };
}

const appearingIn = ({ to, askers, handedOver, talk, turn, history }: Request): PersonId[] => [
  to,
  ...askers.map(({ who }) => who),
  ...talk.map(({ by }) => by),
  ...history.flatMap(({ whose }) => whose ?? []),
  ...(handedOver ? [handedOver.by] : []),
  ...(turn.is === "settled" ? [enderOf(turn.outcome) ?? to] : []),
];
