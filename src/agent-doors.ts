import type { Door } from "./http.ts";
import { type Acting, openAgentActs } from "./intake/agent-acts.ts";
import { openAgentLimits } from "./intake/agent-limits.ts";
import { openApiDoor } from "./intake/api/api-door.ts";
import { openMcpDoor } from "./intake/mcp/mcp-door.ts";

/** By which agents come in: the same acts, tokens and limits, whichever they take. */
export function agentDoors(acting: Acting, fault: (error: unknown) => void): Door[] {
  const { store, now } = acting;
  const calling = { api: { acts: openAgentActs(acting), store }, limits: openAgentLimits(now), now, fault };
  return [openApiDoor(calling), openMcpDoor(calling)];
}
