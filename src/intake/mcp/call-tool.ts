import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Agent } from "../../domain/agent.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Instant } from "../../domain/time.ts";
import type { AgentLimits } from "../agent-limits.ts";
import { pointersOf, problem, refused } from "../api/problem.ts";
import type { Api } from "../api/route.ts";
import { readForm } from "../read-form.ts";
import type { Tool } from "./tool.ts";

export type ToolCalling = { api: Api; limits: AgentLimits; now: () => Instant; fault: (error: unknown) => void };

/** One call of a tool, in fields; what was refused is a result too, so that whoever called reads why and what to do. */
export async function callTool(
  one: Tool,
  calling: ToolCalling,
  agent: Agent,
  said: unknown,
  gone: AbortSignal,
): Promise<CallToolResult> {
  const { limits, now, api } = calling;
  const untilThen = one.pace && limits.take(agent.id, one.pace);
  if (untilThen !== undefined) return wrong(tooFast(untilThen, now()).body);
  const held = one.isWait ? limits.wait(agent.id) : () => {};
  if (!held) return wrong(tooFast(1_000, now()).body);
  try {
    return told(await one.act(api, agent, readForm(one.input, said) as never, gone));
  } catch (error) {
    if (error instanceof Refusal) return wrong(refused(error, pointersOf(said), now()).body);
    calling.fault(error);
    return wrong(problem("fault", "Something failed here. Trying again is safe.").body);
  } finally {
    held();
  }
}

/** `untilThen`: ms until it may. */
export const tooFast = (untilThen: number, now: Instant) =>
  problem(
    "too-fast",
    `This agent calls more often than it may. Try again in ${Math.max(1, Math.ceil(untilThen / 1_000))} seconds.`,
    { reason: "too fast", retryAt: now + untilThen },
    now,
  );

const told = (value: Record<string, unknown>): CallToolResult => ({
  content: [{ type: "text", text: JSON.stringify(value) }],
  structuredContent: value,
});

export const wrong = (body: Record<string, unknown>): CallToolResult => ({
  content: [{ type: "text", text: JSON.stringify(body) }],
  isError: true,
});
