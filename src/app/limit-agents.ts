import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Whoever runs the server says how many minutes a day the agents of each owner may ask of a reader who does not say so themselves; absent: no limit. */
export const limitAgents = (tx: Tx, { minutes }: { minutes?: number }, _now: Instant) => tx.setAgentLimit(minutes);
