import { type Agent, isActive, revoked } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { endRules } from "./end-rule.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { ownAgent } from "./whose-agent.ts";
import { withdraw } from "./withdraw.ts";

/** Its owner ends an agent for good. Nobody could hear what it still asks: that is withdrawn. */
export async function revokeAgent(tx: Tx, { agent: id, by }: { agent: PersonId; by: PersonId }, now: Instant) {
  const agent = await ownAgent(tx, id, by);
  return { agent, withdrawn: await revoke(tx, agent, now) };
}

/** Whoever leaves takes their agents along. */
export async function revokeAllOf(tx: Tx, owner: PersonId, now: Instant) {
  for (const agent of (await tx.agentsOf(owner)).filter(isActive)) await revoke(tx, agent, now);
}

/** How many requests ended with it. Nothing is answered beforehand for whoever asks no more. */
async function revoke(tx: Tx, agent: Agent, now: Instant): Promise<number> {
  await endRules(tx, await tx.standingAnswersFor(agent.id), now);
  await tx.putAgent(revoked(agent, now));
  const open = await tx.openBy(agent.id);
  await oneAfterAnother(
    tx,
    open,
    () => true,
    ({ id: request }) => withdraw(tx, { request, by: agent.id }, now),
  );
  return open.length;
}
