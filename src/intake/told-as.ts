import { whoMayAnswer } from "../app/who-may-answer.ts";
import { knownReader } from "../app/whose-move.ts";
import type { Agent } from "../domain/agent.ts";
import { endsBefore } from "../domain/agent-view.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import type { Reads } from "../store/store.ts";
import type { ToldRequest } from "./agent-telling.ts";
import { standsFor, tellRequest } from "./tell-request.ts";

/** What an agent may know of a request that it asked, with the names of those in it. */
export async function toldAs(store: Reads, request: Request, agent: Agent, now: Instant): Promise<ToldRequest> {
  const reader = await knownReader(store, request.to);
  const asked = await whoMayAnswer(store, request, now);
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
