import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused, refusedArguments } from "../refused.ts";
import type { MethodContext, MethodTable } from "./method.ts";

const errors = "function_execution_not_found execution_not_in_running_state";

export const stepMethods: MethodTable = {
  "functions.completeSuccess": {
    tier: 3,
    token: "bot or user",
    scopes: [],
    errors,
    run(args, context) {
      if (!isJsonObject(args.neededJson("outputs"))) throw refusedArguments("must be an object [json-pointer:/outputs]");
      return ended(args, context);
    },
  },
  "functions.completeError": {
    tier: 3,
    token: "bot or user",
    scopes: [],
    errors,
    run(args, context) {
      args.needed("error");
      return ended(args, context);
    },
  },
};

/** Ends a step of a workflow: it can be ended once. */
function ended(args: Arguments, { world }: MethodContext): JsonObject {
  const run = world.runs.get(args.needed("function_execution_id"));
  if (!run) throw refused("function_execution_not_found");
  if (run.isOver) throw refused("execution_not_in_running_state");
  run.isOver = true;
  return {};
}
