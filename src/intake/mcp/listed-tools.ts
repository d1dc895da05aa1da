import { ErrorCode, type Tool as ListedTool, McpError } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { agentTools } from "./agent-tools.ts";
import type { Tool } from "./tool.ts";

/** The tools as a client finds them. Clients read the draft that the protocol had from its beginning. */
export const listedTools: ListedTool[] = agentTools.map(({ name, title, description, input, output, annotations }) => ({
  ...{ name, title, description, annotations },
  inputSchema: schemaOf(input, "input"),
  outputSchema: schemaOf(output, "output"),
}));

function schemaOf(shape: z.ZodObject, io: "input" | "output"): ListedTool["inputSchema"] {
  return z.toJSONSchema(shape, { target: "draft-7", io }) as ListedTool["inputSchema"];
}

/** Throws the protocol's own error where there is none of that name. */
export function toolCalled(name: string): Tool {
  const one = agentTools.find((tool) => tool.name === name);
  if (one) return one;
  const names = agentTools.map((tool) => tool.name).join(", ");
  throw new McpError(ErrorCode.InvalidParams, `There is no tool of that name. There is ${names}.`);
}
