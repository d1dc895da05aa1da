import type { RequestListener } from "node:http";
import type { Door } from "./http.ts";
import { type Acting, openAgentActs } from "./intake/agent-acts.ts";
import { openAgentLimits } from "./intake/agent-limits.ts";
import { openApiDoor } from "./intake/api/api-door.ts";
import { type HostSecrets, hookDoors } from "./intake/hosts/hook-doors.ts";
import { openTellDesk, type TakesComments } from "./intake/hosts/tell-desk.ts";
import { openMcpDoor } from "./intake/mcp/mcp-door.ts";

/** `passed`: ms on a stopwatch, by which limits go. */
type Outside = {
  slack: RequestListener | undefined;
  hostSecrets: HostSecrets;
  takesComments: TakesComments;
  passed: () => number;
  fault: (error: unknown) => void;
};

/** By which the outside comes in: Slack where it is heard over HTTP, agents, and the code hosts that have a secret. */
export function openDoors(acting: Acting, { slack, hostSecrets, takesComments, passed, fault }: Outside): Door[] {
  const { desk, store, now } = acting;
  // The same acts, tokens and limits, whichever door an agent takes.
  const calling = { api: { acts: openAgentActs(acting), store }, limits: openAgentLimits(passed), now, fault };
  return [
    ...(slack ? [{ path: "/slack/events", listener: slack }] : []),
    openApiDoor(calling),
    openMcpDoor(calling),
    ...hookDoors(hostSecrets, openTellDesk({ desk, reads: store, takesComments, now }), fault),
  ];
}
