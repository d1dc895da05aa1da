import type { Agent } from "../domain/agent.ts";
import { withoutCallback } from "../domain/callback.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import type { OfCallback } from "./keep-callback.ts";

/** What came of telling it at `url`, as that was sealed. "gone": its server wants nothing more; "failing": something was given up; "well": it is told again. */
export type CallbackResult = OfCallback & { url: string; is: "gone" | "failing" | "well" };

/** Its owner can see that an agent is told nothing. Of an address that was replaced, or went with its agent, nothing is noted. */
export async function noteCallback(tx: Tx, { agent: id, url, is }: CallbackResult, now: Instant) {
  const agent = await tx.agent(id);
  if (agent?.callback?.url === url) await tx.putAgent(noted(agent, is, now));
}

function noted(agent: Agent, is: CallbackResult["is"], now: Instant): Agent {
  if (is === "failing") return { ...agent, callbackFailedAt: now };
  if (is === "gone") return { ...withoutCallback(agent), callbackFailedAt: now };
  const { callbackFailedAt: _, ...well } = agent;
  return well;
}
