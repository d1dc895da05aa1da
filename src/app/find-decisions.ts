import { deciderOf, type Finder, decisionsPerPage as perPage } from "../domain/decision.ts";
import { installationOf, isMember, type PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type People, peopleIn } from "../store/names.ts";
import type { Found, Reads } from "../store/store.ts";

/** A page of decisions, the newest first, with its people. `readAs`: the agent of theirs that asked, of what they had nothing to do with themselves. */
export type DecisionsFound = {
  requests: Request[];
  page: number;
  isMore: boolean;
  people: People;
  readAs: ReadonlyMap<RequestId, PersonId>;
};

/** What somebody finds by words: what they or their agents had to do with, and, as one of the workspace, what was asked before everybody of it. */
export async function findDecisions(
  reads: Reads,
  who: PersonId,
  words: string[],
  page: number,
  now: Instant,
): Promise<DecisionsFound> {
  const person = await reads.person(who);
  const upTo = (page + 1) * perPage + 1;
  const finding = (finder: Finder) => reads.decisionsFound(finder, words, now, upTo);
  const agents = (await reads.agentsOf(who)).map(({ id }) => id);
  const own = await finding(who);
  const openly = person && isMember(person) ? await finding(installationOf(who)) : [];
  const ofAgents = await Promise.all(agents.map(async (as) => (await finding(as)).map((one) => ({ ...one, as }))));
  const found: FoundAs[] = inOneList([own, openly, ...ofAgents]);
  const here = found.slice(page * perPage, (page + 1) * perPage);
  const requests = (await Promise.all(here.map(({ request }) => reads.request(request)))).filter((one) => one !== undefined);
  const people = await peopleIn(reads, requests, who, requests.flatMap(decidersOf));
  const readAs = new Map(here.flatMap(({ request, as }) => (as === undefined ? [] : [[request, as] as const])));
  return { requests, page, isMore: found.length > (page + 1) * perPage, people, readAs };
}

type FoundAs = Found & { as?: PersonId };

/** Each once, as it was found first. */
function inOneList(lists: FoundAs[][]): FoundAs[] {
  const each = new Map(
    lists
      .flat()
      .reverse()
      .map((one) => [one.request, one]),
  );
  return [...each.values()].sort((a, b) => b.at - a.at || (a.request < b.request ? 1 : -1));
}

const decidersOf = (request: Request): PersonId[] => [...(request.reopened ?? []).map(({ by }) => by), ...deciderOf(request)];
