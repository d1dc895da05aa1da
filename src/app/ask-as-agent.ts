import { type Agent, mayAskFor, mayAskOf } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";
import { missingFromAgent } from "../domain/preflight.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Submission } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { type Receipt, submit } from "./submit.ts";
import { activeAgent } from "./whose-agent.ts";

/** `key`: the agent's own name for this ask. */
export type AgentAsk = Omit<Submission, "asked" | "isPrivate"> & { agent: PersonId };

/** An agent asks, within what it may, and not before it has said what is needed to judge it. The same key is the same request, once, whatever else it says. */
export async function askAsAgent(tx: Tx, { agent: id, key, ...ask }: AgentAsk, now: Instant): Promise<Receipt> {
  const agent = await activeAgent(tx, id);
  refuseBeyondScope(agent, ask);
  const faults = missingFromAgent(ask);
  if (faults.length > 0) throw new Refusal(`That cannot be judged yet. ${faults.map(({ says }) => says).join(" ")}`, { faults });
  return submit(tx, { ...ask, key: keyOf(id, key), asked: { who: id, origin: { from: "agent" } } }, now);
}

/** Two agents may call what they ask by the same name. */
const keyOf = (agent: PersonId, key: string) => `agent/${agent}/${key}`;

function refuseBeyondScope(agent: Agent, { kind, to }: Pick<Submission, "kind" | "to">) {
  if (!mayAskFor(agent, kind)) throw forbidden("kind", `This agent may not ask for a ${kind}. Its owner can allow that.`);
  if (!mayAskOf(agent, to)) throw forbidden("to", "This agent may not ask that person. Its owner can allow that.");
}

const forbidden = (part: string, says: string) => new Refusal(says, { faults: [{ part, says }], isForbidden: true });
