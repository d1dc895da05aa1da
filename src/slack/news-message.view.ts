import type { KnownBlock } from "@slack/types";
import { standsIn } from "../domain/absence.ts";
import { askFor, isAskedBy } from "../domain/askers.ts";
import { isolated } from "../domain/isolated.ts";
import type { News } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { awaitsReader, type Request, saidAs } from "../domain/request.ts";
import { sayAfter } from "../domain/say-after.ts";
import { sayExpected } from "../domain/say-expected.ts";
import { sayEnd, wordsOf } from "../domain/say-outcome.ts";
import { sayDated, type Whose } from "../domain/say-time.ts";
import { lapsesAt } from "../domain/silence.ts";
import { enderOf } from "../domain/turn.ts";
import { button, cut, type Message, muted, quoting, told, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Word to the asker of what became of their request, without an end. */
export function newsView(request: Request, news: News, viewer: Viewer): Message {
  const said = sayNews(request, news, viewer);
  const why = whyOf(request, news);
  return {
    text: told(`${said}${why ? ` "${why}"` : ""} · ${askFor(request, viewer.id)}`),
    blocks: [quoting([words(said)], why), muted(cut(askFor(request, viewer.id), 300)), ...nextSteps(request, news, viewer)],
  };
}

/** Waiting on needs no button. */
function nextSteps(request: Request, news: News, viewer: Viewer): KnownBlock[] {
  const again = button("Judge it anew", `undo/${request.id}`, request.id);
  if (news.is === "revisit" && isStillTheirs(request, viewer)) return [{ type: "actions", elements: [again] }];
  if (news.is !== "late" || !awaitsReader(request)) return [];
  const elements = [button("Ask somebody else", "ask-else", request.id), button("Withdraw", "withdraw", request.id)];
  return [{ type: "actions", elements }];
}

function sayLate(request: Request, { expectedBy, guess }: News & { is: "late" }, { names, zone, locale }: Viewer): string {
  const late = `No answer to ${saidAs(request)} came by ${sayDated(expectedBy, { zone, locale })}`;
  if (!awaitsReader(request)) return `${late}. It has moved on since.`;
  const anew = guess ? `, and an answer is expected now ${sayExpected(guess, { zone, locale })}` : "";
  return `${late}: it is still with ${names(request.to)}${anew}. Ask somebody else, take it back, or wait.`;
}

/** What somebody said with it: why they handed it over, or why they had decided so. */
function whyOf({ turn }: Request, news: News): string | undefined {
  if (news.is === "handed over") return news.why === standsIn ? undefined : news.why;
  return news.is === "revisit" && turn.is === "settled" ? wordsOf(turn.outcome) : undefined;
}

const isStillTheirs = ({ turn }: Request, { id }: Viewer) => turn.is === "settled" && enderOf(turn.outcome) === id;

/** To whoever decided: what they said then, or that it has moved on since. */
function sayRevisit(request: Request, { id, names, zone, locale }: Viewer): string {
  const { turn } = request;
  const start = `You wanted to look again at ${saidAs(request)}`;
  if (turn.is !== "settled") return `${start}. It is open again: /queue shows it.`;
  const by = enderOf(turn.outcome);
  return `${start}: ${sayEnd(turn.outcome, by === undefined || by === id ? "you" : isolated(names(by)), { zone, locale })}, ${sayDated(turn.at, { zone, locale })}.`;
}

/** Whether what was to be told is true no more, and something else is told of it. */
export function hasMovedOn({ turn, to }: Request, news: News): boolean {
  if (news.is === "put off") return turn.is !== "put off";
  if (news.is === "handed over") return turn.is === "settled" || to !== news.to;
  if (news.is === "reopened") return news.isNoNews === true;
  if (news.is === "claimed") return turn.is === "settled" || to !== news.by;
  return news.is === "late" && (turn.is === "settled" || turn.is === "returned");
}

function sayNews(request: Request, news: News, viewer: Viewer): string {
  const { names, hours, zone, locale } = viewer;
  if (news.is === "late") return sayLate(request, news, viewer);
  if (news.is === "handed over" && news.why === standsIn)
    return `${names(news.by)} is away: ${saidAs(request)} went to ${names(news.to)}, who stands in and gets it at their own next opening.`;
  if (news.is === "handed over")
    return `${names(news.by)} handed ${saidAs(request)} over to ${names(news.to)}, who gets it at their own next opening.`;
  if (news.is === "queued")
    return `${names(news.by)} put what you wrote into a queue as ${saidAs(request)}: it is in hand, and you will hear the answer.`;
  if (news.is === "reopened")
    return isAskedBy(request, news.by)
      ? `${names(news.by)} took back that ${saidAs(request)} lapsed: it is open again. You hear how it ends.`
      : `${names(news.by)} took the end of ${saidAs(request)} back and judges it anew. You hear how it ends.`;
  if (news.is === "revisit") return sayRevisit(request, viewer);
  if (news.is === "claimed" || news.is === "passed back" || news.is === "nobody left") return sayOfGroup(request, news, viewer);
  if (news.is === "left" && request.turn.is === "settled")
    return `${names(news.who)} had left this workspace while ${saidAs(request)} waited. It is settled now.`;
  if (news.is === "left" && news.isBack)
    return `${names(news.who)} had left this workspace and is back: ${saidAs(request)} waits for them again.`;
  if (news.is === "left")
    return `${names(news.who)} has left this workspace, so ${saidAs(request)} waits for nobody. Ask somebody else, or take it back by /sluice withdraw ${saidAs(request)}.`;
  if (hasMovedOn(request, news)) return `${names(news.by)} had put ${saidAs(request)} off. ${sayWhereNow(request, news.by)}`;
  const latest = sayAfter(news.until, hours(news.by).zone, { zone, locale });
  if (news.awaitsOther)
    return `${names(news.by)} takes up ${saidAs(request)} once something else has ended, at the latest ${latest}.`;
  return `${names(news.by)} takes up ${saidAs(request)} at their first opening ${latest}.`;
}

const sayWhereNow = (request: Request, by: PersonId) =>
  awaitsReader(request) && request.to === by ? "It is in front of them again." : "It has moved on since.";

type OfGroup = Extract<News, { group: string }>;

function sayOfGroup(request: Request, news: OfGroup, { names, zone, locale }: Viewer): string {
  const [said, group] = [saidAs(request), names(news.group)];
  if (news.is === "claimed") return `${names(news.by)} took ${said} of ${group}. You hear how it ends.`;
  if (news.is === "passed back")
    return news.to === undefined
      ? `${names(news.by)} is no longer in ${group}, so ${said} waits for somebody else of it to claim it.`
      : `${names(news.by)} is no longer in ${group}, so ${said} went to ${names(news.to)}, who has most room in it.`;
  if (request.turn.is === "settled") return `Nobody was left in ${group} for a while. ${said} is settled now.`;
  if (request.turn.is !== "unclaimed") return `Nobody was left in ${group} for a while. ${names(request.to)} has ${said} now.`;
  if (news.isBack) return `Nobody was left in ${group} for a while. ${said} waits there again for somebody to claim it.`;
  return `Nobody is left in ${group} who could judge ${said}.${sayLapse(request, { zone, locale })} Ask somebody else, or take it back by /sluice withdraw ${said}.`;
}

function sayLapse(request: Request, on: Whose): string {
  const at = lapsesAt(request);
  if (at === undefined || request.onSilence?.is !== "lapse") return "";
  return ` It lapses to "${isolated(cut(request.onSilence.to, 80))}" ${sayDated(at, on)} if nobody joins it.`;
}
