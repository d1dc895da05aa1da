import { argumentsOf } from "../../src/playground/call-arguments.ts";
import type { JsonObject } from "../../src/playground/json-object.ts";
import type { Manifest } from "../../src/playground/manifest.ts";
import { newWorld } from "../../src/playground/new-world.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { newTriggers } from "../../src/playground/triggers.ts";
import { callMethod } from "../../src/playground/web-api/call-method.ts";
import { strictSettings, type WebApiSettings } from "../../src/playground/web-api-settings.ts";
import { userTokenOf } from "../../src/playground/world-installs.ts";

const bot = [
  ...["app_mentions:read", "channels:history", "channels:join", "channels:manage", "channels:read", "chat:write", "dnd:read"],
  ...["files:write", "groups:history", "groups:read", "groups:write", "im:history", "im:read", "im:write", "links:write"],
  ...["mpim:history", "mpim:read", "mpim:write", "reactions:read", "reactions:write", "team:read", "usergroups:read"],
  ...["users.profile:read", "users:read", "users:read.email"],
];
const user = [...bot.filter((scope) => !/:join$|:manage$/.test(scope)), "channels:write", "dnd:write", "users.profile:write"];

/** An app that may do everything. */
export const mayAll: Manifest = {
  display_information: { name: "Tiny" },
  features: { app_home: { home_tab_enabled: true, messages_tab_enabled: true }, unfurl_domains: ["acme.example"] },
  functions: { ask: { title: "Ask", description: "Asks" } },
  oauth_config: { scopes: { bot, user } },
  settings: { interactivity: { is_enabled: true }, socket_mode_enabled: true },
};

const tokens = { bot: "xoxb-test", app: "xapp-test" };

/** A workspace without transports: the Web API is called in process. The clock stands until it is set. */
export function bareWorld({
  manifest = mayAll,
  settings = {},
  ...choices
}: {
  manifest?: Manifest;
  settings?: Partial<WebApiSettings>;
} & Parameters<typeof newWorld>[3] = {}) {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z"), now: () => clock.at };
  const world = newWorld(demoTeam, clock, manifest, choices);
  const triggers = newTriggers(world);
  const ways = { socketUrl: () => "ws://localhost/link", uploadUrl: (id: string) => `http://localhost/files/${id}` };
  const office = { world, triggers, settings: { ...strictSettings, ...settings }, tokens, ...ways };
  const call =
    (token: string) =>
    (name: string, args: JsonObject = {}, isJson = false): JsonObject => {
      const { answer, stray } = callMethod(office, { name, token, args: argumentsOf(args), isJson });
      if (stray) throw new Error(stray);
      return answer;
    };
  return {
    world,
    clock,
    triggers,
    asBot: call(tokens.bot),
    asApp: call(tokens.app),
    as: (id: string) => call(userTokenOf(id)),
    by: call,
  };
}

export type BareWorld = ReturnType<typeof bareWorld>;

/** "ok", or the code of a refusal. */
export const codeOf = ({ ok, error }: JsonObject): string => (ok === true ? "ok" : String(error));
