import type { Agent } from "../domain/agent.ts";
import { type PersonId, userOf } from "../domain/person.ts";
import { longMinutes } from "../domain/preflight.ts";
import type { Reads } from "../store/store.ts";
import { mostWaits, paces } from "./agent-limits.ts";
import type { ToldAgent } from "./agent-telling.ts";
import { iso, isoOrNull } from "./tell-request.ts";

/** In seconds of real time. */
export const longestWait = 60;
export const longestBody = 64_000;

/** What an agent may know of itself. */
export async function tellAgent(
  store: Reads,
  { id, name, owner, kinds, mayAsk, createdAt, callback, callbackFailedAt }: Agent,
): Promise<ToldAgent> {
  const named = async (who: PersonId) => ({ id: userOf(who), name: (await store.person(who))?.name ?? userOf(who) });
  return {
    id: userOf(id),
    name,
    owner: await named(owner),
    kinds,
    may_ask: typeof mayAsk === "string" ? mayAsk : await Promise.all(mayAsk.map(named)),
    created_at: iso(createdAt),
    callback: callback ? { host: callback.host, failed_at: isoOrNull(callbackFailedAt) } : null,
    limits: {
      calls_a_minute: paces.anything.times,
      calls_at_once: paces.anything.burst,
      asks_a_minute: paces.asking.times,
      asks_at_once: paces.asking.burst,
      look_ups_an_hour: paces["looking up"].times,
      look_ups_at_once: paces["looking up"].burst,
      waits_at_once: mostWaits,
      longest_wait_seconds: longestWait,
      longest_body_bytes: longestBody,
      longest_ask_minutes: longMinutes,
    },
  };
}
