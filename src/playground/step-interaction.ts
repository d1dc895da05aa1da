import { createHash } from "node:crypto";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import type { StepRun } from "./occurrence.ts";
import { issueRunToken } from "./step-runs.ts";
import type { World } from "./world.ts";

/** What other interactions carry and those of a step's run do not. */
const absent = new Set(["token", "trigger_id", "response_url", "response_urls"]);

/** An interaction with what the run of a custom step posted: it names the run, brings a token of it, and opens views by a pointer. */
export function inRun(world: World, run: StepRun, payload: JsonObject, pointer: string): JsonObject {
  const { user, enterprise, is_enterprise_install: isOrgWide, ...told } = payload;
  const { username: _username, ...actor } = isJsonObject(user) ? user : {};
  return {
    ...Object.fromEntries(Object.entries(told).filter(([name]) => !absent.has(name))),
    user: actor,
    ...(enterprise ? { enterprise, is_enterprise_install: isOrgWide } : {}),
    bot_access_token: issueRunToken(world, run),
    function_data: { execution_id: run.executionId, function: { callback_id: run.callbackId }, inputs: run.inputs },
    interactivity: { interactor: { id: actor["id"], secret: secretOf(pointer) }, interactivity_pointer: pointer },
  };
}

const secretOf = (pointer: string): string => createHash("sha256").update(pointer).digest("base64url");
