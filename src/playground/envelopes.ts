import type { ElementValue, State } from "./act-contract.ts";
import { blocksIn } from "./attachment-blocks.ts";
import { type BlockPart, opinionsOf, optionsOf } from "./block-part.ts";
import { offeredTo, reading, stateValues } from "./element-values.ts";
import { blocksAt, channelJson, channelName, isUnfurl, type Place, placeJson } from "./interaction-place.ts";
import type { JsonObject } from "./json-object.ts";
import { messageJson } from "./message-json.ts";
import { homeTeamOf, originJson } from "./tenancy.ts";
import { type Channel, type Message, nextTs, type View, type World } from "./world.ts";
import { viewJson } from "./world-views.ts";

/** The addresses that go with what a person did. */
export type Way = { triggerId: string; responseUrl: string };

/** What a slash command sends: a form, so everything is a string. */
export function commandPayload(
  world: World,
  user: string,
  channel: Channel,
  command: string,
  text: string,
  way: Way,
): JsonObject {
  const { enterprise, isOrgWide } = world.tenancy;
  return {
    token: world.app.verificationToken,
    team_id: world.team.id,
    team_domain: world.team.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user,
    user_name: world.people.get(user)?.handle,
    command,
    text,
    api_app_id: world.app.appId,
    is_enterprise_install: String(isOrgWide),
    response_url: way.responseUrl,
    trigger_id: way.triggerId,
  };
}

/** A pressed button, a chosen option, a changed input. In Home and modals there is no channel, message or response_url. */
export function actionPayload(world: World, user: string, place: Place, action: JsonObject, inputs: State, way: Way): JsonObject {
  const head = { type: "block_actions", ...who(world, user), trigger_id: way.triggerId };
  const told = { ...head, ...placeJson(world, place), actions: [action] };
  if ("view" in place) return told;
  const blocks = isUnfurl(place.attachment) ? blocksIn(place.attachment) : blocksAt(place);
  const values = stateValues(blocks, inputs, offeredTo(world, user));
  return { ...told, state: { values }, response_url: way.responseUrl };
}

/** One entry of `actions`: what was done, and how the element was set up. */
export function actionOf(world: World, user: string, blockId: string, element: BlockPart, value: ElementValue): JsonObject {
  const chosen = element.type === "overflow" ? { selected_option: optionsOf(element).find((one) => one.value === value) } : {};
  const opinion = opinionsOf(element).find((one) => one.value === value);
  const given = opinion ? { text: opinion.text, value: opinion.value } : {};
  const isButton = element.type.endsWith("button");
  const kept = Object.entries(element).filter(([name]) => echoed.has(name) || (isButton && name === "value"));
  const told = { ...Object.fromEntries(kept), ...chosen, ...given, ...reading(element, value, offeredTo(world, user)) };
  return { action_id: element.action_id, block_id: blockId, ...told, type: element.type, action_ts: nextTs(world) };
}

/** What an element was sent with and comes back with. */
const echoed = new Set([
  ...["text", "url", "style", "placeholder", "confirm", "min_query_length", "icon"],
  ...["initial_option", "initial_user", "initial_conversation", "initial_channel", "initial_date", "initial_time"],
]);

/** Asks for the options of an external select; `typed` is what the person looks for. */
export function suggestionPayload(
  world: World,
  user: string,
  place: Place,
  element: string,
  block: string,
  typed: string,
): JsonObject {
  const asked = { action_id: element, block_id: block, value: typed };
  return { type: "block_suggestion", ...who(world, user), ...placeJson(world, place), ...asked };
}

/** An address for messages, which a submitted view asked for by `response_url_enabled`. */
export type ViewResponse = { block_id: string; action_id: string; channel_id: string; response_url: string };

export function submissionPayload(world: World, user: string, view: View, triggerId: string, urls: ViewResponse[]): JsonObject {
  const response = { response_urls: urls };
  return { type: "view_submission", ...who(world, user), trigger_id: triggerId, view: viewJson(world, view), ...response };
}

export function closedPayload(world: World, user: string, view: View, isCleared: boolean): JsonObject {
  return { type: "view_closed", ...who(world, user), view: viewJson(world, view), is_cleared: isCleared };
}

/** A shortcut from anywhere: it has no channel and no response_url. */
export function globalShortcutPayload(world: World, user: string, callbackId: string, triggerId: string): JsonObject {
  const { api_app_id: _appId, ...told } = who(world, user);
  const { name: _name, ...person } = actorJson(world, user);
  return { type: "shortcut", ...told, user: person, callback_id: callbackId, trigger_id: triggerId, action_ts: nextTs(world) };
}

/** A shortcut on a message, which comes along whole, also from a channel where the app is not. */
export function messageShortcutPayload(world: World, user: string, callbackId: string, message: Message, way: Way): JsonObject {
  const { api_app_id: _appId, ...told } = who(world, user);
  return {
    type: "message_action",
    ...told,
    channel: channelJson(world, message.channel),
    callback_id: callbackId,
    trigger_id: way.triggerId,
    response_url: way.responseUrl,
    message_ts: message.ts,
    message: messageJson(world, message),
    action_ts: nextTs(world),
  };
}

const who = (world: World, user: string): JsonObject => ({
  ...originJson(world, user),
  user: actorJson(world, user),
  api_app_id: world.app.appId,
  token: world.app.verificationToken,
});

function actorJson(world: World, id: string): JsonObject {
  const handle = world.people.get(id)?.handle;
  return { id, username: handle, name: handle, team_id: homeTeamOf(world, id).id };
}
