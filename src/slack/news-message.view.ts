import type { KnownBlock } from "@slack/types";
import { askFor } from "../domain/askers.ts";
import type { News } from "../domain/notice.ts";
import { awaitsReader, type Request, saidAs } from "../domain/request.ts";
import { sayExpected } from "../domain/say-expected.ts";
import { sayWhen } from "../domain/say-time.ts";
import { button, cut, type Message, muted, quoting, told, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Word to the asker of what became of their request, without an end. */
export function newsView(request: Request, news: News, viewer: Viewer): Message {
  const said = sayNews(request, news, viewer);
  const why = news.is === "handed over" ? news.why : undefined;
  return {
    text: told(`${said}${why ? ` "${why}"` : ""} · ${askFor(request, viewer.id)}`),
    blocks: [quoting([words(said)], why), muted(cut(askFor(request, viewer.id), 300)), ...waysOut(request, news)],
  };
}

/** Waiting on needs no button. */
function waysOut(request: Request, news: News): KnownBlock[] {
  if (news.is !== "late" || !awaitsReader(request)) return [];
  const elements = [button("Ask somebody else", "ask-else", request.id), button("Withdraw", "withdraw", request.id)];
  return [{ type: "actions", elements }];
}

function sayLate(request: Request, { expectedBy, guess }: News & { is: "late" }, { names, zone, now }: Viewer): string {
  const said = saidAs(request);
  if (!awaitsReader(request)) return `No answer to ${said} came by ${sayWhen(expectedBy, zone, now)}. It has moved on since.`;
  const anew = guess ? `, ${sayExpected(guess, zone, now)} now` : "";
  return `No answer to ${said} came by ${sayWhen(expectedBy, zone, now)}: it is still with ${names(request.to)}${anew}. Ask somebody else, take it back, or wait.`;
}

function sayNews(request: Request, news: News, viewer: Viewer): string {
  const { names, zone, now } = viewer;
  if (news.is === "late") return sayLate(request, news, viewer);
  if (news.is === "handed over")
    return `${names(news.by)} handed ${saidAs(request)} over to ${names(news.to)}, who gets it when their own gate is open.`;
  if (news.is === "queued")
    return `${names(news.by)} put what you wrote into a queue as ${saidAs(request)}: it is in hand, and you will hear the answer.`;
  if (news.is === "reopened")
    return `${names(news.by)} took the end of ${saidAs(request)} back and judges it anew. You hear how it ends.`;
  if (news.is === "left" && request.turn.is === "settled")
    return `${names(news.who)} had left this workspace while ${saidAs(request)} waited. It is settled now.`;
  if (news.is === "left" && news.isBack)
    return `${names(news.who)} had left this workspace and is back: ${saidAs(request)} waits for them again.`;
  if (news.is === "left")
    return `${names(news.who)} has left this workspace, so ${saidAs(request)} waits for nobody. Ask somebody else, or take it back by /sluice withdraw ${saidAs(request)}.`;
  return `${names(news.by)} takes up ${saidAs(request)} at their first opening after ${sayWhen(news.until, zone, now)}.`;
}
