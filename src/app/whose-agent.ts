import { type Agent, isActive, longestAgentName } from "../domain/agent.ts";
import { askersOf, isAskedBy } from "../domain/askers.ts";
import { isOutsider, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { RequestId } from "../domain/request.ts";
import type { Reads } from "../store/store.ts";

/** An agent that this person answers for, and that still may ask. Of others' agents they learn no more than of one that there is not. */
export async function ownAgent(reads: Reads, id: PersonId, by: PersonId): Promise<Agent> {
  const agent = await reads.agent(id);
  if (agent?.owner !== by || !isActive(agent)) throw new Refusal("You have no such agent. `/sluice agents` lists yours.");
  return agent;
}

/** Its token was good a moment ago, as it came in. */
export async function activeAgent(reads: Reads, id: PersonId): Promise<Agent> {
  const agent = await reads.agent(id);
  if (!agent || !isActive(agent)) throw new Refusal("This agent was revoked by its owner.", { isForbidden: true });
  return agent;
}

/** Who became a guest since asks for nothing any more, by an agent neither. */
export async function refuseOfOutsider(reads: Reads, { owner }: Agent) {
  const person = await reads.person(owner);
  if (person && isOutsider(person))
    throw new Refusal("Whoever answers for this agent is a guest here, and may ask for nothing.", { isForbidden: true });
}

/** Themselves, or the agent of theirs that asks what they do not. */
export async function askingFor(reads: Reads, { request: id, by }: { request: RequestId; by: PersonId }): Promise<PersonId> {
  const request = await reads.request(id);
  for (const who of request && !isAskedBy(request, by) ? askersOf(request) : [])
    if ((await reads.agent(who))?.owner === by) return who;
  return by;
}

/** What an agent is to be called, as it is kept: one line, and unlike the others of its owner. */
export async function freeName(reads: Reads, owner: PersonId, name: string, but?: PersonId): Promise<string> {
  const plain = name.replace(/\s+/gu, " ").trim();
  if (plain === "" || plain.length > longestAgentName)
    throw refusedFor("name", `An agent needs a name of at most ${longestAgentName} characters, for example "builder".`);
  const others = (await reads.agentsOf(owner)).filter((one) => isActive(one) && one.id !== but);
  if (others.some((one) => one.name.toLowerCase() === plain.toLowerCase()))
    throw refusedFor("name", `You have an agent called "${plain}" already. Choose another name, for example "${plain} 2".`);
  return plain;
}

/** An agent that may ask for nothing is none. */
export function refuseWithoutKinds(kinds: Agent["kinds"] | undefined) {
  if (kinds?.length === 0) throw refusedFor("kinds", "Choose what it may ask: reviews, decisions or both.");
}

const refusedFor = (part: keyof Agent, says: string) => new Refusal(says, { faults: [{ part, says }] });
