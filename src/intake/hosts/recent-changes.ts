import { bothFacts, type ChangeFacts, type ChangeId } from "../../domain/change.ts";
import { hour, type Instant } from "../../domain/time.ts";

const mostChanges = 2_000;
const keptFor = 6 * hour;

/**
 * What was told of changes lately, also of those that nobody here was asked for: in memory alone, so that it is known where the ask comes after what ends
 * it, and nothing of it is stored. A restart in between forgets it.
 */
export function openRecentChanges(now: () => Instant) {
  const recent = new Map<ChangeId, { facts: ChangeFacts; at: Instant }>();
  const forget = () => {
    for (const [id, { at }] of recent) {
      if (recent.size <= mostChanges && at > now() - keptFor) return;
      recent.delete(id);
    }
  };
  return {
    /** What is known of it with this. */
    with: (id: ChangeId, told: ChangeFacts): ChangeFacts => {
      const known = recent.get(id);
      const facts = known ? bothFacts(known.facts, told) : told;
      recent.delete(id);
      recent.set(id, { facts, at: now() });
      forget();
      return facts;
    },
  };
}

/** The names of the deliveries that were done lately: each comes once. */
export function openDeliveries(most = 10_000) {
  const done = new Set<string>();
  return {
    has: (id: string) => done.has(id),
    add: (id: string) => {
      done.add(id);
      const [oldest] = done;
      if (done.size > most && oldest !== undefined) done.delete(oldest);
    },
  };
}
