import { answeredHereAt } from "../domain/answered-here.ts";
import { hostOf, roundKey } from "../domain/change.ts";
import { earlierTurn, type Followed } from "../domain/followed.ts";
import type { Reader, ReaderId } from "../domain/group.ts";
import { installationOf } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { isWantedSince, type Round } from "../domain/review-rounds.ts";
import type { Instant } from "../domain/time.ts";
import { isEndedElsewhere, isForRework, withoutMeanwhile } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { askAnew, type Followable } from "./ask-from-host.ts";
import { endRound } from "./end-round.ts";
import { sameAgain } from "./same-again.ts";

/** `reader`: who can still be asked; undefined where nobody can. */
export type Following = { tx: Tx; all: Followable; who: ReaderId; reader: Reader | undefined; now: Instant };

/** A round that was not known; `before`: what came of those before it. Undefined where it cannot be asked. */
export async function beginRound(
  following: Following,
  rounds: Round[],
  before: Followed[],
  nth: number,
): Promise<Followed | undefined> {
  const round = rounds[nth];
  if (!following.reader || !round) return undefined;
  const answered = await answeredHere(following.tx, before);
  if (answered && stands(answered, rounds, nth)) return endedAsTold(following, await carried(following, answered, round), round);
  const goesOnHere = answered && isForRework(answered.request) ? answered.followed : undefined;
  const turnBefore = earlierTurn(rounds, before, nth) ?? goesOnHere;
  const begun = await asked(following, following.reader, turnBefore, round, nth);
  return begun && endedAsTold(following, begun, round);
}

/** A round that goes on as it was, unless it was asked for since its request was answered here, or taken back by hand: then it is asked. */
export async function askedSince(
  following: Following,
  rounds: Round[],
  before: Followed[],
  nth: number,
  known: Followed,
): Promise<Followed> {
  const round = rounds[nth];
  if (!round || round.end) return known;
  if (await isEndedThere(following.tx, known)) return (await beginRound(following, rounds, before, nth)) ?? known;
  const answered = await answeredHere(following.tx, [known]);
  if (!answered || !isWantedSince([round], answered.at)) return known;
  return (await beginRound(following, rounds, [...before, known], nth)) ?? known;
}

/** What its request was is the end of an earlier round, as was told since. */
async function isEndedThere(tx: Tx, { request: id }: Followed): Promise<boolean> {
  const turn = id === undefined ? undefined : (await tx.request(id))?.turn;
  return turn?.is === "settled" && isEndedElsewhere(turn.outcome);
}

type Answered = { followed: Followed & { request: string }; request: Request; at: Instant };

async function answeredHere(tx: Tx, before: Followed[]): Promise<Answered | undefined> {
  const last = before.findLast(({ request }) => request !== undefined);
  if (last?.request === undefined || last.asker === undefined) return undefined;
  const request = await tx.request(last.request);
  const at = request && answeredHereAt(request, last.asker);
  return request && at !== undefined ? { followed: { ...last, request: last.request }, request, at } : undefined;
}

/** Closed and opened again, or a draft for a while, is not asked anew; what is to be changed is once it is ready. */
function stands({ request, at }: Answered, rounds: Round[], nth: number): boolean {
  const isReadyAnew = isForRework(request) && rounds[nth - 1]?.end?.is === "draft";
  return !isReadyAnew && !isWantedSince(rounds.slice(0, nth + 1), at);
}

/** It is open there again: what ended it before counts no more. */
async function carried(
  { tx }: Following,
  { followed: { request: id, asker }, request }: Answered,
  { end }: Round,
): Promise<Followed> {
  if (!end) await tx.putRequest(withoutMeanwhile(request));
  return { request: id, ...(asker !== undefined && { asker }) };
}

async function endedAsTold({ tx, all, who, now }: Following, begun: Followed, { end }: Round): Promise<Followed> {
  if (!end) return begun;
  await endRound(tx, begun, who, hostOf(all.change), end, now);
  return { ...begun, end: { is: end.is, at: end.at } };
}

async function asked(
  following: Following,
  reader: Reader,
  before: Followed | undefined,
  { end }: Round,
  nth: number,
): Promise<Followed | undefined> {
  const { tx, all, now } = following;
  const previous = before?.request === undefined ? undefined : await tx.request(before.request);
  const key = await freeKey(tx, roundKey(all.change, nth + 1), reader.id);
  const isOver = end !== undefined;
  const again = previous && (await sameAgain(following, before?.asker, previous, key, isOver));
  return again ?? askAnew(tx, all, reader, key, previous, isOver, now);
}

/** A round that seemed to be over, and was not, is another ask. */
async function freeKey(tx: Tx, key: string, reader: ReaderId): Promise<string> {
  const isTaken = (await tx.requestByKey(installationOf(reader), key, reader)) !== undefined;
  return isTaken ? freeKey(tx, `${key}+`, reader) : key;
}
