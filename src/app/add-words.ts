import { isAgent } from "../domain/back-pressure.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { added, replied } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** The asker adds what was missing, a link if there was none. Nobody is called by it; where they were asked something, it is their reply. */
export async function addWords(tx: Tx, input: { request: RequestId; by: PersonId; words: string; link?: string }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "addWords", input, now);
  const say = request.turn.is === "returned" ? replied : added;
  const link = request.link ?? input.link;
  const words = input.link === undefined || input.link === link ? input.words : `${input.words} ${input.link}`;
  if (await isSentAgain(tx, request, input.by, words)) return;
  await keepRequest(tx, say({ ...request, ...(link && { link }) }, input.by, words, now), reader, now);
}

/** A program says the same twice in a row where its answer was lost: that is one remark. */
export async function isSentAgain(reads: Reads, { talk }: Request, by: PersonId, words: string): Promise<boolean> {
  const last = talk.at(-1);
  const person = last?.by === by && last.words === words ? await reads.person(by) : undefined;
  return person !== undefined && isAgent(person);
}
