import { hostOfAsk } from "../domain/asked-both-ways.ts";
import { hostAsking } from "../domain/askers.ts";
import { hostOf } from "../domain/change.ts";
import { type CodeHost, hostName } from "../domain/code-host.ts";
import { broughtAgain, resumed } from "../domain/come-again.ts";
import type { Followed } from "../domain/followed.ts";
import { isGroup, type ReaderId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { awaitsReader, isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { isForRework, replied, type Settled } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { type Followable, isLinked } from "./ask-from-host.ts";
import { backIfOver } from "./bring-back.ts";
import { commentedOn } from "./end-round.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { putChangedRequest } from "./put-request.ts";
import { knownReader } from "./whose-move.ts";

type Again = { tx: Tx; all: Followable; who: ReaderId; now: Instant };

/**
 * The request of a round before is the one of this round too, where it waits for what was done since, was called off by its host alone, or was asked
 * again here already. `key`: of this round; `isOver`: it has ended already, so nobody is asked.
 */
export async function sameAgain(
  { tx, all, who, now }: Again,
  asker: PersonId | undefined,
  previous: Request,
  key: string,
  isOver: boolean,
): Promise<Followed | undefined> {
  const host = hostOf(all.change);
  if (asker === undefined || !isAskedThere(previous, asker, host) || (await tx.person(asker))?.isErased) return undefined;
  const followed = { request: previous.id, asker };
  if (awaitsReader(previous)) return followed;
  const next = nextTurn(previous, asker, host, now) ?? (await asItLay(tx, previous, asker, who, host, now));
  if (!next) return undefined;
  const { request, reader } = await withReader(tx, next, now);
  await tx.putFurtherAsk(previous.id, { key, to: request.askedOf });
  if (isOver) await putChangedRequest(tx, request, now);
  else await keepRequest(tx, request, reader, now);
  return followed;
}

const isAskedThere = ({ askers }: Request, asker: PersonId, host: CodeHost) =>
  askers.some((one) => one.who === asker && hostOfAsk(one) === host);

const askedAgainOn = (host: CodeHost) => `Asked again on ${hostName[host]}.`;

function nextTurn(previous: Request, asker: PersonId, host: CodeHost, now: Instant): Request | undefined {
  if (isForRework(previous)) return broughtAgain(previous, asker, askedAgainOn(host), now);
  return isOpen(previous) ? replied(previous, asker, askedAgainOn(host), now) : undefined;
}

/** Nobody settled it: its host alone had called it off. What was commented there is answered by asking again. */
async function asItLay(reads: Reads, previous: Request, asker: PersonId, who: ReaderId, host: CodeHost, now: Instant) {
  const end = calledOff(previous);
  if (!end || !(await isLinked(reads, who, host)) || !(await canHaveIt(reads, previous))) return undefined;
  const again = resumed(previous, end, now);
  const isCommented = again.turn.is === "returned" && again.turn.question === commentedOn(host);
  return isCommented ? replied(again, asker, askedAgainOn(host), now) : backIfOver(reads, again, now);
}

const calledOff = ({ turn }: Request): Settled | undefined =>
  turn.is === "settled" && turn.outcome.is === "withdrawn" && turn.outcome.because !== undefined ? turn : undefined;

/** Whoever had it is still there, and nobody has asked for the same here since: that one it joins. */
async function canHaveIt(reads: Reads, { link, to, askedOf }: Request): Promise<boolean> {
  const about = link === undefined ? [] : await reads.requestsAbout(link, askedOf);
  if (about.some((one) => isOpen(one) && one.kind === "review" && !hostAsking(one))) return false;
  const reader = await knownReader(reads, to);
  return isGroup(reader) || (reader.kind === "person" && !reader.isErased && reader.wish !== "not with me");
}
