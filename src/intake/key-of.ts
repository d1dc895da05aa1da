import { createHash } from "node:crypto";
import { refuseUnheard } from "../app/refuse-unheard.ts";
import { agentKey } from "../domain/agent.ts";
import { isAskedBy } from "../domain/askers.ts";
import { installationOf, type PersonId } from "../domain/person.ts";
import { isOpen } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Reads } from "../store/store.ts";

/** Whoever says the same so often gets the last of them again. */
const most = 100;

/**
 * A key for what came without one: the same as before while the same words wait. A client whose time ran out calls again, and makes no second request
 * of it; once it has ended, the same words are a new ask. Refuses while it ends: how it ended may not be known yet.
 */
export async function keyOf(store: Reads, agent: PersonId, said: unknown, now: Instant): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
  for (let time = 1; time < most; time += 1) {
    const key = `same/${hash}/${time}`;
    const before = await store.requestWithKey(installationOf(agent), agentKey(agent, key));
    if (!before || (isOpen(before) && isAskedBy(before, agent))) return key;
    if (isAskedBy(before, agent)) refuseUnheard(before, agent, now, "asks that already, and is just being settled");
  }
  return `same/${hash}/${most}`;
}
