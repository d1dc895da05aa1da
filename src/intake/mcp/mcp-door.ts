import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { Agent } from "../../domain/agent.ts";
import { send, unauthorized } from "../api/api-door.ts";
import { problem } from "../api/problem.ts";
import { longestBody } from "../tell-agent.ts";
import { whoseToken } from "../whose-token.ts";
import { agentTools } from "./agent-tools.ts";
import { callTool, type ToolCalling, tooFast } from "./call-tool.ts";

export const mcpPath = "/mcp";

const instructions =
  "Sluice brings what you ask to a person when they have time to judge it, and never interrupts them. Ask early and with all that is needed to judge it, go on with other work, and come back after `poll_after`. Withdraw what is no longer needed.";

/** Where agents come in by the Model Context Protocol: each call is whole in itself, and no session is kept. */
export const openMcpDoor = (door: ToolCalling): { path: string; listener: RequestListener } => ({
  path: mcpPath,
  listener: (request, response) =>
    void answer(door, request, response).catch((error: unknown) => {
      door.fault(error);
      send(problem("fault", "Something failed here. Trying again is safe."), request, response);
    }),
});

async function answer(door: ToolCalling, request: IncomingMessage, response: ServerResponse) {
  const agent = await whoseToken(door.api.store, request.headers.authorization);
  if (!agent) return send(unauthorized(door, request), request, response);
  if (request.method !== "POST")
    return send({ ...problem("method-not-allowed", "Here there is only POST."), headers: { allow: "POST" } }, request, response);
  const untilThen = door.limits.take(agent.id, "anything");
  if (untilThen !== undefined) return send(tooFast(untilThen, door.now()), request, response);
  const gone = new AbortController();
  const server = serverFor(door, agent, gone.signal);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: longestBody });
  response.once("close", () => {
    gone.abort();
    void server.close();
  });
  await server.connect(transport as Parameters<McpServer["connect"]>[0]);
  await transport.handleRequest(request, response);
}

function serverFor(door: ToolCalling, agent: Agent, gone: AbortSignal): McpServer {
  const server = new McpServer({ name: "sluice", version: "1.0.0" }, { instructions });
  for (const one of agentTools) {
    const { name, title, description, input: inputSchema, output: outputSchema, annotations } = one;
    server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, (input, { signal }) =>
      callTool(one, door, agent, input as never, AbortSignal.any([signal, gone])),
    );
  }
  return server;
}
