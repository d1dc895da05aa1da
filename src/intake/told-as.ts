import { whoMayAnswer } from "../app/who-may-answer.ts";
import { knownReader } from "../app/whose-move.ts";
import type { Agent } from "../domain/agent.ts";
import { isGroupId } from "../domain/group.ts";
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
  const ender = outcome && enderOf(outcome);
  const enderName = ender === undefined ? undefined : (await store[isGroupId(ender) ? "group" : "person"](ender))?.name;
  return tellRequest({ request, reader, asked, enderName }, agent.id, now);
}
