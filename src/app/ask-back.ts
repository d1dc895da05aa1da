import type { PersonId } from "../domain/person.ts";
import { askedBack, askerOf, type RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestInHand } from "./whose-move.ts";

/** The reader cannot judge it yet: the turn passes to the asker, with a question. */
export async function askBack(tx: Tx, input: { request: RequestId; by: PersonId; question: string }, now: Instant) {
  const { request, reader } = await requestInHand(tx, input, now);
  await keepRequest(tx, askedBack(request, input.by, input.question, now), reader, now);
  const body = { kind: "question", request: request.id, question: input.question } as const;
  await tx.putNotice(`question/${request.id}/${now}`, askerOf(request), body, now);
}
