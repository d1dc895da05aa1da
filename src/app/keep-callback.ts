import type { Agent } from "../domain/agent.ts";
import { type Callback, withCallback } from "../domain/callback.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { activeAgent } from "./whose-agent.ts";

/** `owner`: who answers for it. */
export type OfCallback = { agent: PersonId; owner: PersonId };

/** An agent is told at this address from now on, and no more at the one before. */
export async function keepCallback(
  tx: Tx,
  { agent: id, url, secret, host }: OfCallback & Callback,
  _now: Instant,
): Promise<Agent> {
  const agent = withCallback(await activeAgent(tx, id), { url, secret, host });
  await tx.putAgent(agent);
  return agent;
}
