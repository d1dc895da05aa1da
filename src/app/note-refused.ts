import type { PersonId } from "../domain/person.ts";
import { withRefused } from "../domain/refused-agents.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** An agent was refused since this reader is full: they can see that in their settings. */
export async function noteRefused(tx: Tx, { who, agent }: { who: PersonId; agent: PersonId }, now: Instant) {
  const reader = await tx.person(who);
  if (!reader) return;
  await tx.putPerson({ ...reader, refusedAgents: withRefused(reader.refusedAgents, agent, now) });
}
