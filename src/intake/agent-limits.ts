import type { PersonId } from "../domain/person.ts";
import { hour, minute } from "../domain/time.ts";
import { openBucket, type Pace } from "./token-bucket.ts";

/** How often each agent may do what, whichever door it comes by; by its token, which is the agent's own. */
export const paces = {
  anything: { times: 120, in: minute, burst: 30 },
  asking: { times: 60, in: minute, burst: 30 },
  "looking up": { times: 30, in: hour, burst: 10 },
} satisfies Record<string, Pace>;

/** Tokens that are none, by the address that shows them. */
const guessing: Pace = { times: 10, in: minute, burst: 20 };

export const mostWaits = 8;

export type AgentLimits = ReturnType<typeof openAgentLimits>;

/** What protects the program goes by time that really passes: the bot's clock stands still where it is held. `passed`: ms on a stopwatch. */
export function openAgentLimits(passed: () => number) {
  const buckets = {
    anything: openBucket(paces.anything),
    asking: openBucket(paces.asking),
    "looking up": openBucket(paces["looking up"]),
  };
  const guesses = openBucket(guessing);
  const waits = new Map<PersonId, number>();
  const count = (agent: PersonId, by: number) => {
    const left = (waits.get(agent) ?? 0) + by;
    if (left > 0) waits.set(agent, left);
    else waits.delete(agent);
  };
  return {
    /** In how many ms it may do that again, where it has done it too often; undefined where it may now. */
    take: (agent: PersonId, what: keyof typeof paces): number | undefined => buckets[what].take(agent, passed()),
    guess: (address: string): number | undefined => guesses.take(address, passed()),
    /** One more that it waits for; what to call when it waits no more. Undefined where it waits for as many as it may. */
    wait: (agent: PersonId): (() => void) | undefined => {
      if ((waits.get(agent) ?? 0) >= mostWaits) return undefined;
      count(agent, 1);
      return () => count(agent, -1);
    },
  };
}
