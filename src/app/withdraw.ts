import { withLeft } from "../domain/agent.ts";
import { waitersOf } from "../domain/askers.ts";
import { requeued } from "../domain/back-pressure.ts";
import type { Reader } from "../domain/group.ts";
import { withoutAsker } from "../domain/leaving.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { bringBackTo } from "./bring-back.ts";
import { keepRequest } from "./keep.ts";
import { raiseOfAsker } from "./put-request.ts";
import { tellCallbacks } from "./tell-callbacks.ts";
import { tellRuns } from "./tell-runs.ts";
import { askingFor, ownAgent } from "./whose-agent.ts";
import { requestAskedBy } from "./whose-move.ts";

/** `goesOn`: others ask the same; `agent`: whose owner took it back for it. */
type Withdrawn = { goesOn: boolean; agent?: PersonId };

/**
 * The asker takes it back; wherever it is shown, it says so. While others ask the same it goes on for them. What an agent asks its owner takes back
 * for it, and it hears that: the one that is named, else the first, where they do not ask it themselves.
 */
export async function withdraw(
  tx: Tx,
  input: { request: RequestId; by: PersonId; agent?: PersonId },
  now: Instant,
): Promise<Withdrawn> {
  const { by, agent } = input;
  const asker = agent === undefined ? await askingFor(tx, input) : (await ownAgent(tx, agent, by)).id;
  const { request, reader } = await requestAskedBy(tx, "withdraw", { request: input.request, by: asker }, now);
  const withdrawn = await takeBack(tx, request, reader, { is: "withdrawn", by }, now, asker);
  if (asker === by) return withdrawn;
  await tellCallbacks(tx, request, "settled", now, [asker]);
  return { ...withdrawn, agent: asker };
}

/** One of those who ask it asks it no more, for whatever reason: `by`, where somebody else takes it back for them. */
export async function takeBack(
  tx: Tx,
  request: Request,
  reader: Reader,
  outcome: Outcome & { is: "withdrawn" },
  now: Instant,
  by: PersonId = outcome.by,
): Promise<Withdrawn> {
  const forOthers = await goingOn(tx, withoutAsker(request, by, now));
  await keepRequest(tx, forOthers ?? settled(request, outcome, now), reader, now);
  await tellRuns(tx, request, outcome, now, forOthers && by);
  if (forOthers) await bringBackTo(tx, by, request, now);
  if (forOthers) await raiseOfAsker(tx, by, now);
  const agent = forOthers && (await tx.agent(by));
  if (agent) await tx.putAgent(withLeft(agent, request.id));
  return { goesOn: forOthers !== undefined };
}

/** What no person asks any more waits in the queue of agents again, if it did before one joined. */
async function goingOn(reads: Reads, request: Request | undefined): Promise<Request | undefined> {
  for (const who of request ? waitersOf(request) : []) if ((await reads.person(who))?.kind === "person") return request;
  return request && requeued(request);
}
