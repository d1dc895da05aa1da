import type { Agent } from "../domain/agent.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";

/** The part of the store that is about agents. */
export type AgentReads = {
  agent(id: PersonId): Promise<Agent | undefined>;
  /** Whose token has this hash; undefined where none has, or it is revoked. */
  agentByToken(hash: string): Promise<Agent | undefined>;
  /** Those of an owner, revoked ones too, in the order of their making. */
  agentsOf(owner: PersonId): Promise<Agent[]>;
  /** What a source's key made, or was found to ask for again, whoever was asked. */
  requestWithKey(workspace: string, key: string): Promise<Request | undefined>;
  /** What somebody asked that has ended, the latest end first: `most` of it behind that one. */
  endedBy(asker: PersonId, behind: Ended | undefined, most: number): Promise<Request[]>;
  /** The people of a workspace who are called exactly that; two of them at most, which tells whether it is one. */
  peopleCalled(workspace: string, name: string): Promise<Person[]>;
};

/** When a request ended, and its number, which tells those of one instant apart. */
export type Ended = { at: Instant; number: number };

export type AgentWrites = {
  /** An agent, new or in the place of the one before. */
  putAgent(agent: Agent): Promise<void>;
};
