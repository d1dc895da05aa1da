import type { HomeView } from "@slack/types";
import { threadOf } from "../domain/askers.ts";
import type { CallbackBody } from "../domain/callback.ts";
import type { HostCommentBody } from "../domain/host-comment.ts";
import { leavingOf } from "../domain/leaving.ts";
import type { Answer, NoticeBody, OfNoRequest, Posted, ReminderBody, RunBody, TeamNoteBody } from "../domain/notice.ts";
import { requestsOf } from "../domain/notice.ts";
import { nextOpening } from "../domain/openings.ts";
import { attentionOf, isOutsider, type Person, type PersonId, userOf } from "../domain/person.ts";
import { awaitsReader, type Request, type RequestId, type Thread } from "../domain/request.ts";
import { latestEnds, queue, standing, standingChangesAt } from "../domain/standing.ts";
import { hour, type Instant, localDate, second } from "../domain/time.ts";
import { enderOf, heardAt, stands, stoodUntil } from "../domain/turn.ts";
import { sayUnlinked, unlinkedThisWeek } from "../domain/unlinked.ts";
import { accountMovedView } from "../slack/accounts.view.ts";
import { answerView, type Told as ToldAnswer } from "../slack/answer-message.view.ts";
import type { Message } from "../slack/block-kit.ts";
import { homeView, outsiderHomeView } from "../slack/home-tab.view.ts";
import { hasMovedOn, newsView } from "../slack/news-message.view.ts";
import { questionView } from "../slack/question-message.view.ts";
import { reminderEndedView } from "../slack/reminder-message.view.ts";
import type { Viewer } from "../slack/request.view.ts";
import { stillNeededView } from "../slack/still-needed-message.view.ts";
import { uncommentedView } from "../slack/uncommented.view.ts";
import { waitingView } from "../slack/waiting-message.view.ts";
import { zoneView } from "../slack/zone-message.view.ts";
import { awaitedBy } from "../store/awaited.ts";
import { dayLoad } from "../store/load-days.ts";
import { peopleIn } from "../store/names.ts";
import { endedToday, openTo, takenByOthers } from "../store/open-to.ts";
import type { Reads } from "../store/store.ts";
import { drawDigest, drawSummary } from "./draw-digest.ts";
import { namedIn, newsNow } from "./news-now.ts";

/** What Slack is to show for a notice, from what is committed now. `isOpen`: somebody can still act on it. `isVoid`: nothing of it is to be said; `notBefore`: nor before then. `thread`: where it is said, if not to them alone. */
export type DrawnMessage = {
  message: Message;
  isOpen: boolean;
  isVoid?: boolean;
  notBefore?: Instant;
  thread?: Thread;
  /** Before then it shows something that its reader has not heard of. */
  unheardUntil?: Instant;
};
/** What is drawn from its requests. */
type Told = Exclude<Seen, OfNoRequest | { kind: "digest" }>;
/** `changesAt`: when what it says of the gate will be different. */
export type DrawnHome = { home: HomeView; changesAt?: Instant };
export type Drawn = DrawnHome | DrawnMessage;

/** What somebody sees. */
type Seen = Exclude<NoticeBody, RunBody | CallbackBody | HostCommentBody | ReminderBody | TeamNoteBody>;

export async function draw(
  reads: Reads,
  body: Seen,
  posted: Posted | undefined,
  to: Person,
  now: Instant,
  operator?: string,
): Promise<Drawn> {
  if (body.kind === "home") return drawHome(reads, to, body.page ?? 0, now, operator === userOf(to.id));
  if (body.kind === "waiting") return drawWaiting(reads, to, now);
  if (body.kind === "other zone") return drawZone(body, to);
  if (body.kind === "summary") return drawSummary(reads, to, body.date, posted, now);
  if (body.kind === "reminder ended") return { message: reminderEndedView(userOf(body.channel), body.why), isOpen: false };
  if (body.kind === "account moved") return drawMoved(reads, body, to, posted);
  if (body.kind === "uncommented") return drawUncommented(reads, body);
  const requests = await found(reads, requestsOf(body));
  const others = body.kind === "news" ? namedIn(body.news) : body.kind === "still needed" ? [body.reader] : [];
  const viewer = {
    id: to.id,
    zone: to.zone,
    locale: to.locale,
    now,
    ...(await peopleIn(reads, requests, whoReads(body, requests, to), [to.id, ...others])),
  };
  if (body.kind === "digest") return drawDigest(reads, body, requests, to, viewer);
  const asNow = body.kind === "news" ? { ...body, news: await newsNow(reads, body.request, body.news, to.id, now) } : body;
  const drawn = drawMessage(asNow, requests, posted, viewer);
  const unheardUntil = toldToAskers.includes(body.kind) ? unheardBy(to, requests, now) : undefined;
  return { ...drawn, ...(unheardUntil !== undefined && { unheardUntil }) };
}

/** Undefined where others of a thread read it too: nothing of it is called "your" then. */
const whoReads = ({ kind }: Seen, requests: Request[], { id }: Person): PersonId | undefined =>
  inThreads.includes(kind) && requests.some((request) => threadOf(request, id)) ? undefined : id;

const inThreads: NoticeBody["kind"][] = ["question", "answers"];
const toldToAskers: NoticeBody["kind"][] = ["question", "news", "still needed"];

/** Until when somebody has heard nothing of an end of these. */
function unheardBy({ id }: Person, requests: Request[], now: Instant): Instant | undefined {
  const ends = requests.flatMap(({ turn }) =>
    turn.is === "settled" && enderOf(turn.outcome) !== id && heardAt(turn) > now ? [heardAt(turn)] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function drawMessage(body: Told, requests: Request[], posted: Posted | undefined, viewer: Viewer): DrawnMessage {
  if (body.kind === "still needed") {
    const message = stillNeededView(requests, viewer.names(body.reader), viewer);
    return { message, isOpen: false, isVoid: posted === undefined && !requests.some(awaitsReader) };
  }
  if (body.kind === "answers") return drawAnswers(body.answers, requests, posted, viewer);
  const [request] = requests;
  if (!request) throw new Error("A notice is about a request that is not there.");
  // Who took it back before it was said hears nothing of it, and nobody hears what is true no more.
  const hasLeft = leavingOf(request, viewer.id) !== undefined;
  const isVoid = posted === undefined && (hasLeft || (body.kind === "news" && hasMovedOn(request, body.news)));
  if (body.kind === "news") return { message: newsView(request, body.news, viewer), isOpen: false, isVoid };
  const message = questionView(request, body.question, viewer);
  return { message, isOpen: request.turn.is === "returned", isVoid, ...placeOf(request, viewer.id) };
}

const placeOf = (request: Request, asker: PersonId) => {
  const thread = threadOf(request, asker);
  return thread ? { thread } : {};
};

/** What was taken back before it was posted is left out, also later: nobody heard it. What was taken back since says so. */
function drawAnswers(answers: Answer[], requests: Request[], posted: Posted | undefined, viewer: Viewer): DrawnMessage {
  const saidAt = posted === undefined ? viewer.now : Number(posted.ts) * second;
  const said = answers.flatMap(({ request: id, outcome, at }): ToldAnswer[] => {
    const request = requests.find((one) => one.id === id);
    return request && stoodUntil(request, at, saidAt) ? [{ request, outcome, isTakenBack: !stands(request, at) }] : [];
  });
  const [first] = said;
  const isAlone = first !== undefined && answers.length === 1;
  return {
    message: answerView(said, viewer),
    isOpen: false,
    isVoid: said.length === 0,
    ...(isAlone && placeOf(first.request, viewer.id)),
  };
}

async function drawHome(reads: Reads, to: Person, page: number, now: Instant, isOperator: boolean): Promise<DrawnHome> {
  const open = await openTo(reads, to);
  const taken = await takenByOthers(reads, to);
  const asked = await awaitedBy(reads, to.id, now);
  const ended = await endedToday(reads, to, now);
  const theirs = latestEnds(ended, to.id);
  const people = await peopleIn(reads, [...open, ...taken, ...theirs, ...asked.map(({ request }) => request)], to.id);
  const viewer = { id: to.id, zone: to.zone, locale: to.locale, now, ...people };
  if (isOutsider(to)) return { home: outsiderHomeView(queue(open, [], people, now, []), page, viewer) };
  const stands = standing(to, open, now);
  const today = await dayLoad(reads, to, localDate(now, to.zone), now);
  const unlinked = isOperator ? sayUnlinked(unlinkedThisWeek(await reads.unlinked(), now)) : [];
  const home = homeView(stands, queue(open, asked, people, now, taken, theirs), today, page, viewer, unlinked);
  const changesAt = standingChangesAt(stands);
  return { home, ...(changesAt !== undefined && { changesAt }) };
}

/** Who is where they were before it could be said has nothing to be told. */
const drawZone = ({ from, to }: { from: string; to: string }, person: Person): DrawnMessage => ({
  message: zoneView(from, to, attentionOf(person), person),
  isOpen: false,
  isVoid: person.zone === from,
});

/** Whoever has it again before it could be said has nothing to be told. */
async function drawMoved(
  reads: Reads,
  { account, host, login }: NoticeBody & { kind: "account moved" },
  to: Person,
  posted: Posted | undefined,
): Promise<DrawnMessage> {
  const isBack = (await reads.account(account))?.who === to.id;
  return { message: accountMovedView(host, login), isOpen: false, isVoid: posted === undefined && isBack };
}

async function drawUncommented(reads: Reads, { host, requests }: NoticeBody & { kind: "uncommented" }): Promise<DrawnMessage> {
  const there = (await found(reads, requests)).filter(({ link }) => link !== undefined);
  return { message: uncommentedView(host, there), isOpen: false, isVoid: there.length === 0 };
}

async function drawWaiting(reads: Reads, to: Person, now: Instant): Promise<DrawnMessage> {
  const asked = await awaitedBy(reads, to.id, now);
  const requests = asked.map(({ request }) => request);
  const message = waitingView(asked, {
    id: to.id,
    zone: to.zone,
    locale: to.locale,
    now,
    ...(await peopleIn(reads, requests, to.id)),
  });
  const [first] = asked;
  const notBefore = first && waitingBegins(to, first.request.askedAt);
  return { message, isOpen: first !== undefined, isVoid: first === undefined, ...(notBefore !== undefined && { notBefore }) };
}

/** What is answered soon needs no list: it is first written at the asker's own next opening, or, to who has none, an hour later. */
const waitingBegins = ({ attention }: Person, askedAt: Instant): Instant =>
  (attention && nextOpening(attention, askedAt)) ?? askedAt + hour;

async function found(reads: Reads, ids: RequestId[]) {
  const requests = await Promise.all(ids.map((id) => reads.request(id)));
  return requests.filter((request) => request !== undefined);
}
