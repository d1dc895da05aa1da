import { isAskedBy } from "./askers.ts";
import type { Group } from "./group.ts";
import { attentionOf, type Person, type PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import { announcedLapse } from "./silence.ts";
import type { Instant } from "./time.ts";
import { enderOf, isEndedElsewhere, shown, turned } from "./turn.ts";

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
  const { since, told, lapsesAt } = turn;
  const seen = { is: "shown" as const, at: since, ...(lapsesAt !== undefined && { lapsesAt }) };
  return { ...request, turn: told.includes(who) ? seen : { is: "held", since } };
}

/** It came to somebody: shown to its reader, or to one of the group who may claim it. It lapses after the opening that comes last of theirs. */
export function cameTo(request: Request, person: Person, now: Instant): Request {
  const { turn } = request;
  const lapse = announcedLapse(request, attentionOf(person), now);
  if (turn.is !== "unclaimed") return shown(request, now, lapse);
  const latest = lapse === undefined ? {} : { lapsesAt: Math.max(lapse, turn.lapsesAt ?? lapse) };
  return { ...request, turn: { ...turn, told: [...turn.told, person.id], ...latest } };
}

/** Whose end it is to take back, as far as it was shown to them: what lapsed is its reader's, or anybody's of the group who was told. */
export function isTheirEnd({ to, turn }: Request, who: PersonId): boolean {
  if (turn.is !== "settled") return false;
  const { outcome, before } = turn;
  if (isEndedElsewhere(outcome)) return false;
  const isOfGroup = outcome.is === "lapsed" && before.is === "unclaimed" && before.told.includes(who);
  return isOfGroup || (enderOf(outcome) ?? to) === who;
}

/** Told to these alone: whoever left the group has nothing to claim. Where nobody is left who was told, nobody was told when it lapses. */
export function toldTo(request: Request, told: PersonId[]): Request {
  if (request.turn.is !== "unclaimed") return request;
  const { lapsesAt, ...turn } = request.turn;
  return { ...request, turn: { ...turn, told, ...(told.length > 0 && lapsesAt !== undefined && { lapsesAt }) } };
}

/** Somebody of the group takes it: it is theirs, and in front of them. */
export function claimed(request: Request, person: Person, now: Instant): Request {
  const announced = request.turn.is === "unclaimed" ? request.turn.lapsesAt : undefined;
  const lapse = announced ?? announcedLapse(request, attentionOf(person), now);
  const turn = { is: "shown" as const, at: now, ...(lapse !== undefined && { lapsesAt: lapse }) };
  return turned({ ...request, to: person.id, taken: "claimed" }, turn, person.id, now);
}

/** It goes to who has most room, and waits for their own opening. */
export const given = (request: Request, who: PersonId, now: Instant): Request =>
  turned({ ...request, to: who, taken: "most free" }, { is: "held", since: now }, who, now);

/** Who had it is there no more: it is the group's again. A bypass was made for them alone. */
export function passedBack(request: Request, now: Instant): Request {
  const { taken: _, handedOver: __, bypass: ___, ...rest } = request;
  return turned({ ...rest, to: rest.askedOf }, { is: "unclaimed", since: now, told: [] }, rest.askedOf, now);
}
