import type { PersonId } from "../domain/person.ts";
import { isQuestionHandedOver } from "../domain/question-passed-on.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { replied } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { addWords, isSentAgain } from "./add-words.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy, requestOf } from "./whose-move.ts";

/** The asker answers what they were asked back: the turn passes to the reader, who gets it at their next opening. */
export async function reply(tx: Tx, input: { request: RequestId; by: PersonId; words: string }, now: Instant) {
  // Who has it since can use the reply too.
  const asked = await requestOf(tx, input);
  if (isQuestionHandedOver(asked)) return addWords(tx, input, now);
  if (await isSentAgain(tx, asked, input.by, input.words)) return;
  const { request, reader } = await requestAskedBy(tx, "reply", input, now);
  await keepRequest(tx, replied(request, input.by, input.words, now), reader, now);
}
