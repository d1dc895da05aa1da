import { plain, readWords } from "../domain/ask-text.ts";
import { askersOf, threadOf } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import { meantBy } from "../domain/phrase.ts";
import { isQuestionHandedOver } from "../domain/question-passed-on.ts";
import { Refusal } from "../domain/refusal.ts";
import { awaitsReader, type Request, saidAs, type Thread } from "../domain/request.ts";
import { isOfNumbers } from "../domain/short-answers.ts";
import { addTo, replyOrAdd } from "./reply-or-add.ts";
import type { Sluice } from "./sluice.ts";
import { exampleFor } from "./words-modal.view.ts";

/** What somebody writes below a question that they were asked, in their conversation with the bot, is their reply, or more words to what was answered; undefined below anything else. */
export async function replyBelow(sluice: Sluice, who: PersonId, below: Thread, written: string): Promise<string | undefined> {
  const notice = await sluice.questions.noticeAt(below);
  if (notice?.to !== who) return undefined;
  if (notice.body.kind === "answers" && !isOfItsOwn(written))
    throw new Refusal("What is answered here has ended, so nobody would read that. Ask anew: `/sluice ask @ana Why not both?`.");
  if (notice.body.kind !== "question") return undefined;
  const { request: id, question } = notice.body;
  const request = await sluice.questions.request(id);
  const turn = request?.turn;
  if (turn?.is === "returned" && turn.question !== question)
    throw new Refusal(`You were asked something else since: "${turn.question}" Write your reply below that.`);
  const said = { request: id, by: who, words: wordsOf(written) };
  if (!request || !awaitsReader(request) || isQuestionHandedOver(request)) return replyOrAdd(sluice, said);
  return isOfItsOwn(written) ? undefined : addTo(sluice, said);
}

const wordsOf = (written: string) => readWords(plain(written), exampleFor("reply"));

/** A command, or an answer of theirs to something else: below a question that was answered it means what it says. */
const isOfItsOwn = (written: string) => meantBy(written) !== undefined || isOfNumbers(written);

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
  return replyOrAdd(sluice, { request: first.id, by: who, words: wordsOf(written) });
}

/** What somebody has to judge of what was asked in a thread. */
export async function judgedInThread({ questions }: Sluice, who: PersonId, thread: Thread): Promise<Request[]> {
  const open = (await questions.openTo(who)).filter(awaitsReader);
  return open.filter((request) => askersOf(request).some((asker) => isAskedIn(request, asker, thread)));
}

function isAskedIn(request: Request, who: PersonId, { channel, ts }: Thread): boolean {
  const thread = threadOf(request, who);
  return thread?.channel === channel && thread.ts === ts;
}
