import { isActive, sayAgent } from "../domain/agent.ts";
import { type Attention, notJoined } from "../domain/attention.ts";
import { earlierEnds } from "../domain/earlier-ends.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { StandingAnswer } from "../domain/standing-answer.ts";
import { enderOf } from "../domain/turn.ts";
import type { Reads } from "./store.ts";

/** What people and groups are called, when people are at work, which agents were revoked, and the standing answers of whoever looks, for drawing. */
export type People = {
  names: (id: ReaderId) => string;
  hours: (id: PersonId) => Attention;
  isRevoked: (id: PersonId) => boolean;
  rules: StandingAnswer[];
};

/** Everybody who appears in these requests, and whom else is given, as `to` knows them; absent where several read. */
export async function peopleIn(reads: Reads, requests: Request[], to?: PersonId, others: ReaderId[] = []): Promise<People> {
  const ids = [...new Set([...requests.flatMap(appearingIn), ...(to === undefined ? [] : [to]), ...others])];
  const found = await peopleOf(
    reads,
    ids.filter((id) => !isGroupId(id)),
  );
  const owners = new Map(
    (await peopleOf(reads, [...new Set(found.flatMap(({ owner }) => owner ?? []))])).map((one) => [one.id, one]),
  );
  const agents = await Promise.all(found.filter(({ owner }) => owner !== undefined).map(({ id }) => reads.agent(id)));
  const gone = new Set(agents.flatMap((one) => (one && !isActive(one) ? [one.id] : [])));
  const groups = await Promise.all(ids.filter(isGroupId).map((id) => reads.group(id)));
  const people = new Map(found.map((person) => [person.id, person]));
  const called = found.map(({ id, name, owner }) => ({ id, name: owner ? sayAgent(name, owners.get(owner), to) : name }));
  const names = new Map([...called, ...groups].flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return {
    isRevoked: (id) => gone.has(id),
    names: (id) => names.get(id) ?? "somebody",
    hours: (id) => {
      const person = people.get(id);
      return person ? attentionOf(person) : notJoined("UTC");
    },
    rules: to === undefined ? [] : await reads.standingAnswersOf(to),
  };
}

const peopleOf = async (reads: Reads, ids: PersonId[]): Promise<Person[]> =>
  (await Promise.all(ids.map((id) => reads.person(id)))).filter((one) => one !== undefined);

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
