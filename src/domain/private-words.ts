import { withoutCase } from "./case.ts";
import { channelOf } from "./channel.ts";
import type { PersonId } from "./person.ts";
import type { Asked, Request } from "./request.ts";

/** In the place of private words, for a reader who was not there; the link stays, for whoever may follow it. */
export const unseen = "A message from a conversation that not everybody can read";

/** Whether it is read by somebody whom none of its askers wrote to. */
export const isReadByAnother = ({ to, askedOf, handedOver }: Request) => handedOver !== undefined && to !== askedOf;

/** As somebody may read it who was not there. What was said of it since may repeat private words. */
export function withoutPrivateWords(request: Request): Request {
  if (!request.askers.some(({ isPrivate }) => isPrivate)) return request;
  return request.isPrivate ? { ...withoutCase(request), ask: unseen, options: [], talk: [] } : { ...request, talk: [] };
}

/** Who is sent the question of a reader, which may repeat words of each asker: where some are private the first asker, and who asked in the same channel. */
export function askersToldOfQuestion({ askers: all }: Request): PersonId[] {
  const asking = all.filter(({ onlyHears }) => !onlyHears);
  const [first, ...others] = asking.length > 0 ? asking : all;
  const askers = first ? [first, ...others] : [];
  if (!first || !askers.some(({ isPrivate }) => isPrivate)) return askers.map(({ who }) => who);
  return [first, ...others.filter((one) => areInOneChannel(first, one))].map(({ who }) => who);
}

function areInOneChannel(first: Asked, other: Asked): boolean {
  const channel = channelOf(first);
  return first.isPrivate === true && other.isPrivate === true && channel !== undefined && channel === channelOf(other);
}
