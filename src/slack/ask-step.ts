import { personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { saidOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { readStep, type StepInputs } from "./step-inputs.ts";

/** Slack sends what was not acknowledged three times more. */
const lastRetry = 3;

type Reached = { execution: string; installation: string; inputs: StepInputs };

/**
 * "Ask for a review or decision", a step of Workflow Builder: an opt-in part of the manifest. What is asked is committed first; delivery
 * tells the run how it ended. What is refused stops it with a sentence, unless that may pass and Slack will send the event again.
 */
export const askStep: Surface = (bolt, sluice) => {
  bolt.event("function_executed", async ({ event, context, logger }) => {
    if (event.function.callback_id !== "ask_for_judgement") return;
    const { function_execution_id: execution, inputs } = event;
    const reached = { execution, installation: String(context["installation"]), inputs };
    const workflow = await workflowOf(sluice, reached.installation);
    await ask(sluice, reached, workflow).catch(async (error: unknown) => {
      if (mayPass(error) && (context.retryNum ?? 0) < lastRetry) throw error;
      await sluice.desk.stopRun({ execution, who: workflow, why: saidOf(logger, error) });
    });
  });
};

const mayPass = (error: unknown) => !(error instanceof Refusal) || error.cause !== undefined;

async function ask({ desk, directory }: Sluice, { execution, installation, inputs }: Reached, workflow: string) {
  const { reader, asker, ...question } = readStep(inputs);
  const to = personId(installation, reader);
  const who = asker === undefined ? workflow : personId(installation, asker);
  await directory.know(who);
  await directory.know(to);
  await desk.beginRun({ ...question, to, execution, who });
}

/** Who asks where a workflow names nobody: an app like others, which reads nothing that it is told. */
async function workflowOf({ desk, questions }: Sluice, installation: string) {
  const id = personId(installation, "workflow");
  if (!(await questions.person(id))) await desk.meet({ id, name: "a workflow", zone: "UTC", kind: "bot" });
  return id;
}
