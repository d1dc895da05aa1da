import { isAskedBy } from "./askers.ts";
import type { Group } from "./group.ts";
import type { Person, PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { shown, turned } from "./turn.ts";

/** How somebody of a group came to what the group was asked: they claimed it, or had most room. */
export type Taking = "claimed" | "most free";

export const isUnclaimed = ({ turn }: Pick<Request, "turn">) => turn.is === "unclaimed";

/** Whether a member may take it: nobody judges what they ask themselves. */
export const mayTake = (request: Request, group: Group, who: PersonId): boolean =>
  group.members.includes(who) && !isAskedBy(request, who);

/** Whether an unclaimed request is for this member of its group: who takes no requests here is not told of new ones. */
export const isFor = (request: Request, person: Person): boolean =>
  person.kind === "person" &&
  !isAskedBy(request, person.id) &&
  (person.wish !== "not with me" || (request.turn.is === "unclaimed" && request.turn.told.includes(person.id)));

/** As it stands for one of the group: an unclaimed request is held for each of them until they were told of it. */
export function seenBy(request: Request, who: PersonId): Request {
  const { turn } = request;
  if (turn.is !== "unclaimed") return request;
  const { since, told } = turn;
  return { ...request, turn: told.includes(who) ? { is: "shown", at: since } : { is: "held", since } };
}

/** It came to somebody: shown to its reader, or to one of the group who may claim it. */
export function cameTo(request: Request, who: PersonId, now: Instant): Request {
  const { turn } = request;
  return turn.is === "unclaimed" ? toldTo(request, [...turn.told, who]) : shown(request, now);
}

/** Told to these alone: whoever left the group, or asks the same, has nothing to claim. */
export const toldTo = (request: Request, told: PersonId[]): Request =>
  request.turn.is === "unclaimed" ? { ...request, turn: { ...request.turn, told } } : request;

/** Somebody of the group takes it: it is theirs, and in front of them. */
export const claimed = (request: Request, who: PersonId, now: Instant): Request =>
  turned({ ...request, to: who, taken: "claimed" }, { is: "shown", at: now }, who, now);

/** It goes to who has most room, and waits for their own opening. */
export const given = (request: Request, who: PersonId, now: Instant): Request =>
  turned({ ...request, to: who, taken: "most free" }, { is: "held", since: now }, who, now);

/** Who had it is there no more: it is the group's again. A bypass was made for them alone. */
export function passedBack(request: Request, now: Instant): Request {
  const { taken: _, handedOver: __, bypass: ___, ...rest } = request;
  return turned({ ...rest, to: rest.askedOf }, { is: "unclaimed", since: now, told: [] }, rest.askedOf, now);
}
