import { adviceOf } from "../domain/advice.ts";
import { type Agent, agentKey, mayAskFor, mayAskOf } from "../domain/agent.ts";
import { hashOf, withKey } from "../domain/agent-keys.ts";
import { passesAlways } from "../domain/bypass-rules.ts";
import { isGroup, type Reader } from "../domain/group.ts";
import { attentionOf, installationOf, type PersonId } from "../domain/person.ts";
import { missingFromAgent } from "../domain/preflight.ts";
import { Refusal } from "../domain/refusal.ts";
import type { AgentKey, Request, Submission } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { isOnCall } from "../domain/time-block.ts";
import type { Reads, Tx } from "../store/store.ts";
import { letThrough } from "./let-through.ts";
import { type Receipt, submit } from "./submit.ts";
import { activeAgent, refuseOfOutsider } from "./whose-agent.ts";
import { knownReader } from "./whose-move.ts";

/**
 * `key`: the agent's own name for this ask. `hash`: of all that it says, by which an ask is told from another of the same key; `hashesBefore`: what
 * was made of the same before. `reason`: why it cannot wait, where it is to pass a shut gate.
 */
export type AgentAsk = Omit<Submission, "asked" | "isPrivate"> & {
  agent: PersonId;
  hash?: string;
  hashesBefore?: string[];
  reason?: string;
};

/** `isKnown`: it was asked by that key already. */
export type AgentReceipt = Receipt & { isKnown: boolean };

/** An agent asks, within what it may, and not before it has said what is needed to judge it. The same key is the same request, once. */
export async function askAsAgent(
  tx: Tx,
  { agent: id, key, hash, hashesBefore, reason, ...ask }: AgentAsk,
  now: Instant,
): Promise<AgentReceipt> {
  const agent = await activeAgent(tx, id);
  const known = await askedBefore(tx, {
    agent: id,
    key,
    ...(hash !== undefined && { hash }),
    ...(hashesBefore && { hashesBefore }),
  });
  if (known) return known;
  await refuseOfOutsider(tx, agent);
  refuseBeyondScope(agent, ask);
  const faults = missingFromAgent(ask);
  if (faults.length > 0) throw new Refusal(`That cannot be judged yet. ${faults.map(({ says }) => says).join(" ")}`, { faults });
  if (reason !== undefined) refuseWhereItMayNotPass(await knownReader(tx, ask.to), id, now);
  const keys = hash === undefined ? [] : [{ key, hash }];
  const origin = { from: "agent" as const, ...(keys.length > 0 && { keys }) };
  const advice = ask.advice ?? adviceOf(ask);
  const receipt = await submit(tx, { ...ask, advice, key: agentKey(id, key), asked: { who: id, origin } }, now);
  if (receipt.found === "again" || receipt.found === "next round") await keepKeys(tx, receipt.request, id, keys);
  return { ...receipt, ...(await passed(tx, receipt, { by: id, reason }, now)), isKnown: false };
}

/** What it asked by that key before, as it stands now. Refuses another ask of the same key. */
export async function askedBefore(
  reads: Reads,
  { agent, key, hash, hashesBefore = [] }: Pick<AgentAsk, "agent" | "key" | "hash" | "hashesBefore">,
): Promise<AgentReceipt | undefined> {
  const request = await reads.requestWithKey(installationOf(agent), agentKey(agent, key));
  if (!request) return undefined;
  const before = hashOf(request, agent, key);
  const says = "Something else was asked by that key before. Choose another key for what is new.";
  const isSame = before === undefined || hash === undefined || [hash, ...hashesBefore].includes(before);
  if (!isSame) throw new Refusal(says, { faults: [{ part: "key", says }] });
  return { request, reader: await knownReader(reads, request.to), isKnown: true };
}

async function keepKeys(tx: Tx, { id }: Request, agent: PersonId, keys: AgentKey[]) {
  const request = await tx.request(id);
  for (const key of request ? keys : []) if (request) await tx.putRequest(withKey(request, agent, key));
}

/** Lets it through the gate that holds it. */
async function passed(tx: Tx, { request }: Receipt, { by, reason }: { by: PersonId; reason: string | undefined }, now: Instant) {
  if (reason === undefined || request.turn.is !== "held") return {};
  const { reader } = await letThrough(tx, { request: request.id, by, reason }, now);
  return { reader, request: (await tx.request(request.id)) ?? request };
}

function refuseBeyondScope(agent: Agent, { kind, to }: Pick<Submission, "kind" | "to">) {
  if (!mayAskFor(agent, kind)) throw forbidden("kind", `This agent may not ask for a ${kind}. Its owner can allow that.`);
  if (!mayAskOf(agent, to)) throw forbidden("to", "This agent may not ask that person. Its owner can allow that.");
}

/** What an agent asks waits, unless its reader is on call, or lets it pass always. */
function refuseWhereItMayNotPass(reader: Reader, agent: PersonId, now: Instant) {
  if (isGroup(reader))
    throw forbidden(
      "urgency",
      "Urgent is for one person. Ask the group as blocking, or one of them who lets this agent through.",
    );
  const attention = attentionOf(reader);
  if (isOnCall(attention, now) || passesAlways(attention.bypasses ?? {}, agent)) return;
  throw forbidden(
    "urgency",
    `${reader.name} lets nothing urgent of this agent through. Ask it as blocking, and it comes as soon as it may.`,
  );
}

const forbidden = (part: string, says: string) => new Refusal(says, { faults: [{ part, says }], isForbidden: true });
