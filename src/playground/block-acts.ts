import type { ElementValue, State, Where } from "./act-contract.ts";
import { attachmentWith } from "./attachment-blocks.ts";
import { allBlocks, type BlockPart, findElement, isSeenBy, opinionsOf, optionsOf, wordsOf } from "./block-part.ts";
import { holdsValue } from "./element-values.ts";
import { actionOf, actionPayload } from "./envelopes.ts";
import { happened } from "./happened.ts";
import { blocksAt, isUnfurl, type Place } from "./interaction-place.ts";
import { putNewest } from "./keep-newest.ts";
import { interact, notTaken, type Office, type Outcome } from "./office.ts";
import { inRun } from "./step-interaction.ts";
import { openRun } from "./step-runs.ts";
import type { World } from "./world.ts";
import { findMessage } from "./world-messages.ts";

export type Press = { where: Where; blockId: string; actionId: string; value?: ElementValue; state: State };

/** Presses a button, chooses an option or puts in a value. An input block sends nothing unless it dispatches actions. */
export async function press(
  office: Office,
  user: string,
  { where, blockId, actionId, value = null, state }: Press,
): Promise<Outcome> {
  const { world } = office;
  const place = placeOf(world, user, where, blockId);
  const blocks = blocksAt(place);
  const block = allBlocks(blocks).find((one) => one.block_id === blockId);
  const element = findElement(blocks, blockId, actionId);
  if (!block || !element || !isSeenBy(element, user)) return { failure: "This has changed meanwhile. Look again, then choose." };
  const given = holdsValue(element) ? { ...state, [blockId]: { ...state[blockId], [actionId]: value } } : state;
  const inputs = keepInputs(world, user, place, given);
  if (block.type === "input" && !block.dispatch_action) return {};
  const action = actionOf(world, user, blockId, element, value);
  const { channel, ts } = "view" in place ? { channel: place.view.id, ts: "" } : place.message;
  happened(world, { is: "press", user, channel, words: labelOf(element, value), ts });
  const origin = "view" in place ? null : { user, channel, message: isUnfurl(place.attachment) ? null : place.message };
  const responseUrl = origin ? office.responseUrls.issue("actions", origin) : "";
  const way = { triggerId: office.triggers.issue(user, action), responseUrl };
  const run = openRun(world, "view" in place ? place.view : place.message);
  const plain = actionPayload(world, user, place, action, inputs, way);
  const payload = run ? inRun(world, run, plain, way.triggerId) : plain;
  const answer = await interact(office, `block_actions ${actionId}`, payload);
  office.changed();
  return answer.ok ? {} : { failure: notTaken(office, answer.says) };
}

/** The view or message that a person acts on, and the attachment in which the block stands; throws when it is not theirs or not there any more. */
export function placeOf(world: World, user: string, where: Where, blockId = ""): Place {
  if ("view" in where) {
    const view = world.views.get(where.view);
    if (view?.user === user) return { view };
  } else {
    const message = findMessage(world, where.channel, where.ts);
    const isSeen = world.channels.get(where.channel)?.members.includes(user) && (message?.onlyFor ?? user) === user;
    if (message && isSeen) return { message, attachment: attachmentWith(message, blockId) };
  }
  throw new Error("This is not there any more.");
}

/** Keeps what the person put in, as Slack's client does, and gives back all of it. */
export function keepInputs(world: World, user: string, place: Place, state: State): State {
  if ("view" in place) {
    place.view.inputs = merged(place.view.inputs, state);
    return place.view.inputs;
  }
  const key = `${user} ${place.message.channel} ${place.message.ts}`;
  const inputs = merged(world.inputs.get(key) ?? {}, state);
  putNewest(world.inputs, key, inputs);
  return inputs;
}

const merged = (before: State, now: State): State =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])].map((id) => [id, { ...before[id], ...now[id] }]),
  );

const labelOf = (element: BlockPart, value: ElementValue): string =>
  element.type.endsWith("button")
    ? wordsOf(element.text)
    : ([...optionsOf(element), ...opinionsOf(element)].find((one) => one.value === value)?.text.text ?? "");
