import { createHash } from "node:crypto";
import { type BlockPart, optionsOf } from "./block-part.ts";
import { reading, stateValues } from "./element-values.ts";
import { type JsonObject, withoutAbsent } from "./json-object.ts";
import { messageJson } from "./message-json.ts";
import type { ElementValue, State } from "./page-contract.ts";
import { type Channel, type Message, nextId, nextTs, type View, type World } from "./world.ts";
import { viewJson } from "./world-views.ts";

/** Where an interaction happens. */
export type Place = { message: Message } | { view: View };

/** What a slash command sends: a form, so everything is a string. */
export function commandPayload(
  world: World,
  user: string,
  channel: Channel,
  command: string,
  text: string,
  way: Way,
): JsonObject {
  return {
    token: world.app.verificationToken,
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user,
    user_name: world.people.get(user)?.handle,
    command,
    text,
    api_app_id: world.app.appId,
    is_enterprise_install: "false",
    response_url: way.responseUrl,
    trigger_id: way.triggerId,
  };
}

/** The addresses that go with what a person did. */
export type Way = { triggerId: string; responseUrl: string };

const channelName = (channel: Channel): string =>
  channel.kind === "dm" ? "directmessage" : channel.isPrivate ? "privategroup" : channel.name;

/** A pressed button, a chosen option, a changed input. In Home and modals there is no channel, message or response_url. */
export function actionPayload(world: World, user: string, place: Place, action: JsonObject, inputs: State, way: Way): JsonObject {
  const head = { type: "block_actions", ...who(world, user), trigger_id: way.triggerId };
  if ("view" in place) {
    const { view } = place;
    return { ...head, container: { type: "view", view_id: view.id }, view: viewJson(world, view), actions: [action] };
  }
  const { message } = place;
  const isEphemeral = message.onlyFor !== null;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    ...head,
    container: { type: "message", message_ts: message.ts, channel_id: message.channel, is_ephemeral: isEphemeral, ...thread },
    channel: { id: message.channel, name: channelName(world.channels.get(message.channel)!) },
    ...(isEphemeral ? {} : { message: messageJson(world, message) }),
    state: { values: stateValues(message.blocks, inputs) },
    response_url: way.responseUrl,
    actions: [action],
  };
}

/** One entry of `actions`. */
export function actionOf(world: World, blockId: string, element: BlockPart, value: ElementValue): JsonObject {
  const chosen = element.type === "overflow" ? { selected_option: optionsOf(element).find((one) => one.value === value) } : {};
  const pressed = element.type.endsWith("button") ? { text: element.text, value: element.value, url: element.url } : {};
  const told = withoutAbsent({ ...pressed, ...chosen, ...reading(element, value) });
  return { action_id: element.action_id, block_id: blockId, ...told, type: element.type, action_ts: nextTs(world) };
}

export function submissionPayload(world: World, user: string, view: View, triggerId: string): JsonObject {
  const response = { response_urls: [] };
  return { type: "view_submission", ...who(world, user), trigger_id: triggerId, view: viewJson(world, view), ...response };
}

export function closedPayload(world: World, user: string, view: View, isCleared: boolean): JsonObject {
  return { type: "view_closed", ...who(world, user), view: viewJson(world, view), is_cleared: isCleared };
}

function who(world: World, id: string): JsonObject {
  const handle = world.people.get(id)?.handle;
  return {
    team: { id: world.team.id, domain: world.team.domain },
    user: { id, username: handle, name: handle, team_id: world.team.id },
    api_app_id: world.app.appId,
    token: world.app.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** An event in the envelope of the Events API. Its `event_id` is the same in a second run, and another one for another event. */
export function eventPayload(world: World, event: JsonObject): JsonObject {
  const installation = {
    enterprise_id: null,
    team_id: world.team.id,
    user_id: world.app.botUserId,
    is_bot: true,
    is_enterprise_install: false,
  };
  const count = nextId(world, "event");
  const now = world.clock.now();
  const id = createHash("sha1")
    .update(JSON.stringify([now, count, event]))
    .digest("hex")
    .slice(0, 10)
    .toUpperCase();
  return {
    token: world.app.verificationToken,
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.app.appId,
    event,
    type: "event_callback",
    event_id: `Ev${id}`,
    event_time: Math.floor(now / 1000),
    authorizations: [installation],
    is_ext_shared_channel: false,
    event_context: `4-${count}-${world.app.appId}`,
  };
}
