import { askedWithoutHost } from "../domain/asked-both-ways.ts";
import { isAskedBy } from "../domain/askers.ts";
import { type CodeHost, hostName } from "../domain/code-host.ts";
import type { Followed } from "../domain/followed.ts";
import { isGroup, type Reader, type ReaderId } from "../domain/group.ts";
import { leftForGood } from "../domain/leaving.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { awaitsReader, isOpen, type Request } from "../domain/request.ts";
import type { Round } from "../domain/review-rounds.ts";
import { claimed, mayTake } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { askedBack, type Because, isEndedElsewhere, type Meanwhile, settled, type Verdict } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellAnswer, tellQuestion } from "./tell-askers.ts";
import { knownReader } from "./whose-move.ts";
import { takeBack } from "./withdraw.ts";

type End = NonNullable<Round["end"]>;

/** What ended a round at its host ends, or returns, the request that it was here. What was settled here stays as it was, unless that is taken back. */
export async function endRound(tx: Tx, { request: id, asker }: Followed, who: ReaderId, host: CodeHost, end: End, now: Instant) {
  const request = id === undefined ? undefined : await tx.request(id);
  if (!request || asker === undefined) return;
  const { turn } = request;
  if (turn.is === "settled" && !isEndedElsewhere(turn.outcome)) {
    if (end.is === "commented") return;
    return tx.putRequest({ ...request, turn: { ...turn, meanwhile: { is: end.is, by: end.by ?? who, asker, on: host } } });
  }
  switch (end.is) {
    case "approved":
    case "changes requested":
      return judge(tx, request, end.by ?? who, { is: end.is, on: host }, now);
    case "commented":
      return giveBack(tx, request, end.by ?? who, host, now);
    default:
      return callOff(tx, request, asker, end.is, now);
  }
}

/** What was settled here is so no more: how it ended there since counts. Whether it has ended by that. */
export async function endMeanwhile(tx: Tx, request: Request, { is, by, asker, on }: Meanwhile, now: Instant): Promise<boolean> {
  await endRound(tx, { request: request.id, asker }, by, on, { is, at: now, by }, now);
  const after = await tx.request(request.id);
  return after !== undefined && !isOpen(after);
}

/** Whoever reviewed it there, and the request as theirs; undefined where another has it. */
async function inHand(
  tx: Tx,
  request: Request,
  by: PersonId,
  now: Instant,
): Promise<{ request: Request; reader: Reader } | undefined> {
  const reader = await knownReader(tx, request.to);
  const person = await tx.person(by);
  if (isGroup(reader) && person)
    return mayTake(request, reader, by) ? { request: claimed(request, person, now), reader: person } : undefined;
  return request.to === by || request.askedOf === by ? { request, reader } : undefined;
}

async function judge(tx: Tx, asked: Request, by: PersonId, said: { is: Verdict; on: CodeHost }, now: Instant) {
  const taken = await inHand(tx, asked, by, now);
  if (!taken) return;
  const outcome = { ...said, by };
  await keepRequest(tx, settled(taken.request, outcome, now), taken.reader, now);
  await tellAnswer(tx, taken.request, outcome, now);
}

/** The question of a review that only comments. */
export const commentedOn = (host: CodeHost) => `Commented on ${hostName[host]}.`;

/** It is the move of whoever asked, who reads there what was said. */
async function giveBack(tx: Tx, asked: Request, by: PersonId, host: CodeHost, now: Instant) {
  const taken = awaitsReader(asked) ? await inHand(tx, asked, by, now) : undefined;
  if (!taken) return;
  const says = commentedOn(host);
  await keepRequest(tx, askedBack(taken.request, by, says, now), taken.reader, now);
  await tellQuestion(tx, taken.request, says, now, host);
}

/** Quietly: nobody is told but by what shows it. Whoever asks the same by themselves asks on. */
async function callOff(tx: Tx, request: Request, asker: Person["id"], because: Because, now: Instant) {
  if (!isAskedBy(request, asker)) return tx.putRequest(leftForGood(request, asker));
  const reader = await knownReader(tx, request.to);
  const theirOwn = askedWithoutHost(request, asker);
  if (theirOwn) return void (isOpen(request) && (await keepRequest(tx, theirOwn, reader, now)));
  const outcome = { is: "withdrawn" as const, by: asker, because };
  if (isOpen(request)) await takeBack(tx, request, reader, outcome, now);
  else await keepRequest(tx, settled(request, outcome, now), reader, now);
}
