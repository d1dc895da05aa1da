import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { added, replied } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** The asker adds what was missing, a link if there was none. Nobody is called by it; where they were asked something, it is their reply. */
export async function addWords(tx: Tx, input: { request: RequestId; by: PersonId; words: string; link?: string }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "addWords", input, now);
  const say = request.turn.is === "returned" ? replied : added;
  const link = request.link ?? input.link;
  const words = input.link === undefined || input.link === link ? input.words : `${input.words} ${input.link}`;
  await keepRequest(tx, say({ ...request, ...(link && { link }) }, input.by, words, now), reader, now);
}
