import { type Attention, notJoined } from "../domain/attention.ts";
import { earlierEnds } from "../domain/earlier-ends.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { enderOf } from "../domain/turn.ts";
import type { Reads } from "./store.ts";

/** What people and groups are called, and when people are at work, for drawing. */
export type People = { names: (id: ReaderId) => string; hours: (id: PersonId) => Attention };

/** Everybody who appears in these requests, and whom else is given. */
export async function peopleIn(reads: Reads, requests: Request[], others: ReaderId[] = []): Promise<People> {
  const ids = [...new Set([...requests.flatMap(appearingIn), ...others])];
  const found = await Promise.all(ids.filter((id) => !isGroupId(id)).map((id) => reads.person(id)));
  const groups = await Promise.all(ids.filter(isGroupId).map((id) => reads.group(id)));
  const people = new Map(found.flatMap((person) => (person ? [[person.id, person]] : [])));
  const names = new Map([...found, ...groups].flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return {
    names: (id) => names.get(id) ?? "somebody",
    hours: (id) => {
      const person = people.get(id);
      return person ? attentionOf(person) : notJoined("UTC");
    },
  };
}

function appearingIn(request: Request): ReaderId[] {
  const { to, askedOf, askers, handedOver, talk, turn, history } = request;
  return [
    to,
    ...(isGroupId(askedOf) ? [askedOf] : []),
    ...askers.map(({ who }) => who),
    ...talk.map(({ by }) => by),
    ...history.flatMap(({ whose }) => whose ?? []),
    ...(handedOver ? [handedOver.by] : []),
    ...earlierEnds(request, to).flatMap(({ outcome }) => enderOf(outcome) ?? []),
    ...(turn.is === "settled" ? [enderOf(turn.outcome) ?? to] : []),
  ];
}
