import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import {
  CallToolRequestSchema,
  CancelledNotificationSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import type { Agent } from "../../domain/agent.ts";
import { firstAbort } from "../../first-abort.ts";
import { send, unauthorized } from "../api/api-door.ts";
import { problem } from "../api/problem.ts";
import { longestBody } from "../tell-agent.ts";
import { whoseToken } from "../whose-token.ts";
import { callTool, type ToolCalling, tooFast, wrong } from "./call-tool.ts";
import { type CancelledCalls, openCancelledCalls } from "./cancelled-calls.ts";
import { listedTools, toolCalled } from "./listed-tools.ts";

export const mcpPath = "/mcp";

const instructions =
  "Sluice brings what you ask to a person when they have time to judge it, and never interrupts them. Ask early and with all that is needed to judge it, go on with other work, and come back after `poll_after`. Where changes are requested, make them and ask for the same link again: that is its next round, and what you say then takes the place of the words before. Withdraw what is no longer needed.";

type McpDoor = ToolCalling & { cancelled: CancelledCalls };

/** Where agents come in by the Model Context Protocol: each call is whole in itself, and no session is kept. */
export const openMcpDoor = (calling: ToolCalling): { path: string; listener: RequestListener } => {
  const door = { ...calling, cancelled: openCancelledCalls() };
  return {
    path: mcpPath,
    listener: (request, response) =>
      void answer(door, request, response).catch((error: unknown) => {
        door.fault(error);
        send(problem("fault", "Something failed here. Trying again is safe."), request, response);
      }),
  };
};

async function answer(door: McpDoor, request: IncomingMessage, response: ServerResponse) {
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
  await server.connect(transport as Parameters<Server["connect"]>[0]);
  await transport.handleRequest(request, response);
}

/** The first call is counted as it comes in; each that comes with it, in a batch, is one more. */
function countingFurther({ limits, now }: ToolCalling, { id }: Agent) {
  let calls = 0;
  return () => {
    calls += 1;
    const untilThen = calls === 1 ? undefined : limits.take(id, "anything");
    return untilThen === undefined ? undefined : tooFast(untilThen, now()).body;
  };
}

/** The SDK's own way with tools refuses bad input in its own words: ours are those of the other doors. */
function serverFor({ cancelled, ...door }: McpDoor, agent: Agent, gone: AbortSignal): Server {
  const server = new Server({ name: "sluice", version: "1.0.0" }, { instructions, capabilities: { tools: {} } });
  const countFurther = countingFurther(door, agent);
  server.setRequestHandler(ListToolsRequestSchema, () => {
    const tooOften = countFurther();
    if (tooOften) throw new McpError(ErrorCode.InvalidRequest, tooOften.detail);
    return { tools: listedTools };
  });
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { requestId, signal }) => {
    const tooOften = countFurther();
    if (tooOften) return wrong(tooOften);
    const one = toolCalled(params.name);
    const call = cancelled.begin(agent.id, requestId);
    try {
      return await callTool(one, door, agent, params.arguments ?? {}, firstAbort([signal, gone, call.signal]));
    } finally {
      call.end();
    }
  });
  server.setNotificationHandler(CancelledNotificationSchema, ({ params: { requestId } }) => {
    if (requestId !== undefined) cancelled.cancel(agent.id, requestId);
  });
  return server;
}
