import { isActive } from "../domain/agent.ts";
import { waitersOf } from "../domain/askers.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellAnswer } from "./tell-askers.ts";
import { knownReader } from "./whose-move.ts";

/** Nobody is there who could judge it: it ends unjudged, and whoever asked hears why. */
export async function giveBack(tx: Tx, request: Request, end: Omit<Outcome & { is: "given back" }, "is">, now: Instant) {
  const outcome: Outcome = { is: "given back", ...end };
  await keepRequest(tx, settled(request, outcome, now), await knownReader(tx, request.to), now);
  await tellAnswer(tx, request, outcome, now);
}

/** Whether an agent waits for it. A program reads no word that nobody is there: it would wait for ever. */
export async function isAwaitedByAgent(reads: Reads, request: Request): Promise<boolean> {
  const agents = await Promise.all(waitersOf(request).map((who) => reads.agent(who)));
  return agents.some((agent) => agent !== undefined && isActive(agent));
}

/** Whether nobody but agents waits for it. */
export async function isAwaitedByAgentsAlone(reads: Reads, request: Request): Promise<boolean> {
  const agents = await Promise.all(waitersOf(request).map((who) => reads.agent(who)));
  return agents.length > 0 && agents.every((agent) => agent !== undefined && isActive(agent));
}
