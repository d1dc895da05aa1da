import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "../../src/playground/workspace.ts";
import { inProcessReceiver } from "../support/in-process-receiver.ts";
import { noStrays } from "../support/no-strays.ts";

export const manifest: Manifest = {
  display_information: { name: "Tiny" },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: "Tiny" },
    slash_commands: [
      { command: "/tiny", description: "Answers", should_escape: true },
      { command: "/plain", description: "Answers without escapes" },
      { command: "/silent", description: "Says nothing" },
    ],
  },
  oauth_config: { scopes: { bot: ["chat:write", "commands", "im:history", "im:write", "users:read", "app_mentions:read"] } },
  settings: {
    event_subscriptions: { bot_events: ["app_home_opened", "app_mention", "message.im"] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

const plain = (text: string) => ({ type: "plain_text" as const, text });

/** A small real Bolt app: a command, a button, a modal and a Home tab. `heard` is what came to it. */
function listeners(app: App, heard: Record<string, unknown>[]): void {
  app.command("/tiny", async ({ command, ack }) => {
    heard.push({ ...command });
    const button = { type: "button" as const, action_id: "ask", text: plain("Ask"), value: "v1" };
    await ack({ text: `You said ${command.text}`, blocks: [{ type: "actions", block_id: "row", elements: [button] }] });
  });
  app.command("/plain", async ({ command, ack }) => ack(command.text));
  app.action("ask", async ({ body, ack, client }) => {
    heard.push({ ...body });
    await ack();
    const input = { type: "plain_text_input" as const, action_id: "words" };
    await client.views.open({
      trigger_id: (body as { trigger_id: string }).trigger_id,
      view: {
        type: "modal",
        callback_id: "asked",
        title: plain("Ask"),
        submit: plain("Send"),
        blocks: [{ type: "input", block_id: "what", label: plain("What"), element: input }],
      },
    });
  });
  app.view("asked", async ({ view, body, ack, client }) => {
    heard.push({ ...body });
    const said = view.state.values["what"]?.["words"]?.value ?? "";
    if (said.length < 3) return ack({ response_action: "errors", errors: { what: "A little more, please." } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Asked: ${said}` });
  });
  app.options("plant", async ({ options, ack }) => {
    heard.push({ ...options });
    await ack({ options: ["Reed", "Rush"].map((name) => ({ text: plain(name), value: name.toLowerCase() })) });
  });
  app.event("app_home_opened", async ({ event, client }) => {
    heard.push({ ...event });
    const blocks = [{ type: "header" as const, text: plain("Home of Tiny") }];
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
  });
  app.event("app_mention", async ({ event, say }) => {
    heard.push({ ...event });
    await say("You called?");
  });
  app.message(async ({ message, say }) => {
    heard.push({ ...message });
    await say("Got it.");
  });
}

export type TinyBot = {
  slack: Workspace;
  heard: Record<string, unknown>[];
  stop(): Promise<void>;
  clock: { at: number; now(): number };
};

/** A workspace with the tiny bot in it, on one of the three transports. */
export async function openTiny(
  by: "in process" | "sockets" | "HTTP",
  options: Partial<WorkspaceOptions> = {},
  listen: (app: App, heard: Record<string, unknown>[]) => void = listeners,
): Promise<TinyBot> {
  const clock = {
    at: Date.parse("2026-03-24T08:05:00Z"),
    now() {
      return this.at;
    },
  };
  const port = by === "in process" ? "none" : 0;
  const slack = await openWorkspace({ clock, team: demoTeam, manifest, port, retryAfterMs: [0, 0, 0], ...options });
  const clientOptions = { slackApiUrl: slack.apiUrl, ...(by === "in process" ? { fetch: slack.fetch } : {}) };
  const quiet = { logLevel: LogLevel.ERROR };
  const socket = () => new SocketModeReceiver({ appToken: slack.appToken, installerOptions: { clientOptions }, ...quiet });
  const http = () => new HTTPReceiver({ signingSecret: slack.signingSecret, ...quiet });
  const handed = inProcessReceiver();
  const receiver = { "in process": () => handed, sockets: socket, HTTP: http }[by]();
  const app = new App({ token: slack.botToken, receiver, clientOptions, convoStore: false, ...quiet });
  const heard: Record<string, unknown>[] = [];
  listen(app, heard);
  if (by === "HTTP") slack.deliverBy({ httpTo: await portOf(app) });
  else await app.start();
  if (by === "in process") slack.deliverBy({ inProcess: handed.deliver });
  const stop = async () => {
    await app.stop();
    noStrays(slack);
    await slack.close();
  };
  return { slack, heard, stop, clock };
}

async function portOf(app: App): Promise<string> {
  const server = (await app.start(0)) as { address(): { port: number } };
  return `http://127.0.0.1:${server.address().port}/slack/events`;
}
