import { z } from "zod";
import { adding, asking, callingBack, nothing, replying } from "../agent-asking.ts";
import { toldAgent, toldCallback, toldProspect, toldRequest, toldRequests } from "../agent-telling.ts";
import { problemShape } from "./problem.ts";

export type Json = { [name: string]: unknown };

export const description = z.looseObject({ openapi: z.literal("3.1.0") });
export const problemKind = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  means: z.string().describe("What to do about it."),
});

const named = {
  Asking: asking,
  Words: adding,
  Reply: replying,
  Nothing: nothing,
  CallbackAddress: callingBack,
  Callback: toldCallback,
  Request: toldRequest,
  Requests: toldRequests,
  LikelyAnswer: toldProspect,
  Agent: toldAgent,
  Problem: problemShape,
  ProblemKind: problemKind,
  Description: description,
};

/** A shape by its name in the description. */
export function reference(shape: z.ZodType): Json {
  const name = Object.entries(named).find(([, one]) => one === shape)?.[0];
  if (name === undefined) throw new Error("A shape of a route has no name in the description.");
  return { $ref: `#/components/schemas/${name}` };
}

/** Each as JSON Schema by its name, which the others refer to. */
export function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(named)) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}
