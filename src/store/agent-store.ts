import type { Agent } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";

/** The part of the store that is about agents. */
export type AgentReads = {
  agent(id: PersonId): Promise<Agent | undefined>;
  /** Whose token has this hash; undefined where none has, or it is revoked. */
  agentByToken(hash: string): Promise<Agent | undefined>;
  /** Those of an owner, revoked ones too, in the order of their making. */
  agentsOf(owner: PersonId): Promise<Agent[]>;
};

export type AgentWrites = {
  /** An agent, new or in the place of the one before. */
  putAgent(agent: Agent): Promise<void>;
};
