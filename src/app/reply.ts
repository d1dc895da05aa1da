import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { added, isQuestionHandedOver, replied } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** The asker answers what they were asked back: the turn passes to the reader, who gets it at their next opening. */
export async function reply(tx: Tx, input: { request: RequestId; by: PersonId; words: string }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, input, now);
  // Who has it since can use the reply too.
  if (isQuestionHandedOver(request)) {
    await keepRequest(tx, added(request, input.by, input.words, now), reader, now);
    return;
  }
  if (request.turn.is !== "returned")
    throw new Refusal(`${saidAs(request)} is with ${reader.name} already; nothing was asked back.`);
  await keepRequest(tx, replied(request, input.by, input.words, now), reader, now);
}
