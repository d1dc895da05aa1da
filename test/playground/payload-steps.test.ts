import { afterEach, expect, it } from "vitest";
import { actions, button, input, type Json, modal, openRecorder, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
afterEach(() => recorder.stop());

/** A run of the step "greet", and a client with the token that came along. */
async function begun() {
  recorder = await openRecorder();
  const id = await recorder.slack.happens.stepRuns("greet", { who: "U0ANA" });
  const token = String(recorder.events("function_executed")[0]?.["bot_access_token"]);
  return { id, client: recorder.clientWith(token), ana: recorder.slack.as("U0ANA") };
}

const asking = { channel: "D0ANA", text: "Hey", blocks: [actions(button("Work"))] };
const tokenOf = (payload: Json) => String(payload["bot_access_token"]);

/** Seen to fail when messages forgot their run, and when the pointer was no trigger. */
it("ties what a step posts to its run: a press, the modal it opens, and its closing", async () => {
  const { id, client, ana } = await begun();
  await client.apiCall("chat.postMessage", asking);
  await ana.presses("Work");
  const pressed = recorder.newest("block_actions");
  expect(pressed).toMatchObject({
    function_data: { execution_id: id, function: { callback_id: "greet" }, inputs: { who: "U0ANA" } },
  });
  expect(Object.keys(pressed)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(token|trigger_id|response_url)$/)]));
  const { interactivity_pointer } = pressed["interactivity"] as Json;
  const opened = { interactivity_pointer, view: modal([input("what", { type: "plain_text_input" })], { notify_on_close: true }) };
  await client.apiCall("views.open", opened);
  await ana.closes();
  expect(recorder.newest("view_closed")).toMatchObject({ function_data: { execution_id: id } });
  await expect(client.apiCall("views.open", opened)).rejects.toThrow("exchanged_trigger_id");
});

it("leaves what the app itself posts alone", async () => {
  const { ana } = await begun();
  await recorder.client.apiCall("chat.postMessage", asking);
  await ana.presses("Work");
  expect(recorder.newest("block_actions")).not.toHaveProperty("function_data");
  expect(recorder.newest("block_actions")).toHaveProperty("trigger_id");
});

/** Seen to fail when a token outlived its run. */
it("ends a run's tokens with it, or after a quarter of an hour; an interaction brings a fresh one", async () => {
  const { id, client, ana } = await begun();
  await client.apiCall("chat.postMessage", asking);
  recorder.clock.at += 15 * 60_000;
  await expect(client.auth.test()).rejects.toThrow("token_revoked");
  await ana.presses("Work");
  const fresh = recorder.clientWith(tokenOf(recorder.newest("block_actions")));
  await fresh.functions.completeSuccess({ function_execution_id: id, outputs: {} });
  await expect(fresh.auth.test()).rejects.toThrow("token_revoked");
  await ana.presses("Work");
  expect(recorder.newest("block_actions")).not.toHaveProperty("function_data");
});

/** Seen to fail when anything passed for an output. */
it("takes the outputs that the manifest declares, and leaves the run to be completed when they are others", async () => {
  recorder = await openRecorder();
  const id = await recorder.slack.happens.stepRuns("count", { amount: 3 });
  const refusals: unknown[] = [];
  for (const outputs of [{}, { amount: "3" }, { amount: 3.5 }, { amount: 3, more: 1 }])
    await recorder.client.functions
      .completeSuccess({ function_execution_id: id, outputs })
      .catch(({ data }) => refusals.push([data.error, data.response_metadata.messages]));
  const failed = (...problems: string[]) => [
    "parameter_validation_failed",
    problems.map((one) => `[ERROR] ${one} [json-pointer:/outputs]`),
  ];
  expect(refusals).toEqual([
    failed("amount is required"),
    failed("amount must be of the type integer"),
    failed("amount must be of the type integer"),
    failed("more is not declared"),
  ]);
  await recorder.client.functions.completeSuccess({ function_execution_id: id, outputs: { amount: 3 } });
});

it("runs no step that the manifest does not declare", async () => {
  recorder = await openRecorder();
  await expect(recorder.slack.happens.stepRuns("nothing", {})).rejects.toThrow("no step nothing. There is: count, greet");
});
