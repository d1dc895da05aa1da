import { askersOf, sawOn, threadOf } from "../domain/askers.ts";
import type { CodeHost } from "../domain/code-host.ts";
import { type Answer, joinsAnswers, type News, type NoticeBody, sendAt } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { askersToldOfQuestion } from "../domain/private-words.ts";
import type { Request } from "../domain/request.ts";
import { isHeardByRun } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, ruleBehind, saidOn } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { tellCallbacks } from "./tell-callbacks.ts";
import { tellRuns } from "./tell-runs.ts";

/** Word of something that happened to a request, to everybody who asked it; in the place of what they were told of it at `first`, where that is true no more. */
export async function tellNews(
  tx: Tx,
  request: Request,
  news: News,
  now: Instant,
  { first = now, except = "", to = askersOf(request) } = {},
) {
  for (const who of (await reached(tx, to)).filter((one) => one !== except && !isByThem(news, one)))
    await tx.putNotice(noticeId("news", request, who, first), who, { kind: "news", request: request.id, news }, now);
}

/** Those of them who have not erased their data. */
export async function reached(tx: Tx, all: PersonId[]): Promise<PersonId[]> {
  const found: PersonId[] = [];
  for (const who of all) if (!(await tx.person(who))?.isErased) found.push(who);
  return found;
}

/** Whoever lets what lapsed wait on did so themselves. */
const isByThem = (news: News, who: PersonId) => news.is === "reopened" && news.by === who;

/** The reader's question, to everybody who asked and may read it: whoever knows replies. `on`: where those read it who asked from there. */
export async function tellQuestion(tx: Tx, request: Request, question: string, now: Instant, on?: CodeHost) {
  await tellCallbacks(tx, request, "returned", now, askersToldOfQuestion(request));
  for (const who of (await reached(tx, askersToldOfQuestion(request))).filter((one) => !sawOn(request, one, on)))
    await tx.putNotice(noticeId("question", request, who, now), who, { kind: "question", request: request.id, question }, now);
}

/** The end, to everybody who asked: by the workflow or in the thread where they asked, else alone, and there together with other ends of these minutes. What a rule gave is told at once. */
export async function tellAnswer(tx: Tx, request: Request, outcome: Outcome, now: Instant) {
  const answer = { request: request.id, outcome, at: now };
  const isAtOnce = ruleBehind(outcome) !== undefined;
  await tellRuns(tx, request, outcome, now);
  await tellCallbacks(tx, request, "settled", now);
  const isToldHere = (one: PersonId) => !isHeardByRun(request, one) && !sawOn(request, one, saidOn(outcome));
  for (const who of (await reached(tx, askersOf(request))).filter(isToldHere)) {
    if (isAtOnce) await putAnswers(tx, noticeId("answer", request, who, now), who, [answer], now, now);
    else if (!threadOf(request, who)) await joinAnswers(tx, answer, noticeId("answer", request, who, now), who, now);
    else await putAnswers(tx, noticeId("answer", request, who, now), who, [answer], sendAt(undefined, now), now);
  }
}

async function joinAnswers(tx: Tx, answer: Answer, ownId: string, who: PersonId, now: Instant) {
  const person = await tx.person(who);
  if (!person) return;
  const last = person.answers === undefined ? undefined : await tx.notice(person.answers);
  const body = last?.body.kind === "answers" ? last.body : undefined;
  const isJoining = last !== undefined && body !== undefined && joinsAnswers(body, now);
  const id = isJoining ? last.id : ownId;
  await putAnswers(tx, id, who, [...(isJoining ? body.answers : []), answer], sendAt(body?.sendAt, now), now);
  if (!isJoining) await tx.putPerson({ ...person, answers: id });
}

const putAnswers = (tx: Tx, id: string, who: PersonId, answers: Answer[], at: Instant, now: Instant) =>
  tx.putNotice(id, who, { kind: "answers", answers, sendAt: at } satisfies NoticeBody, now, { notBefore: at });

/** Made from what caused it: the same cause makes one notice for each who is told. */
const noticeId = (kind: string, { id }: Request, who: PersonId, now: Instant) => `${kind}/${id}/${now}/${who}`;
