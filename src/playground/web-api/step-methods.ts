import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import type { StepRun } from "../occurrence.ts";
import { refused, refusedArguments } from "../refused.ts";
import { parameterProblems } from "../step-parameters.ts";
import { runOfToken } from "../step-runs.ts";
import type { MethodContext, MethodTable } from "./method.ts";

const errors = "function_execution_not_found access_denied execution_not_in_running_state";

export const stepMethods: MethodTable = {
  "functions.completeSuccess": {
    tier: 3,
    token: "bot or user",
    scopes: [],
    errors: `${errors} parameter_validation_failed`,
    run(args, context) {
      const outputs = args.neededJson("outputs");
      if (!isJsonObject(outputs)) throw refusedArguments("must be an object [json-pointer:/outputs]");
      return ended(args, context, ({ callbackId }) => checkOutputs(context, callbackId, outputs));
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

/** The outputs are those that the manifest declares for the step. */
function checkOutputs({ world }: MethodContext, callbackId: string, outputs: JsonObject): void {
  const problems = parameterProblems(world.app.manifest.functions?.[callbackId]?.output_parameters, outputs);
  const messages = problems.map((one) => `[ERROR] ${one} [json-pointer:/outputs]`);
  if (messages.length > 0) throw refused("parameter_validation_failed", { response_metadata: { messages } });
}

/** Ends a step of a workflow: it can be ended once, and by the token of another run never. */
function ended(args: Arguments, { world, token }: MethodContext, check: (run: StepRun) => void = () => {}): JsonObject {
  const run = world.runs.get(args.needed("function_execution_id"));
  if (!run) throw refused("function_execution_not_found");
  if ((runOfToken(world, token) ?? run) !== run) throw refused("access_denied");
  if (run.isOver) throw refused("execution_not_in_running_state");
  check(run);
  run.isOver = true;
  return {};
}
