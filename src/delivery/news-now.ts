import type { ReaderId } from "../domain/group.ts";
import type { News } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { awaited } from "../store/awaited.ts";
import { peopleAsked } from "../store/open-to.ts";
import type { Reads } from "../store/store.ts";
import { wasTold } from "./was-told.ts";

/** Word that somebody left is true for as long as they are away; that nobody is left, until somebody is; what is late has a new guess. */
export async function newsNow(reads: Reads, id: RequestId, news: News, to: PersonId, now: Instant): Promise<News> {
  if (news.is === "reopened") return { ...news, isNoNews: !(await heardWhatWasTakenBack(reads, id, to)) };
  if (news.is === "late") return withGuess(reads, id, news, now);
  if (news.is === "left") return { ...news, isBack: (await reads.person(news.who))?.kind === "person" };
  if (news.is !== "nobody left") return news;
  const request = await reads.request(id);
  return { ...news, isBack: request !== undefined && (await peopleAsked(reads, request)).length > 0 };
}

/** Who was told of no end needs no word that it was taken back. */
async function heardWhatWasTakenBack(reads: Reads, id: RequestId, who: PersonId): Promise<boolean> {
  const request = await reads.request(id);
  const took = request?.reopened?.at(-1)?.took;
  return request === undefined || took === undefined || wasTold(reads, request, took.at, who);
}

async function withGuess(reads: Reads, id: RequestId, news: News & { is: "late" }, now: Instant): Promise<News> {
  const request = await reads.request(id);
  const guess = request && (await awaited(reads, request, now)).expected;
  return { ...news, ...(guess && { guess }) };
}

/** Who is called by name in it. */
export function namedIn(news: News): ReaderId[] {
  switch (news.is) {
    case "handed over":
      return [news.to, news.by];
    case "left":
      return [news.who];
    case "late":
      return [];
    case "nobody left":
      return [news.group];
    case "claimed":
      return [news.by, news.group];
    case "passed back":
      return [news.by, news.group, ...(news.to ? [news.to] : [])];
    default:
      return [news.by];
  }
}
