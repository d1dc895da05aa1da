import { absenceBy, type WhileAway } from "../domain/absence.ts";
import { isAskedBy } from "../domain/askers.ts";
import { checkedAbsence } from "../domain/days-away.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { awaitsReader, type Request, type RequestId } from "../domain/request.ts";
import type { Instant, Span } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { askBack, isReadByNobody } from "./ask-back.ts";
import { declareBlock } from "./declare-block.ts";
import { handOver } from "./hand-over.ts";
import { keepRequest, raiseDigests } from "./keep.ts";
import { refuseUnaskable } from "./submit.ts";
import { knownPerson } from "./whose-move.ts";

export type GoingAway = {
  who: PersonId;
  span: Span;
  standIn?: PersonId;
  /** Of each that waits, what becomes of it; what is not named waits. */
  choices: { request: RequestId; goes: WhileAway }[];
  /** What is written to those who get something, or get it back. */
  words: string;
};

/**
 * Somebody will be away: nothing comes until they return, and no clock of what waits for them runs. What has moved since they chose stays where it
 * is. Says how many went where.
 */
export async function goAway(tx: Tx, { who, span, standIn, choices, words }: GoingAway, now: Instant) {
  checkedAbsence(span, now);
  if (standIn !== undefined) await refuseUnfit(tx, who, standIn, span);
  if (standIn === undefined && choices.some(({ goes }) => goes === "hand over"))
    throw new Refusal("Choose who stands in for you, or let what waits be kept or returned.");
  await declareBlock(tx, { who, block: { kind: "away", ...span, ...(standIn !== undefined && { standIn }) } }, now);
  await raiseDigests(tx, who, now);
  const done = { "hand over": 0, return: 0, keep: 0 };
  for (const request of (await tx.openFor(who)).filter(awaitsReader)) {
    const chosen = choices.find((one) => one.request === request.id)?.goes ?? "keep";
    const then = await possible(tx, chosen, request, standIn);
    await move(tx, request, then, { who, words, ...(standIn !== undefined && { standIn }) }, now);
    done[then] += 1;
  }
  return done;
}

async function refuseUnfit(tx: Tx, who: PersonId, standIn: PersonId, { from, to }: Span) {
  if (standIn === who) throw new Refusal("You cannot stand in for yourself. Choose somebody else, or nobody.");
  const one = await knownPerson(tx, standIn);
  refuseUnaskable(one, who, "Choose somebody else, or nobody.");
  if (absenceBy(attentionOf(one), from, to)) throw new Refusal(`${one.name} is away then too. Choose somebody else, or nobody.`);
}

/** Who asked it cannot judge it: it is returned to them. Where nobody would read that, it waits. */
async function possible(tx: Tx, chosen: WhileAway, request: Request, standIn: PersonId | undefined): Promise<WhileAway> {
  const isForAsker = chosen === "hand over" && (standIn === undefined || isAskedBy(request, standIn));
  if (chosen !== "return" && !isForAsker) return chosen;
  return (await isReadByNobody(tx, request)) ? "keep" : "return";
}

type With = { who: PersonId; words: string; standIn?: PersonId };

async function move(tx: Tx, request: Request, then: WhileAway, { who, words, standIn }: With, now: Instant) {
  const by = { request: request.id, by: who };
  if (then === "hand over" && standIn !== undefined) return handOver(tx, { ...by, to: standIn, why: words }, now);
  if (then === "return") return askBack(tx, { ...by, question: words }, now);
  return expectAnew(tx, request, await knownPerson(tx, who), now);
}

/** Whoever waits for it is told a time at which they are back. */
const expectAnew = (tx: Tx, { expected: _, ...request }: Request, reader: Person, now: Instant) =>
  keepRequest(tx, request, reader, now);
