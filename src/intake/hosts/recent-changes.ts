import { bothFacts, type ChangeFacts, type ChangeId } from "../../domain/change.ts";
import { laterTitle, type Title } from "../../domain/retitled.ts";
import { hour, type Instant } from "../../domain/time.ts";

const mostChanges = 2_000;
const keptFor = 6 * hour;

/**
 * What was told of changes lately, also of those that nobody here was asked for: in memory alone, so that it is known where the ask comes after what ends
 * it, and nothing of it is stored. A restart in between forgets it.
 */
export function openRecentChanges(now: () => Instant) {
  const recent = new Map<ChangeId, { facts: ChangeFacts; title: Title; at: Instant }>();
  const forget = () => {
    for (const [id, { at }] of recent) {
      if (recent.size <= mostChanges && at > now() - keptFor) return;
      recent.delete(id);
    }
  };
  return {
    /** What is known of it with this. */
    with: (id: ChangeId, told: ChangeFacts, named: Title): { facts: ChangeFacts; title: Title } => {
      const known = recent.get(id);
      const facts = known ? bothFacts(known.facts, told) : told;
      const title = known ? laterTitle(known.title, named) : named;
      recent.delete(id);
      recent.set(id, { facts, title, at: now() });
      forget();
      return { facts, title };
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
