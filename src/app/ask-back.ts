import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { askedBack } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellQuestion } from "./tell-askers.ts";
import { requestInHand } from "./whose-move.ts";

/** The reader cannot judge it yet: the turn passes to whoever asked, with a question. */
export async function askBack(tx: Tx, input: { request: RequestId; by: PersonId; question: string }, now: Instant) {
  const { request, reader } = await requestInHand(tx, input, now);
  await keepRequest(tx, askedBack(request, input.by, input.question, now), reader, now);
  await tellQuestion(tx, request, input.question, now);
}
