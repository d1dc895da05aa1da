import { standsIn } from "./absence.ts";
import { keptOf, outcomeWithout } from "./erased-request.ts";
import { erased, formerName, type Theirs } from "./erasure.ts";
import type { Answer, Notice, NoticeBody, NoticeId } from "./notice.ts";
import type { Request, RequestId } from "./request.ts";

/** What a notice tells somebody, without the words that others erased. `name`: what they were called, in sentences of ours. */
export function noticeWithout(
  { id, to, body }: Pick<Notice, "id" | "to" | "body">,
  isTheirs: Theirs,
  request: (id: RequestId) => Request | undefined,
  name: string | undefined,
): NoticeBody {
  const answer = (one: Answer): Answer => answerWithout(one, request(one.request), isTheirs);
  if (body.kind === "answers") return { ...body, answers: body.answers.map(answer) };
  if (body.kind === "run") return { ...body, answer: answer(body.answer) };
  if (body.kind === "stopped run") return { ...body, why: whyWithout(body.why, isTheirs(to), name) };
  if (
    body.kind === "news" &&
    body.news.is === "handed over" &&
    isTheirs(body.news.by, body.request) &&
    body.news.why !== standsIn
  )
    return { ...body, news: { ...body.news, why: erased } };
  if (body.kind !== "question" || !isQuestionOf(id, request(body.request), isTheirs)) return body;
  return { ...body, question: erased };
}

/** Why a run was stopped may repeat what was asked, and names people. */
export const whyWithout = (why: string, isTheirs: boolean, name: string | undefined) =>
  isTheirs ? erased : name === undefined ? why : why.replaceAll(name, formerName);

function answerWithout(answer: Answer, request: Request | undefined, isTheirs: Theirs): Answer {
  if (!request) return answer;
  const theirs = (who: string) => isTheirs(who, request.id);
  return { ...answer, outcome: outcomeWithout(answer.outcome, answer.at, keptOf(request, isTheirs), theirs) };
}

/** Its id says when it was asked: whoever said something then, or had it then, asked. */
function isQuestionOf(id: NoticeId, request: Request | undefined, isTheirs: Theirs): boolean {
  if (!request) return false;
  const at = Number(id.slice(`question/${request.id}/`.length).split("/")[0]);
  const by = request.talk.find((one) => one.at === at)?.by ?? request.history.findLast(({ since }) => since < at)?.whose;
  return by !== undefined && isTheirs(by, request.id);
}
