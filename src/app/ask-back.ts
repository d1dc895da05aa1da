import { askersOf } from "../domain/askers.ts";
import type { CodeHost } from "../domain/code-host.ts";
import { canReply, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { askedBack } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellQuestion } from "./tell-askers.ts";
import { tellHost } from "./tell-host.ts";
import { requestToJudge } from "./whose-move.ts";

/** `commentAt`: the code host that shows it as a comment, as the form said. */
export type AskingBack = { request: RequestId; by: PersonId; question: string; commentAt?: CodeHost };

/** The reader cannot judge it yet: the turn passes to whoever asked, with a question. */
export async function askBack(tx: Tx, input: AskingBack, now: Instant) {
  const { request, reader } = await requestToJudge(tx, "askBack", input, now);
  await refuseWhereNobodyReplies(tx, request);
  await keepRequest(tx, askedBack(request, input.by, input.question, now), reader, now);
  await tellQuestion(tx, request, input.question, now);
  await tellHost(tx, request, "returned", input.commentAt, now);
}

/** An app, or whoever erased their data, reads no question: the turn would lie with them for ever. */
export async function isReadByNobody(tx: Tx, request: Request): Promise<boolean> {
  const askers = await Promise.all(askersOf(request).map((who) => tx.person(who)));
  return askers.every((one) => !one || !canReply(one) || one.isErased);
}

async function refuseWhereNobodyReplies(tx: Tx, request: Request) {
  if (!(await isReadByNobody(tx, request))) return;
  const askers = await Promise.all(askersOf(request).map((who) => tx.person(who)));
  const whom = askers.some((one) => one?.isErased) ? "a former member, who" : "an app, which";
  throw new Refusal(`${saidAs(request)} was asked by ${whom} cannot reply. Settle it, or hand it over to somebody who knows.`);
}
