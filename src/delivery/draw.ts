import type { HomeView } from "@slack/types";
import { threadOf } from "../domain/askers.ts";
import type { Answer, News, NoticeBody, RunBody } from "../domain/notice.ts";
import { requestsOf } from "../domain/notice.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request, RequestId, Thread } from "../domain/request.ts";
import { queue, standing } from "../domain/standing.ts";
import type { Instant } from "../domain/time.ts";
import { stands } from "../domain/turn.ts";
import { answerView, type Told } from "../slack/answer-message.view.ts";
import type { Message } from "../slack/block-kit.ts";
import { digestView } from "../slack/digest-message.view.ts";
import { homeView } from "../slack/home-tab.view.ts";
import { newsView } from "../slack/news-message.view.ts";
import { questionView } from "../slack/question-message.view.ts";
import type { Viewer } from "../slack/request.view.ts";
import { namesIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";

/** What Slack is to show for a notice, from what is committed now. `isOpen`: somebody can still act on it. `isVoid`: nothing of it is to be said. `thread`: where it is said, if not to them alone. */
export type DrawnMessage = { message: Message; isOpen: boolean; isVoid?: boolean; thread?: Thread };
export type Drawn = { home: HomeView } | DrawnMessage;

/** What somebody sees. */
type Seen = Exclude<NoticeBody, RunBody>;

export async function draw(reads: Reads, body: Seen, isPosted: boolean, to: Person, now: Instant): Promise<Drawn> {
  if (body.kind === "home") return { home: await drawHome(reads, to, now) };
  const requests = await found(reads, requestsOf(body));
  const others = body.kind === "news" ? namedIn(body.news) : [];
  const viewer = { id: to.id, zone: to.zone, now, names: await namesIn(reads, requests, others) };
  return drawMessage(await asItIsNow(reads, body), requests, isPosted, to, viewer);
}

/** Word that somebody left is true for as long as they are away. */
async function asItIsNow(reads: Reads, body: Exclude<Seen, { kind: "home" }>): Promise<typeof body> {
  if (body.kind !== "news" || body.news.is !== "left") return body;
  const isBack = (await reads.person(body.news.who))?.kind === "person";
  return { ...body, news: { ...body.news, isBack } };
}

function namedIn(news: News): PersonId[] {
  if (news.is === "handed over") return [news.to, news.by];
  return news.is === "left" ? [news.who] : [news.by];
}

function drawMessage(
  body: Exclude<Seen, { kind: "home" }>,
  requests: Request[],
  isPosted: boolean,
  to: Person,
  viewer: Viewer,
): DrawnMessage {
  if (body.kind === "digest") return drawDigest(body, requests, to, viewer);
  if (body.kind === "answers") return drawAnswers(body.answers, requests, isPosted, viewer);
  const [request] = requests;
  if (!request) throw new Error("A notice is about a request that is not there.");
  if (body.kind === "news") return { message: newsView(request, body.news, viewer), isOpen: false };
  const message = questionView(request, body.question, viewer);
  return { message, isOpen: request.turn.is === "returned", ...placeOf(request, viewer.id) };
}

const placeOf = (request: Request, asker: PersonId) => {
  const thread = threadOf(request, asker);
  return thread ? { thread } : {};
};

/** Before it is posted, an end that was taken back is left out: nobody heard it. Afterwards the message says so. */
function drawAnswers(answers: Answer[], requests: Request[], isPosted: boolean, viewer: Viewer): DrawnMessage {
  const told = answers.flatMap(({ request: id, outcome, at }): Told[] => {
    const request = requests.find((one) => one.id === id);
    return request ? [{ request, outcome, isTakenBack: !stands(request, at) }] : [];
  });
  const said = isPosted ? told : told.filter(({ isTakenBack }) => !isTakenBack);
  const [first] = said;
  const isAlone = first !== undefined && answers.length === 1;
  return {
    message: answerView(said, viewer),
    isOpen: false,
    isVoid: said.length === 0,
    ...(isAlone && placeOf(first.request, viewer.id)),
  };
}

function drawDigest(body: NoticeBody & { kind: "digest" }, requests: Request[], to: Person, viewer: Viewer): DrawnMessage {
  const of = (ids: RequestId[]) => requests.filter(({ id }) => ids.includes(id));
  const asksManner = !to.attention && !to.wish;
  const digest = {
    coming: of(body.requests),
    carried: of(body.carried),
    isLive: body.isLive,
    isBypass: body.isBypass,
    asksManner,
  };
  const isOpen = body.isLive && requests.some((one) => one.to === to.id && one.turn.is === "shown");
  return { message: digestView(digest, viewer), isOpen };
}

async function drawHome(reads: Reads, to: Person, now: Instant) {
  const openFor = await reads.openFor(to.id);
  const openBy = await reads.openBy(to.id);
  const names = await namesIn(reads, [...openFor, ...openBy]);
  return homeView(standing(to, openFor, now), queue(openFor, openBy, names), { id: to.id, zone: to.zone, now, names });
}

async function found(reads: Reads, ids: RequestId[]) {
  const requests = await Promise.all(ids.map((id) => reads.request(id)));
  return requests.filter((request) => request !== undefined);
}
