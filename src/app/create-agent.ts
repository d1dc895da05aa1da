import { type Agent, agentAsPerson, isActive, mostAgents } from "../domain/agent.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { freeName, refuseWithoutKinds } from "./whose-agent.ts";
import { knownPerson } from "./whose-move.ts";

/** `tokenHash`: SHA-256 of the token, in hex. The id and the token are dice, thrown outside. */
export type NewAgent = Pick<Agent, "id" | "owner" | "name" | "kinds" | "mayAsk"> & { tokenHash: string };

/** Somebody answers for an agent from now on: whoever shows its token asks as it. */
export async function createAgent(tx: Tx, { id, owner, name, tokenHash, kinds, mayAsk }: NewAgent, now: Instant): Promise<Agent> {
  const person = await knownPerson(tx, owner);
  if (await tx.agent(id)) throw new Refusal("That agent is there already: `/sluice agents` lists yours.");
  refuseWithoutKinds(kinds);
  if ((await tx.agentsOf(owner)).filter(isActive).length >= mostAgents)
    throw new Refusal(
      `You have ${mostAgents} agents, which is as many as one person can have. Revoke one that you no longer use.`,
    );
  const agent: Agent = { id, owner, name: await freeName(tx, owner, name), tokenHash, kinds, mayAsk, createdAt: now };
  await tx.putAgent(agent);
  await tx.putPerson(agentAsPerson(agent, person));
  return agent;
}
