import type { ToolAnnotations } from "@modelcontextprotocol/sdk/types.js";
import type { z } from "zod";
import type { Agent } from "../../domain/agent.ts";
import type { paces } from "../agent-limits.ts";
import type { Api } from "../api/route.ts";

/**
 * All that a tool is. `pace`: by which of an agent's limits it is counted, besides the one of everything. `isWait`: it is one of few that wait at once.
 * `gone`: whoever called hung up.
 */
export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  annotations: ToolAnnotations;
  pace?: keyof typeof paces;
  isWait?: true;
  act(api: Api, agent: Agent, input: z.infer<Input>, gone: AbortSignal): Promise<z.infer<Output>>;
};

/** A tool whose act knows the types of what it is given. */
export const tool = <Input extends z.ZodObject, Output extends z.ZodObject>(one: Tool<Input, Output>): Tool =>
  one as unknown as Tool;
