import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { RunBody } from "../domain/notice.ts";
import { userOf } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { runsOf } from "../domain/run.ts";
import { sayOutcome, wordsOf } from "../domain/say-outcome.ts";
import { enderOf, type Outcome, stands } from "../domain/turn.ts";
import { escaped, quotedCode } from "../slack/block-kit.ts";
import { peopleIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";

/** With what a run of a workflow goes on, `said` in a few words; or why it stops. */
export type RunEnd = { outputs: Record<string, string>; said: string } | { error: string };

/** Undefined where the end was taken back before the run heard of it. */
export async function endOfRun(reads: Reads, body: RunBody): Promise<RunEnd | undefined> {
  if (body.kind === "stopped run") return { error: body.why };
  const { request: id, outcome } = body.answer;
  const request = await reads.request(id);
  if (!request || !isToBeTold(request, body)) return undefined;
  const ender = enderOf(outcome);
  const { names } = await peopleIn(reads, [request], undefined, ender === undefined ? [] : [ender]);
  const said = `${saidAs(request)} ${ender === undefined ? "" : "was "}${sayOutcome(outcome, names(ender ?? ""), "UTC")}`;
  return outcome.is === "withdrawn" || outcome.is === "given back"
    ? { error: `${said}.` }
    : { outputs: outputsOf(request, outcome), said };
}

/** Whoever took back what they asked, while others go on, has not ended the request; their run has ended all the same, until they ask on. */
function isToBeTold(request: Request, { execution, answer: { outcome, at } }: RunBody & { kind: "run" }): boolean {
  if (stands(request, at)) return true;
  return outcome.is === "withdrawn" && !runsOf(request).some((run) => run.execution === execution);
}

/** As the manifest declares them, words empty where there are none: a workflow may use each. They are escaped, since it may post them. */
function outputsOf(request: Request, outcome: Outcome): Record<string, string> {
  const ender = enderOf(outcome);
  return {
    outcome: outcome.is,
    choice: escaped(choiceOf(outcome)),
    note: escaped(wordsOf(outcome) ?? ""),
    ...(ender !== undefined && { answered_by: userOf(ender) }),
    request: saidAs(request),
  };
}

function choiceOf(outcome: Outcome): string {
  if (outcome.is === "decided") return outcome.choice;
  return outcome.is === "lapsed" ? outcome.to : "";
}

/** A run that Slack does not wait for any more has been told, or was ended from elsewhere: there is nothing left to do. */
export async function tellRun(slack: WebClient, function_execution_id: string, end: RunEnd): Promise<void> {
  const fail = (error: string) =>
    slack.functions.completeError({ function_execution_id, error: quotedCode(error) }).catch(unlessOver);
  if ("error" in end) return void (await fail(end.error));
  await slack.functions.completeSuccess({ function_execution_id, outputs: end.outputs }).catch((error: unknown) => {
    if (codeOf(error) !== "parameter_validation_failed") return unlessOver(error);
    return fail(`${end.said}, but the manifest of the app declares other outputs. Paste those of docs/manifest-step.json anew.`);
  });
}

const codeOf = (error: unknown) => (error instanceof WebAPIPlatformError ? error.data.error : undefined);

function unlessOver(error: unknown) {
  const code = codeOf(error) ?? "";
  if (!["execution_not_in_running_state", "function_execution_not_found"].includes(code)) throw error;
}
