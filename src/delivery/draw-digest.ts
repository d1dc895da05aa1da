import { spanOfDay } from "../domain/day-load.ts";
import type { NoticeBody, Posted } from "../domain/notice.ts";
import type { Person } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { day, type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { askingAway } from "../slack/away-hint.view.ts";
import { digestView } from "../slack/digest-message.view.ts";
import { type DaySummary, daySummary } from "../slack/load.view.ts";
import { isTheirs, type Viewer } from "../slack/request.view.ts";
import { dayStory } from "../store/day-story.ts";
import { dayLoad } from "../store/load-days.ts";
import type { Reads } from "../store/store.ts";
import type { DrawnMessage } from "./draw.ts";

/** A digest asks of an absence that begins so soon; Home of every one that is known. */
const asksAwayAhead = 7 * day;

type Body = NoticeBody & { kind: "digest" };

export async function drawDigest(
  reads: Reads,
  body: Body,
  requests: Request[],
  to: Person,
  viewer: Viewer,
): Promise<DrawnMessage> {
  const of = (ids: RequestId[]) => requests.filter(({ id }) => ids.includes(id));
  const hints = body.isLive ? askingAway(to, viewer.now, asksAwayAhead) : undefined;
  const digest = {
    coming: of(body.requests),
    carried: of(body.carried),
    isLive: body.isLive,
    isBypass: body.isBypass,
    asksManner: !to.attention && !to.wish,
    ...(body.back && { back: body.back }),
    ...(body.brief && { brief: body.brief }),
    ...(hints && { asksAway: hints }),
    ...(body.summary &&
      (await hasLoad(reads, to, body.summary)) && { summary: await summaryOf(reads, to, body.summary, viewer.now) }),
  };
  const isOpen = body.isLive && requests.some((one) => isTheirs(one, viewer));
  return { message: digestView(digest, viewer), isOpen };
}

/** Nothing is said of a day of which nothing is kept any more. */
const hasLoad = (reads: Reads, { id, zone }: Person, date: LocalDate) => reads.hasLedger(id, spanOfDay(date, zone));

/** A day that is over by the time it could be said is found by `/load`; and what a digest says as well is said once. */
export async function drawSummary(
  reads: Reads,
  to: Person,
  date: LocalDate,
  posted: Posted | undefined,
  now: Instant,
): Promise<DrawnMessage> {
  const isSaid = (await reads.liveNotices(to.id)).some(({ body }) => body.kind === "digest" && body.summary === date);
  const isVoid = posted === undefined && (isSaid || date < localDate(now, to.zone));
  return { message: (await summaryOf(reads, to, date, now)).message, isOpen: false, isVoid };
}

async function summaryOf(reads: Reads, { zone, locale, ...person }: Person, date: LocalDate, now: Instant): Promise<DaySummary> {
  const load = await dayLoad(reads, { ...person, zone }, date, now);
  const story = await dayStory(reads, { ...person, zone }, load, now);
  return daySummary(load, story, { id: person.id, zone, locale, now, ...story }, true);
}
