import type { JsonObject } from "./json-object.ts";
import { putNewest } from "./keep-newest.ts";
import type { StepRun } from "./occurrence.ts";
import { nextId, type World } from "./world.ts";

/** A token lasts this long, or until its run has ended (the maintainers, bolt-python#1075). */
const tokenLifetimeMs = 15 * 60_000;

/** A workflow reaches a custom step: its run. Throws for a step that the manifest does not declare, which no workflow can have. */
export function beginRun(world: World, callbackId: string, inputs: JsonObject): StepRun {
  const declared = Object.keys(world.app.manifest.functions ?? {});
  if (!declared.includes(callbackId))
    throw new Error(`The app has no step ${callbackId}. There is: ${declared.join(", ") || "none"}`);
  const [executionId, workflowExecutionId] = [nextId(world, "Fx"), nextId(world, "Wx")];
  const run: StepRun = { executionId, workflowExecutionId, callbackId, inputs, isOver: false };
  putNewest(world.runs, executionId, run);
  return run;
}

/** A fresh token of a run: every event and interaction of it brings one of its own. */
export function issueRunToken(world: World, { executionId }: StepRun): string {
  const token = `xwfp-local-${nextId(world, "xwfp").slice("xwfp".length)}-${executionId}`;
  putNewest(world.runTokens, token, { executionId, at: world.clock.now() });
  return token;
}

/** The run that a token belongs to, ended or not; undefined for a token that is of none. */
export const runOfToken = (world: World, token: string): StepRun | undefined =>
  world.runs.get(world.runTokens.get(token)?.executionId ?? "");

export function isRunTokenAlive(world: World, token: string): boolean {
  const issued = world.runTokens.get(token);
  return issued !== undefined && runOfToken(world, token)?.isOver === false && world.clock.now() - issued.at < tokenLifetimeMs;
}

/** The run that still goes on and that posted this; undefined for everything else. */
export function openRun(world: World, { runId }: { runId: string | null }): StepRun | undefined {
  const run = runId === null ? undefined : world.runs.get(runId);
  return run?.isOver === false ? run : undefined;
}
