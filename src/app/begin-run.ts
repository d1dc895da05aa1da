import { installationOf, type Person } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Submission } from "../domain/request.ts";
import type { Run } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { submit } from "./submit.ts";
import { isStopped } from "./tell-runs.ts";
import { knownPerson } from "./whose-move.ts";

/** A run of a workflow asks for somebody, once however often Slack tells of it; one that was stopped asks nobody any more. */
export async function beginRun(tx: Tx, input: Omit<Submission, "key" | "asked"> & Run, now: Instant): Promise<void> {
  const { execution, who, ...question } = input;
  const key = `step/${execution}`;
  const isKnown = (await tx.requestByKey(installationOf(question.to), key, question.to)) !== undefined;
  if (isKnown || (await isStopped(tx, execution))) return;
  refuseAsker(await knownPerson(tx, who));
  await submit(tx, { ...question, key, asked: { who, origin: { from: "step", execution } } }, now);
}

/** Workflows can be used by others than the people of the workspace, and by whoever left since they were set up. */
function refuseAsker({ name, from, kind, isGuest }: Person) {
  if (from === "elsewhere") throw new Refusal(`${name} is of another company: the step asks for people of this workspace alone.`);
  if (isGuest) throw new Refusal(`${name} is a guest of this workspace: the step asks for its members alone.`);
  if (kind === "deactivated") throw new Refusal(`${name} is no longer in this workspace, so the step cannot ask for them.`);
}
