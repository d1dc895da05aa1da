import { isAskedBy } from "./askers.ts";
import type { PersonId } from "./person.ts";
import type { AgentKey, Asked, Request } from "./request.ts";

const most = 20;

const keysOf = ({ origin }: Asked): AgentKey[] => (origin.from === "agent" ? (origin.keys ?? []) : []);

/** What an agent asked by that key, as a hash; undefined where that is not known any more. */
export const hashOf = ({ askers, left = [] }: Request, agent: PersonId, key: string): string | undefined =>
  [...askers, ...left.map(({ asked }) => asked)]
    .filter(({ who }) => who === agent)
    .flatMap(keysOf)
    .find((one) => one.key === key)?.hash;

/** The request, which its agent asked by another key too. */
export function withKey(request: Request, agent: PersonId, key: AgentKey): Request {
  if (!isAskedBy(request, agent)) return request;
  const also = (one: Asked): Asked =>
    one.who === agent ? { ...one, origin: { from: "agent", keys: [...keysOf(one), key].slice(-most) } } : one;
  const [first, ...others] = request.askers;
  return { ...request, askers: [also(first), ...others.map(also)] };
}
