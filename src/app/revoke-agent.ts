import { type Agent, isActive, revoked } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { endRules } from "./end-rule.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { ownAgent } from "./whose-agent.ts";
import { requestAskedBy } from "./whose-move.ts";
import { takeBack } from "./withdraw.ts";

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
  let ended = 0;
  await oneAfterAnother(
    tx,
    await tx.openBy(agent.id),
    () => true,
    async ({ id }) => {
      if (!(await takeBackFor(tx, id, agent.id, now))) ended += 1;
    },
  );
  for (const { id } of await tx.endedBy(agent.id, undefined, mostShown)) await tx.raiseShowing(id, now);
  return ended;
}

/** So many of its last ends may still offer to stand for what it asks. */
const mostShown = 50;

/** Whether others ask it on. */
async function takeBackFor(tx: Tx, id: RequestId, agent: PersonId, now: Instant): Promise<boolean> {
  const { request, reader } = await requestAskedBy(tx, "withdraw", { request: id, by: agent }, now);
  return (await takeBack(tx, request, reader, { is: "withdrawn", by: agent, isRevoked: true }, now)).goesOn;
}

/** What is open again after an agent was revoked that asks it: it ends as what was open then did. Whether it has ended by that. */
export async function endRevoked(tx: Tx, { id, askers }: Request, now: Instant): Promise<boolean> {
  for (const { who } of askers) {
    const agent = await tx.agent(who);
    if (agent && !isActive(agent) && !(await takeBackFor(tx, id, who, now))) return true;
  }
  return false;
}
