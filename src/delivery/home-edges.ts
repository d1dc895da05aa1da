import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { earliest, type Instant } from "../domain/time.ts";
import type { Store } from "../store/store.ts";

/** When the gate that a Home shows changes by itself. Known while this process runs; whoever opens their Home is drawn anew in any case. */
export type HomeEdges = {
  keep(who: PersonId, at: Instant | undefined): void;
  /** Those that have come make their Home stale, if it is still kept fresh. */
  pass(store: Store, now: Instant): Promise<void>;
  nextAt(): Instant | undefined;
};

const mostKept = 10_000;

export function openHomeEdges(): HomeEdges {
  const edges = new Map<PersonId, Instant>();
  return {
    keep: (who, at) => {
      edges.delete(who);
      if (at !== undefined && edges.size < mostKept) edges.set(who, at);
    },
    pass: async (store, now) => {
      const passed = [...edges].filter(([, at]) => at <= now).map(([who]) => who);
      for (const who of passed) edges.delete(who);
      if (passed.length > 0)
        await store.atOnce(async (tx) => void (await Promise.all(passed.map((who) => tx.raise(homeId(who), now)))));
    },
    nextAt: () => earliest([...edges.values()]),
  };
}
