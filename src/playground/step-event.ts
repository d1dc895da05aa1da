import type { JsonObject } from "./json-object.ts";
import type { StepRun } from "./occurrence.ts";
import { parametersOf } from "./step-parameters.ts";
import { issueRunToken } from "./step-runs.ts";
import { nextTs, type World } from "./world.ts";

/** The event that a run of a custom step begins. */
export function stepEvent(world: World, step: StepRun): JsonObject {
  const declared = world.app.manifest.functions?.[step.callbackId];
  return {
    type: "function_executed",
    function: {
      id: `Fn${step.callbackId.toUpperCase()}`,
      callback_id: step.callbackId,
      title: declared?.title ?? "",
      description: declared?.description ?? "",
      type: "app",
      input_parameters: parametersOf(declared?.input_parameters),
      output_parameters: parametersOf(declared?.output_parameters),
      app_id: world.app.appId,
      date_created: 0,
      date_updated: 0,
      date_deleted: 0,
      form_enabled: false,
    },
    inputs: step.inputs,
    function_execution_id: step.executionId,
    workflow_execution_id: step.workflowExecutionId,
    event_ts: nextTs(world),
    bot_access_token: issueRunToken(world, step),
  };
}
