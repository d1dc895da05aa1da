import { type Agent, agentAsPerson } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { freeName, ownAgent, refuseWithoutKinds } from "./whose-agent.ts";
import { knownPerson } from "./whose-move.ts";

export type AgentChange = { agent: PersonId; by: PersonId; change: Partial<Pick<Agent, "name" | "kinds" | "mayAsk">> };

/** Its owner calls it something else, or lets it ask more or less; what it asked already goes on. */
export async function changeAgent(tx: Tx, { agent: id, by, change }: AgentChange, now: Instant): Promise<Agent> {
  const known = await ownAgent(tx, id, by);
  refuseWithoutKinds(change.kinds);
  const name = change.name === undefined ? known.name : await freeName(tx, by, change.name, id);
  const agent: Agent = { ...known, ...change, name };
  await tx.putAgent(agent);
  await tx.putPerson(agentAsPerson(agent, await knownPerson(tx, by)));
  if (name !== known.name) for (const { id: request } of await tx.openBy(id)) await tx.raiseShowing(request, now);
  return agent;
}
