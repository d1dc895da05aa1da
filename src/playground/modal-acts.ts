import type { InputBlock } from "@slack/types";
import type { State } from "./act-contract.ts";
import { keepInputs, placeOf } from "./block-acts.ts";
import type { BlockPart } from "./block-part.ts";
import { presentValue } from "./element-values.ts";
import { closedPayload, submissionPayload, type ViewResponse } from "./envelopes.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { interact, notTaken, type Office, type Outcome } from "./office.ts";
import { troubleOf } from "./page/input-checks.ts";
import { isRefused, refused } from "./refused.ts";
import { inRun } from "./step-interaction.ts";
import { openRun } from "./step-runs.ts";
import { checkExternalId, checkedView } from "./web-api/view-methods.ts";
import type { View, World } from "./world.ts";
import { clearStack, closeModal, deepestStack, openModal, redraw, stackOf, type ViewDraft } from "./world-views.ts";

/** How a submission ended: `errors` by block_id when it was sent back. */
export type Submitted = Outcome & { errors: Record<string, string> };

/** Submits a modal. What is missing is told at once; the rest is for the app to say. */
export async function submit(office: Office, user: string, viewId: string, state: State): Promise<Submitted> {
  const { world } = office;
  const place = placeOf(world, user, { view: viewId });
  if (!("view" in place)) return { errors: {} };
  const { view } = place;
  keepInputs(world, user, place, state);
  view.errors = missingInputs(view);
  office.changed();
  if (Object.keys(view.errors).length > 0) return { errors: view.errors };
  const triggerId = office.triggers.issue(user, [view.id, view.hash, view.inputs]);
  const callbackId = String(view.fields["callback_id"] ?? "");
  const plain = submissionPayload(world, user, view, triggerId, responsesFor(office, view));
  const run = openRun(world, view);
  const payload = run ? inRun(world, run, plain, triggerId) : plain;
  const answer = await interact(office, `view_submission ${callbackId}`.trim(), payload);
  if (!answer.ok) return { errors: {}, failure: notTaken(office, answer.says) };
  const failure = obey(world, view, answer.body);
  office.changed();
  return { errors: view.errors, ...(failure ? { failure } : {}) };
}

/** Where the app may answer: every conversation chosen in an input that asked for `response_url_enabled`. */
function responsesFor({ responseUrls }: Office, view: View): ViewResponse[] {
  return view.blocks.flatMap((block) => {
    const element: (BlockPart & { response_url_enabled?: boolean }) | undefined =
      block.type === "input" ? block.element : undefined;
    if (!element?.response_url_enabled) return [];
    const channel = presentValue(view.inputs, block, element);
    if (typeof channel !== "string") return [];
    const response_url = responseUrls.issue("app", { user: view.user, channel, message: null });
    return [{ block_id: block.block_id ?? "", action_id: element.action_id ?? "", channel_id: channel, response_url }];
  });
}

/** What Slack's own client refuses before it sends. */
function missingInputs(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    const element = block.type === "input" ? block.element : undefined;
    if (!element) continue;
    const value = presentValue(view.inputs, block, element);
    const wrong = troubleOf(block as unknown as InputBlock, value);
    if (wrong) errors[block.block_id ?? ""] = wrong;
  }
  return errors;
}

/** Does what the acknowledgement of a submission says; a sentence when it cannot be done. */
function obey(world: World, view: View, body: JsonObject | null): string | undefined {
  const what = body?.["response_action"];
  try {
    if (body === null) closeModal(world, view);
    else if (what === "clear") clearStack(world, view.user);
    else if (what === "update") redraw(world, view, ownDraft(world, body["view"], view));
    else if (what === "push") pushed(world, view, body["view"]);
    else if (what === "errors" && isJsonObject(body["errors"])) return sentBack(view, body["errors"]);
    else return "The app's answer could not be understood.";
    return undefined;
  } catch (thrown) {
    if (isRefused(thrown)) return `The app's answer cannot be shown: ${JSON.stringify(thrown.answer)}`;
    throw thrown;
  }
}

/** A view in an acknowledgement, checked as those of the methods are; `self` is the one that it replaces. */
function ownDraft(world: World, view: unknown, self: View | undefined): ViewDraft {
  const draft = checkedView(world, view, "modal");
  checkExternalId(world, draft, self);
  return draft;
}

function pushed(world: World, view: View, draft: unknown): void {
  const checked = ownDraft(world, draft, undefined);
  if (stackOf(world, view.user).length >= deepestStack) throw refused("push_limit_reached");
  openModal(world, view.user, checked, "stack", view.runId);
}

function sentBack(view: View, errors: JsonObject): string | undefined {
  const inputs = view.blocks.filter((one) => one.type === "input").map((one) => one.block_id);
  const stray = Object.keys(errors).filter((id) => !inputs.includes(id));
  if (stray.length > 0) return `The app's answer names no input: ${stray.join(", ")}`;
  view.errors = Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
  return undefined;
}

/** Closes one modal by its Cancel, or all of them when it has `clear_on_close`; the app hears of it if the view asks for that. */
export async function close(office: Office, user: string, viewId: string): Promise<Outcome> {
  const place = placeOf(office.world, user, { view: viewId });
  if (!("view" in place) || place.view.kind !== "modal") return {};
  const isCleared = place.view.fields["clear_on_close"] === true;
  if (isCleared) clearStack(office.world, user);
  else closeModal(office.world, place.view);
  return closed(office, place.view, isCleared);
}

/** Closes all modals at once by the x in the corner: the app hears of the lowest. */
export async function closeAll(office: Office, user: string): Promise<Outcome> {
  const root = office.world.views.get(stackOf(office.world, user)[0] ?? "");
  clearStack(office.world, user);
  return root ? closed(office, root, true) : {};
}

async function closed(office: Office, view: View, isCleared: boolean): Promise<Outcome> {
  office.changed();
  if (view.fields["notify_on_close"] !== true) return {};
  const callbackId = String(view.fields["callback_id"] ?? "");
  const plain = closedPayload(office.world, view.user, view, isCleared);
  const run = openRun(office.world, view);
  const payload = run ? inRun(office.world, run, plain, office.triggers.issue(view.user, [view.id, "closed"])) : plain;
  const answer = await interact(office, `view_closed ${callbackId}`.trim(), payload);
  return answer.ok ? {} : { failure: notTaken(office, answer.says) };
}
