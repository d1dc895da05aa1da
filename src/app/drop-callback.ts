import type { Agent } from "../domain/agent.ts";
import { withoutCallback } from "../domain/callback.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import type { OfCallback } from "./keep-callback.ts";
import { activeAgent } from "./whose-agent.ts";

/** An agent wants to be told nothing any more: it asks. What was not told yet is not told. */
export async function dropCallback(tx: Tx, { agent: id }: OfCallback, _now: Instant): Promise<Agent> {
  const agent = withoutCallback(await activeAgent(tx, id));
  await tx.putAgent(agent);
  return agent;
}
