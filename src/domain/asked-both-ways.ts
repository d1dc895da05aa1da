import { type CodeHost, isCodeHost } from "./code-host.ts";
import type { PersonId } from "./person.ts";
import type { Asked, HostOrigin, Origin, Request } from "./request.ts";

export const isFromHost = (origin: Origin): origin is HostOrigin => isCodeHost(origin.from);

/** As their code host asks it for them, alone or besides them. */
export const askOfHost = ({ origin, onHost }: Pick<Asked, "origin" | "onHost">): HostOrigin | undefined =>
  onHost ?? (isFromHost(origin) ? origin : undefined);

/** The code host at which they ask it. */
export const hostOfAsk = (one: Pick<Asked, "origin" | "onHost">): CodeHost | undefined => askOfHost(one)?.from;

/** Whether they ask it themselves: in Slack, by a workflow, or as an agent. */
const isOwn = ({ origin }: Pick<Asked, "origin">) => !isCodeHost(origin.from);

/** Whether it says nothing new of somebody who asks it already: a host tells of one ask as often as it likes, and their own, after the host's, is their first. */
export const isFirstOfItsWay = ({ askers }: Request, { who, origin }: Pick<Asked, "who" | "origin">): boolean =>
  isCodeHost(origin.from) || askers.some((one) => one.who === who && !isOwn(one));

/** The same, asked there too. */
export const askedOnHost = (one: Asked, host: HostOrigin): Asked =>
  hostOfAsk(one) === host.from ? one : { ...one, onHost: host };

/** The same, asked by themselves too: there they hear of it. */
export const askedByThemselves = (one: Asked, origin: Origin): Asked => {
  const host = askOfHost(one);
  return host === undefined || isOwn(one) ? one : { ...one, origin, onHost: host };
};

/** Their host asks it no more, and they do; undefined where they had not asked it themselves. */
export function askedWithoutHost(request: Request, who: PersonId): Request | undefined {
  if (!request.askers.some((one) => one.who === who && isOwn(one) && one.onHost)) return undefined;
  const alone = ({ onHost, ...one }: Asked): Asked => (one.who === who || !onHost ? one : { ...one, onHost });
  const [first, ...others] = request.askers;
  return { ...request, askers: [alone(first), ...others.map(alone)] };
}
