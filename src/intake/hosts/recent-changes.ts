import { hour, type Instant } from "../../domain/time.ts";

const mostRecent = 2_000;
const keptFor = 6 * hour;

/**
 * What was told lately by a name, also where it concerned nobody here yet: in memory alone, so that it is known where the ask comes after it, and nothing
 * of it is stored. A restart in between forgets it. `both`: what is known of one with what is told.
 */
export function openRecent<Told>(now: () => Instant, both: (known: Told, told: Told) => Told) {
  const recent = new Map<string, { known: Told; at: Instant }>();
  const forget = () => {
    for (const [id, { at }] of recent) {
      if (recent.size <= mostRecent && at > now() - keptFor) return;
      recent.delete(id);
    }
  };
  return {
    /** What is known of it. */
    of: (id: string) => recent.get(id)?.known,
    /** What is known of it with this. */
    with: (id: string, told: Told): Told => {
      const before = recent.get(id);
      const known = before ? both(before.known, told) : told;
      recent.delete(id);
      recent.set(id, { known, at: now() });
      forget();
      return known;
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
