import { beforeEach, expect, it } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { mayAll } from "./bare-world.ts";
import { plain } from "./block-words.ts";
import { openListening } from "./listening-app.ts";

const shortcuts = [{ name: "Ask", type: "global" as const, callback_id: "ask", description: "Asks" }];
const events = ["app_home_opened", "reaction_added", "user_change"];
const manifest = {
  ...mayAll,
  features: { ...mayAll.features, shortcuts },
  settings: { ...mayAll.settings, event_subscriptions: { bot_events: events } },
};
manifest.oauth_config = {
  scopes: { ...mayAll.oauth_config?.scopes, bot: [...(mayAll.oauth_config?.scopes?.bot ?? []), "commands"] },
};

let app: Awaited<ReturnType<typeof openListening>>;
let ts: string;
const row = { type: "actions", elements: [{ type: "button", action_id: "go", text: plain("Go") }] };

beforeEach(async () => {
  app = await openListening(manifest);
  ts = String((await app.call("chat.postMessage", { channel: "U0ANA", text: "Well?", blocks: [row] }))["ts"]);
  await app.slack.as("U0ANA").presses("Go");
  const trigger_id = app.envelopes.at(-1)?.payload["trigger_id"];
  await app.call("views.open", { trigger_id, view: { type: "modal", title: plain("Ask"), submit: plain("Send"), blocks: [] } });
  expect(app.slack.as("U0ANA").modal()).not.toBeNull();
  await app.slack.happens.personChanges("U0ANA", { isDeleted: true });
  app.envelopes.length = 0;
});

/** Seen to fail when only what they typed was refused. */
it("somebody whose account is shut does nothing that the app hears of", async () => {
  const { slack, heard } = app;
  const ana = slack.as("U0ANA");
  const at = { channel: "D0ANA", ts };
  const acts: (() => Promise<unknown>)[] = [
    ...[() => ana.types("hi"), () => ana.presses("Go"), () => ana.opensHome(), () => ana.usesShortcut("Ask")],
    ...[() => ana.submits(), () => ana.closes(), () => ana.closesAll(), () => ana.readsAll(), () => ana.fills("Words", "x")],
    ...[() => ana.chooses("x"), () => ana.looksUp("abc"), () => slack.happens.joins("U0ANA", "C0DESIGN")],
    ...[() => slack.happens.reacts("U0ANA", at, "eyes"), () => slack.happens.unreacts("U0ANA", at, "eyes")],
  ];
  for (const act of acts) await expect(act()).rejects.toThrow("Their account is shut");
  expect(heard()).toEqual([]);
});

it("somebody whose account was shut is in no channel and no group, also once they are back", async () => {
  const { slack, call } = app;
  const asForm = async (method: string, args: Record<string, string>) => {
    const body = new URLSearchParams({ ...args, token: slack.botToken });
    return (await (await slack.fetch(slack.apiUrl + method, { method: "POST", body })).json()) as JsonObject;
  };
  const memberships = async () => [
    (await asForm("conversations.members", { channel: "C0PARSER" }))["members"],
    (await asForm("usergroups.users.list", { usergroup: "S0PARSER" }))["users"],
  ];
  const without = [["U0BO", "U0CY", "U0DEE", "U0ELI", "U0WREN", "U0BOT"], ["U0DEE"]];
  expect(await memberships()).toEqual(without);
  await slack.happens.personChanges("U0ANA", { isDeleted: false });
  expect(await memberships()).toEqual(without);
  expect(await call("chat.postMessage", { channel: "U0ANA", text: "Back?" })).toMatchObject({ ok: true });
  await slack.as("U0ANA").types("Here.");
});

it("nothing is shown to somebody whose account is shut", async () => {
  const home = { type: "home", blocks: [] };
  expect(await app.call("views.publish", { user_id: "U0ANA", view: home })).toMatchObject({ error: "invalid_arguments" });
  expect(await app.call("chat.postEphemeral", { channel: "C0PARSER", user: "U0ANA", text: "x" })).toMatchObject({
    error: "user_not_in_channel",
  });
});
