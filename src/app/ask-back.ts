import { askersOf } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { askedBack } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellQuestion } from "./tell-askers.ts";
import { requestToJudge } from "./whose-move.ts";

/** The reader cannot judge it yet: the turn passes to whoever asked, with a question. */
export async function askBack(tx: Tx, input: { request: RequestId; by: PersonId; question: string }, now: Instant) {
  const { request, reader } = await requestToJudge(tx, "askBack", input, now);
  await refuseWhereNobodyReplies(tx, request);
  await keepRequest(tx, askedBack(request, input.by, input.question, now), reader, now);
  await tellQuestion(tx, request, input.question, now);
}

/** An app, or a workflow that asks for nobody, reads no question: the turn would lie with it for ever. */
export async function isAskedByApps(tx: Tx, request: Request): Promise<boolean> {
  for (const who of askersOf(request)) if ((await tx.person(who))?.kind !== "bot") return false;
  return true;
}

async function refuseWhereNobodyReplies(tx: Tx, request: Request) {
  if (!(await isAskedByApps(tx, request))) return;
  throw new Refusal(
    `${saidAs(request)} was asked by an app, which cannot reply. Settle it, or hand it over to somebody who knows.`,
  );
}
