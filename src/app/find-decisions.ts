import { deciderOf, decisionsPerPage as perPage } from "../domain/decision.ts";
import { installationOf, isMember, type PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type People, peopleIn } from "../store/names.ts";
import type { Found, Reads } from "../store/store.ts";

/** A page of decisions, the newest first, with its people. */
export type DecisionsFound = { requests: Request[]; page: number; isMore: boolean; people: People };

/** What somebody finds by words: what they had to do with, and, as one of the workspace, what was asked before everybody of it. */
export async function findDecisions(
  reads: Reads,
  who: PersonId,
  words: string[],
  page: number,
  now: Instant,
): Promise<DecisionsFound> {
  const person = await reads.person(who);
  const upTo = (page + 1) * perPage + 1;
  const own = await reads.decisionsFound(who, words, now, upTo);
  const openly = person && isMember(person) ? await reads.decisionsFound(installationOf(who), words, now, upTo) : [];
  const found = inOneList(own, openly);
  const here = found.slice(page * perPage, (page + 1) * perPage);
  const requests = (await Promise.all(here.map(({ request }) => reads.request(request)))).filter((one) => one !== undefined);
  const people = await peopleIn(reads, requests, who, requests.flatMap(decidersOf));
  return { requests, page, isMore: found.length > (page + 1) * perPage, people };
}

function inOneList(own: Found[], openly: Found[]): Found[] {
  const known = new Set(own.map(({ request }) => request));
  return [...own, ...openly.filter(({ request }) => !known.has(request))].sort(
    (a, b) => b.at - a.at || (a.request < b.request ? 1 : -1),
  );
}

const decidersOf = (request: Request): PersonId[] => [...(request.reopened ?? []).map(({ by }) => by), ...deciderOf(request)];
