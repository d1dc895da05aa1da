import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { onTestFinished } from "vitest";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace } from "../../src/playground/workspace.ts";

const shortcut = (name: string, type: "global" | "message", callback_id: string) => ({
  name,
  type,
  callback_id,
  description: `Opens a form, as ${type === "message" ? "the message" : "anybody"} asks`,
});

const manifest: Manifest = {
  display_information: { name: "Keeper", description: "Keeps what is worth keeping" },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: "Keeper" },
    slash_commands: [{ command: "/keep", description: "Keeps a sentence", usage_hint: "a sentence" }],
    shortcuts: [shortcut("Keep a note", "global", "note"), shortcut("Keep this message", "message", "keep")],
  },
  oauth_config: { scopes: { bot: ["chat:write", "commands"] } },
  settings: { interactivity: { is_enabled: true }, socket_mode_enabled: true },
};

const plain = (text: string) => ({ type: "plain_text" as const, text });

/** A workspace with a small Bolt app in it that has shortcuts of both kinds, and a page. It ends with the test. */
export async function openShortcutBot() {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z"), now: () => clock.at };
  const nothing = async () => {};
  const page = {
    ribbon: async () => null,
    turn: nothing,
    stepBack: nothing,
    restart: nothing,
    startOver: nothing,
    isRunning: () => true,
  };
  const slack = await openWorkspace({ clock, team: demoTeam, manifest, page });
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const quiet = { logLevel: LogLevel.ERROR };
  const receiver = new SocketModeReceiver({ appToken: slack.appToken, installerOptions: { clientOptions }, ...quiet });
  const bolt = new App({ token: slack.botToken, receiver, clientOptions, convoStore: false, ...quiet });
  bolt.shortcut(/note|keep/, async ({ shortcut, ack, client }) => {
    await ack();
    const title = shortcut.type === "message_action" ? `Keep: ${shortcut.message["text"]}` : "Keep a note";
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: { type: "modal", title: plain("Keep"), blocks: [{ type: "header", text: plain(title) }] },
    });
  });
  await bolt.start();
  onTestFinished(async () => {
    await bolt.stop();
    await slack.close();
  });
  return { slack, bolt, clock };
}
