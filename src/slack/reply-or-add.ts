import { readAsk } from "../domain/ask-text.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { wasAskedBack } from "../domain/question-passed-on.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import { escaped } from "./block-kit.ts";
import type { Sluice } from "./sluice.ts";
import { exampleFor } from "./words-modal.view.ts";

type Said = { request: RequestId; by: PersonId; words: string };

/** What an asker writes to a request is the reply to its question; where that has been answered, more words to it. */
export async function replyOrAdd(sluice: Sluice, said: Said): Promise<string> {
  const request = await sluice.questions.request(said.request);
  if (request && wasAskedBack(request)) return addTo(sluice, said);
  await sluice.desk.reply(said);
  const { number, reader } = await readerNow(sluice, said.request);
  return `${number} is with ${reader} again.`;
}

/** Calls nobody; a link in it is the request's, if it has none. */
export async function addTo(sluice: Sluice, { request, by, words }: Said): Promise<string> {
  const { ask, link } = readAsk(escaped(words), exampleFor("add"));
  await sluice.desk.addWords({ request, by, words: ask, ...(link && { link }) });
  const { number, reader } = await readerNow(sluice, request);
  return `Added to ${number}: ${reader} sees it there.`;
}

async function readerNow(sluice: Sluice, id: RequestId) {
  const request = await sluice.questions.request(id);
  return { number: request ? saidAs(request) : "It", reader: (request && (await nameOf(sluice, request.to))) ?? "its reader" };
}

const nameOf = async ({ questions, directory }: Sluice, reader: ReaderId) =>
  isGroupId(reader) ? (await questions.group(reader))?.name : (await directory.know(reader)).name;
