import { WebClient } from "@slack/web-api";
import { WebSocket } from "ws";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import type { Tenancy } from "../../src/playground/tenancy.ts";
import { openWorkspace } from "../../src/playground/workspace.ts";
import { noStrays } from "../support/no-strays.ts";
import { silent } from "./bare-workspace.ts";

export type Json = Record<string, unknown>;

const parameters = {
  properties: {
    amount: { type: "integer", title: "Amount", description: "How many", hint: "One to ten", minimum: 1, maximum: 10 },
  },
  required: ["amount"],
};

/** An app that asks for everything that a workspace can tell. */
export const curious: Manifest = {
  display_information: { name: "Curious" },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: "Curious" },
    slash_commands: [{ command: "/curious", description: "Listens", should_escape: true }],
    shortcuts: [
      { name: "Ask anywhere", type: "global", callback_id: "ask-anywhere", description: "Asks" },
      { name: "Ask about this", type: "message", callback_id: "ask-about", description: "Asks" },
    ],
    unfurl_domains: ["example.com"],
  },
  functions: {
    count: { title: "Count", description: "Counts", input_parameters: parameters, output_parameters: parameters },
    greet: {
      title: "Greet",
      description: "Greets",
      input_parameters: { who: { type: "slack#/types/user_id", is_required: true } },
    },
  },
  oauth_config: {
    scopes: {
      bot: [
        "chat:write",
        "commands",
        "im:history",
        "im:write",
        "users:read",
        "app_mentions:read",
        "dnd:read",
        "reactions:write",
        "links:write",
        "chat:write.customize",
        "mpim:write",
        "mpim:history",
        "mpim:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "groups:history",
        "groups:read",
        "links:read",
        "metadata.message:read",
        "reactions:read",
        "usergroups:read",
      ],
      user: ["dnd:read"],
    },
  },
  settings: {
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
    event_subscriptions: {
      bot_events: [
        ...[
          "app_home_opened",
          "app_mention",
          "message.im",
          "message.channels",
          "message.groups",
          "message.mpim",
          "member_joined_channel",
          "member_left_channel",
          "reaction_removed",
          "app_context_changed",
        ],
        ...[
          "user_change",
          "user_profile_changed",
          "user_status_changed",
          "dnd_updated_user",
          "reaction_added",
          "app_uninstalled",
        ],
        ...["tokens_revoked", "function_executed", "link_shared", "team_access_granted", "team_access_revoked"],
        ...["channel_left", "group_left"],
        ...["subteam_created", "subteam_members_changed", "subteam_updated"],
        ...["message_metadata_posted", "message_metadata_updated", "message_metadata_deleted"],
      ],
      user_events: ["dnd_updated"],
      metadata_subscriptions: [{ app_id: "A0LOCAL", event_type: "asked" }],
    },
  },
};

/** A workspace whose app notes every envelope that comes by its socket, and acknowledges with what `answers` gives. */
export async function openRecorder(
  tenancy: Partial<Tenancy> = {},
  answers: (payload: Json) => Json | undefined = () => undefined,
) {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z") };
  const slack = await openWorkspace({
    isLimited: false,
    webApi: { namesAuthedUsers: true },
    clock: { now: () => clock.at },
    team: demoTeam,
    manifest: curious,
    tenancy,
  });
  const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silent };
  const client = new WebClient(slack.botToken, options);
  const address = async () => (await new WebClient(slack.appToken, options).apps.connections.open()).url ?? "";
  const envelopes: Json[] = [];
  const socket = new WebSocket(await address());
  socket.on("message", (data) => {
    const envelope = JSON.parse(String(data)) as Json;
    envelopes.push(envelope);
    const payload = envelope["payload"] as Json | undefined;
    if (payload) socket.send(JSON.stringify({ envelope_id: envelope["envelope_id"], payload: answers(payload) ?? {} }));
  });
  await new Promise<void>((opened) => socket.once("message", () => opened()));
  const payloads = () => envelopes.flatMap((one) => (one["payload"] ? [one["payload"] as Json] : []));
  return {
    ...{ slack, client, clock, envelopes, payloads },
    /** A client of the app that calls with another token. */
    clientWith: (token: string) => new WebClient(token, options),
    /** The events of a type that came, as they are inside their envelope. */
    events: (type: string) =>
      payloads().flatMap(({ event }) => ((event as Json | undefined)?.["type"] === type ? [event as Json] : [])),
    /** Opens connections until one is too many, and notes what that one is told. */
    async crowd() {
      const more: WebSocket[] = [];
      for (let last: Json = {}; last["type"] !== "disconnect"; ) {
        const one = new WebSocket(await address());
        more.push(one);
        last = await new Promise<Json>((told) => one.once("message", (data) => told(JSON.parse(String(data)) as Json)));
        if (last["type"] === "disconnect") envelopes.push(last);
      }
      for (const one of more) one.close();
    },
    /** The newest interaction of a type. */
    newest: (type: string): Json => payloads().findLast((one) => one["type"] === type) ?? {},
    async stop() {
      socket.close();
      noStrays(slack);
      await slack.close();
    },
  };
}

export type Recorder = Awaited<ReturnType<typeof openRecorder>>;

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const button = (label: string) => ({ type: "button" as const, action_id: label, text: plain(label), value: label });
export const actions = (...elements: Json[]) => ({ type: "actions", block_id: "row", elements });
export const input = (label: string, element: Json, more: Json = {}) => ({
  ...{ type: "input", block_id: label, label: plain(label), element: { action_id: label, ...element } },
  ...more,
});
export const modal = (blocks: Json[], more: Json = {}) => ({
  ...{ type: "modal", callback_id: "asked", title: plain("Ask"), submit: plain("Send"), close: plain("Cancel"), blocks },
  ...more,
});
