import { plain, readWords } from "../domain/ask-text.ts";
import { threadOf } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs, type Thread } from "../domain/request.ts";
import { isQuestionHandedOver } from "../domain/turn.ts";
import type { Sluice } from "./sluice.ts";
import { exampleFor } from "./words-modal.view.ts";

/** What somebody writes below a question that they were asked, in their conversation with the bot, is their reply; undefined below anything else. */
export async function replyBelow(sluice: Sluice, who: PersonId, below: Thread, written: string): Promise<string | undefined> {
  const notice = await sluice.questions.noticeAt(below);
  if (notice?.body.kind !== "question" || notice.to !== who) return undefined;
  const { request: id, question } = notice.body;
  const turn = (await sluice.questions.request(id))?.turn;
  if (turn?.is === "returned" && turn.question !== question)
    throw new Refusal(`You were asked something else since: "${turn.question}" Write your reply below that.`);
  return reply(sluice, who, id, written);
}

/** A mention that says no verb, in the thread where somebody asked and was asked back, is their reply too; undefined where nothing was asked back. */
export async function replyInThread(sluice: Sluice, who: PersonId, thread: Thread, written: string): Promise<string | undefined> {
  const { asked } = await sluice.questions.queue(who);
  const here = asked
    .map(({ request }) => request)
    .filter((one) => (one.talk.length > 0 || isQuestionHandedOver(one)) && isAskedIn(one, who, thread));
  const waiting = here.filter(({ turn }) => turn.is === "returned");
  const [first, ...more] = waiting.length > 0 ? waiting : here;
  if (!first) return undefined;
  if (more.length > 0)
    throw new Refusal(
      `Which one is it for? ${[first, ...more].map(saidAs).join(" and ")} were asked here: write, for example, reply ${saidAs(first)} For 2.4`,
    );
  return reply(sluice, who, first.id, written);
}

function isAskedIn(request: Request, who: PersonId, { channel, ts }: Thread): boolean {
  const thread = threadOf(request, who);
  return thread?.channel === channel && thread.ts === ts;
}

async function reply({ desk, directory, questions }: Sluice, by: PersonId, id: RequestId, written: string): Promise<string> {
  await desk.reply({ request: id, by, words: readWords(plain(written), exampleFor("reply")) });
  const request = await questions.request(id);
  const reader = request && (await directory.know(request.to));
  return `R${id.split("/")[1]} is with ${reader?.name ?? "its reader"} again.`;
}
