import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withPart } from "./support/manifests.ts";
import { samplesFolder } from "./support/samples.ts";
import { type Schema, schemaProblems } from "./support/schema-problems.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

type Command = { command: string; description: string; usage_hint?: string; should_escape?: boolean; url?: string };
type Manifest = {
  _metadata: { major_version: number };
  display_information: { name: string; description: string; long_description: string; background_color: string };
  features: {
    app_home: { home_tab_enabled: boolean; messages_tab_enabled: boolean; messages_tab_read_only_enabled: boolean };
    bot_user: { display_name: string };
    slash_commands: Command[];
  };
  oauth_config: { scopes: { bot: string[]; user?: string[] } };
  settings: {
    socket_mode_enabled: boolean;
    interactivity: { is_enabled: boolean; request_url?: string };
    event_subscriptions: { request_url?: string; bot_events: string[] };
  };
};
type Parameters = { properties: Record<string, unknown>; required: string[] };
type StepPart = { functions: Record<string, { input_parameters: Parameters; output_parameters: Parameters }> };
const manifest = read("manifest.json") as Manifest;
const { display_information: shown, features, oauth_config: oauth, settings } = manifest;

const isBetween = (text: string, least: number, most: number) => text.length >= least && text.length <= most;

test("what people read of the app is as long as Slack takes", () => {
  expect(isBetween(shown.name, 1, 35)).toBe(true);
  expect(isBetween(shown.description, 1, 140)).toBe(true);
  expect(isBetween(shown.long_description, 175, 4_000)).toBe(true);
  expect(shown.background_color).toMatch(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/);
  expect(isBetween(features.bot_user.display_name, 1, 80)).toBe(true);
});

test.each(features.slash_commands)("$command is a command that Slack takes, with mentions escaped", (command) => {
  expect(command.command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
  expect(isBetween(command.description, 1, 2_000)).toBe(true);
  expect(isBetween(command.usage_hint ?? "", 0, 1_000)).toBe(true);
  expect(command.should_escape).toBe(true);
});

test("no command is there twice, and there are not more than Slack takes", () => {
  const names = features.slash_commands.map(({ command }) => command);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeLessThanOrEqual(50);
});

test("with Socket Mode there is no address of ours in it; without, each thing that Slack calls has one", () => {
  const addresses = [
    settings.interactivity.request_url,
    settings.event_subscriptions.request_url,
    ...features.slash_commands.map(({ url }) => url),
  ];
  expect(addresses.every((address) => (address === undefined) === settings.socket_mode_enabled)).toBe(true);
  expect(settings.interactivity.is_enabled).toBe(true);
});

test("what the app does has the scope that it needs, and nothing is asked of a person", () => {
  const { bot, user = [] } = oauth.scopes;
  expect(new Set(bot).size).toBe(bot.length);
  expect(bot).toContain("commands");
  expect(bot).toContain("chat:write");
  if (settings.event_subscriptions.bot_events.includes("message.im")) expect(bot).toContain("im:history");
  expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(100);
  expect(user).toEqual([]);
});

test("people can write to the bot, and have a Home", () => {
  const home = { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false };
  expect(features.app_home).toEqual(home);
  expect(settings.event_subscriptions.bot_events).toContain("app_home_opened");
});

test("a step of Workflow Builder is nobody's who did not take over that part, and whole with it", () => {
  expect(JSON.stringify(manifest)).not.toMatch(/functions|function_executed|remote/);
  const { functions = {}, settings: all } = withPart("step") as unknown as Manifest & StepPart;
  expect(all).toMatchObject({ ...settings, org_deploy_enabled: true, function_runtime: "remote", event_subscriptions: {} });
  expect(all.event_subscriptions.bot_events).toEqual([...settings.event_subscriptions.bot_events, "function_executed"]);
  for (const { input_parameters: goesIn, output_parameters: comesOut } of Object.values(functions))
    for (const { properties, required } of [goesIn, comesOut])
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
});

/** Slack's own schema, where it lies beside the checkout; it is not ours to carry along. */
const samples = `${samplesFolder}/manifest`;
const schema = () => read(`${samples}/manifest.schema.2.0.0.json`) as Schema;

test.skipIf(!existsSync(samples))("it fits Slack's schema (skipped where that is not at hand)", () => {
  expect(schemaProblems(schema(), manifest)).toEqual([]);
  expect(schemaProblems(schema(), withPart("step"))).toEqual([]);
});

test.skipIf(!existsSync(samples))("what does not fit Slack's schema is found (skipped where that is not at hand)", () => {
  const wrong = { ...manifest, surprise: 1, display_information: { ...shown, name: "x".repeat(36), long_description: "short" } };
  expect(schemaProblems(schema(), wrong).sort()).toEqual([
    "/display_information/long_description: has 5 characters",
    "/display_information/name: has 36 characters",
    ": has surprise, which is not known",
  ]);
  expect(schemaProblems(schema(), read(`${samples}/manifest.valid.json`))).toEqual([]);
  expect(schemaProblems(schema(), read(`${samples}/manifest.invalid.json`))).not.toEqual([]);
});
