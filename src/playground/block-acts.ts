import { type BlockPart, findElement, optionsOf, wordsOf } from "./block-part.ts";
import { holdsValue, presentValue } from "./element-values.ts";
import { actionOf, actionPayload, closedPayload, type Place, submissionPayload, type ViewResponse } from "./envelopes.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { notTaken, type Office, type Outcome } from "./office.ts";
import type { ElementValue, State, Where } from "./page-contract.ts";
import { isRefused } from "./refused.ts";
import { checkedView } from "./web-api/view-methods.ts";
import type { View, World } from "./world.ts";
import { findMessage } from "./world-messages.ts";
import { clearStack, closeModal, deepestStack, openModal, redraw, stackOf } from "./world-views.ts";

export type Press = { where: Where; blockId: string; actionId: string; value?: ElementValue; state: State };
/** How a submission ended: `errors` by block_id when it was sent back. */
export type Submitted = Outcome & { errors: Record<string, string> };

/** Presses a button, chooses an option or puts in a value. An input block sends nothing unless it dispatches actions. */
export async function press(
  office: Office,
  user: string,
  { where, blockId, actionId, value = null, state }: Press,
): Promise<Outcome> {
  const { world } = office;
  const place = placeOf(world, user, where);
  const blocks = "view" in place ? place.view.blocks : place.message.blocks;
  const block = blocks.find((one) => one.block_id === blockId);
  const element = findElement(blocks, blockId, actionId);
  if (!block || !element) return { failure: "This has changed meanwhile. Look again, then choose." };
  const given = holdsValue(element) ? { ...state, [blockId]: { ...state[blockId], [actionId]: value } } : state;
  const inputs = keepInputs(world, user, place, given);
  if (block.type === "input" && !block.dispatch_action) return {};
  const action = actionOf(world, user, blockId, element, value);
  const { channel, ts } = "view" in place ? { channel: place.view.id, ts: "" } : place.message;
  world.happenings.push({ is: "press", user, channel, words: labelOf(element, value), ts, at: world.clock.now() });
  const origin = "view" in place ? null : { user, channel, message: place.message };
  const responseUrl = origin ? office.responseUrls.issue("actions", origin) : "";
  const way = { triggerId: office.triggers.issue(user, action), responseUrl };
  const answer = await office.dispatch.tell(
    "interactive",
    `block_actions ${actionId}`,
    actionPayload(world, user, place, action, inputs, way),
  );
  office.changed();
  return answer.ok ? {} : { failure: notTaken(office, answer.says) };
}

/** The view or message that a person acts on; throws when it is not theirs or not there any more. */
export function placeOf(world: World, user: string, where: Where): Place {
  if ("view" in where) {
    const view = world.views.get(where.view);
    if (view?.user === user) return { view };
  } else {
    const message = findMessage(world, where.channel, where.ts);
    const isSeen = world.channels.get(where.channel)?.members.includes(user) && (message?.onlyFor ?? user) === user;
    if (message && isSeen) return { message };
  }
  throw new Error("This is not there any more.");
}

/** Keeps what the person put in, as Slack's client does, and gives back all of it. */
function keepInputs(world: World, user: string, place: Place, state: State): State {
  if ("view" in place) {
    place.view.inputs = merged(place.view.inputs, state);
    return place.view.inputs;
  }
  const key = `${user} ${place.message.channel} ${place.message.ts}`;
  world.inputs.set(key, merged(world.inputs.get(key) ?? {}, state));
  return world.inputs.get(key) ?? {};
}

const merged = (before: State, now: State): State =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])].map((id) => [id, { ...before[id], ...now[id] }]),
  );

const labelOf = (element: BlockPart, value: ElementValue): string =>
  element.type.endsWith("button")
    ? wordsOf(element.text)
    : (optionsOf(element).find((one) => one.value === value)?.text.text ?? "");

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
  const payload = submissionPayload(world, user, view, triggerId, responsesFor(office, view));
  const answer = await office.dispatch.tell("interactive", `view_submission ${callbackId}`.trim(), payload);
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

function missingInputs(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    const element = block.type === "input" ? block.element : undefined;
    if (!element) continue;
    const value = presentValue(view.inputs, block, element);
    const wrong = wrongWith(block, element, value);
    if (wrong) errors[block.block_id ?? ""] = wrong;
  }
  return errors;
}

/** What Slack's own client refuses before it sends. */
function wrongWith(block: BlockPart, element: BlockPart, value: ElementValue): string | undefined {
  if (value === null || value.length === 0) return block.optional ? undefined : "Please fill this in.";
  if (typeof value !== "string") return undefined;
  if (element.min_length !== undefined && value.length < element.min_length)
    return `At least ${element.min_length} characters, please.`;
  if (element.max_length !== undefined && value.length > element.max_length)
    return `At most ${element.max_length} characters, please.`;
  if (element.type === "number_input" && Number.isNaN(Number(value))) return "A number, please.";
  if (element.type === "email_text_input" && !/^\S+@\S+$/.test(value)) return "An e-mail address, please.";
  return element.type === "url_text_input" && !URL.canParse(value) ? "A link, please." : undefined;
}

/** Does what the acknowledgement of a submission says; a sentence when it cannot be done. */
function obey(world: World, view: View, body: JsonObject | null): string | undefined {
  const what = body?.["response_action"];
  try {
    if (what === undefined) closeModal(world, view);
    else if (what === "clear") clearStack(world, view.user);
    else if (what === "update") redraw(world, view, checkedView(body?.["view"], "modal"));
    else if (what === "push") pushed(world, view, body?.["view"]);
    else if (what === "errors" && isJsonObject(body?.["errors"])) return sentBack(view, body["errors"]);
    else return "The app's answer could not be understood.";
    return undefined;
  } catch (thrown) {
    if (isRefused(thrown)) return `The app's answer cannot be shown: ${JSON.stringify(thrown.answer)}`;
    throw thrown;
  }
}

function pushed(world: World, view: View, draft: unknown): void {
  const checked = checkedView(draft, "modal");
  if (stackOf(world, view.user).length < deepestStack) openModal(world, view.user, checked, "stack");
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
  const payload = closedPayload(office.world, view.user, view, isCleared);
  const answer = await office.dispatch.tell("interactive", `view_closed ${callbackId}`.trim(), payload);
  return answer.ok ? {} : { failure: notTaken(office, answer.says) };
}
