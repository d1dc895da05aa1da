import { askFor } from "../domain/askers.ts";
import type { News } from "../domain/notice.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayWhen } from "../domain/say-time.ts";
import { cut, type Message, muted, quoting, told, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Word to the asker of what became of their request, without an end. */
export function newsView(request: Request, news: News, viewer: Viewer): Message {
  const said = sayNews(request, news, viewer);
  const why = news.is === "handed over" ? news.why : undefined;
  return {
    text: told(`${said}${why ? ` "${why}"` : ""} · ${askFor(request, viewer.id)}`),
    blocks: [quoting([words(said)], why), muted(cut(askFor(request, viewer.id), 300))],
  };
}

function sayNews(request: Request, news: News, { names, zone, now }: Viewer): string {
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
