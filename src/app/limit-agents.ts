import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { freeQueued } from "./free-queued.ts";

/**
 * Whoever runs the server says how many minutes a day the agents of each owner may ask of a reader who does not say so themselves; absent: no limit.
 * What is queued by less than that comes sooner.
 */
export async function limitAgents(tx: Tx, { minutes: usual }: { minutes?: number }, now: Instant) {
  const before = await tx.agentLimit();
  await tx.setAgentLimit(usual);
  for (const who of await tx.queuedFor()) {
    const reader = await tx.person(who);
    if (reader) await freeQueued(tx, { reader, usual: before }, { reader, usual }, now);
  }
}
