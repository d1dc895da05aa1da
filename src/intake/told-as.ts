import { knownReader } from "../app/whose-move.ts";
import type { Agent } from "../domain/agent.ts";
import { endsBefore } from "../domain/agent-view.ts";
import type { Candidate } from "../domain/capacity.ts";
import { isExpectedStill } from "../domain/expectation.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import { isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { candidatesOf, peopleAsked } from "../store/open-to.ts";
import type { Reads } from "../store/store.ts";
import type { ToldRequest } from "./agent-telling.ts";
import { standsFor, tellRequest } from "./tell-request.ts";

/** What an agent may know of a request that it asked, with the names of those in it. */
export async function toldAs(store: Reads, request: Request, agent: Agent, now: Instant): Promise<ToldRequest> {
  const reader = await knownReader(store, request.to);
  const asked = await candidatesFor(store, request, now);
  const { outcome } = standsFor(request, agent.id, now);
  const outcomes = [...endsBefore(request, agent.id, now).map((end) => end.outcome), ...(outcome ? [outcome] : [])];
  const names = await namesOf(store, new Set(outcomes.flatMap((one) => enderOf(one) ?? [])));
  return tellRequest({ request, reader, asked, names }, agent.id, now);
}

async function namesOf(store: Reads, enders: Set<ReaderId>): Promise<Map<ReaderId, string>> {
  const names = new Map<ReaderId, string>();
  for (const ender of enders) {
    const known = await store[isGroupId(ender) ? "group" : "person"](ender);
    if (known) names.set(ender, known.name);
  }
  return names;
}

/** Who may judge it, each with what lies before it, where an answer has to be expected anew. */
async function candidatesFor(store: Reads, request: Request, now: Instant): Promise<Candidate[]> {
  if (!isOpen(request)) return [];
  const people = await peopleAsked(store, request);
  return isExpectedStill(request, now) ? people.map((person) => ({ person, open: [] })) : candidatesOf(store, people);
}
