import { expect, it } from "vitest";
import type { Workspace } from "../../src/playground/workspace.ts";
import { curiousBut, openListening } from "./listening-app.ts";
import { actions, button, curious } from "./payload-recorder.ts";

const asking = { channel: "U0ANA", text: "Hey", blocks: [actions(button("Work"))] };
const message = ({ slack }: { slack: Workspace }) => ({ channel: "C0PARSER", ts: slack.history("C0PARSER")[0]?.ts ?? "" });

const scoped: [string, string, (slack: Workspace) => Promise<unknown>][] = [
  ["message", "im:history", (slack) => slack.as("U0ANA").types("hi")],
  ["message", "channels:history", (slack) => slack.as("U0ANA").types("hi", { in: "#parser" })],
  ["app_mention", "app_mentions:read", (slack) => slack.as("U0ANA").types("@curious hi", { in: "#parser" })],
  ["link_shared", "links:read", (slack) => slack.as("U0ANA").types("https://example.com/a", { in: "#parser" })],
  ["user_change", "users:read", (slack) => slack.happens.personChanges("U0ANA", { title: "x" })],
  ["user_status_changed", "users:read", (slack) => slack.happens.statusChanges("U0ANA", { text: "x" })],
  ["dnd_updated_user", "dnd:read", (slack) => slack.happens.pauses("U0ANA", Date.parse("2026-03-24T10:00:00Z"))],
  ["reaction_added", "reactions:read", (slack) => slack.happens.reacts("U0ANA", message({ slack }), "eyes")],
  ["member_left_channel", "channels:read", (slack) => slack.happens.leaves("U0ANA", "C0PARSER")],
  ["channel_left", "channels:read", (slack) => slack.happens.leaves("U0BOT", "C0PARSER")],
  [
    "group_left",
    "groups:read",
    (slack) => slack.happens.joins("U0BOT", "C0RELEASE").then(() => slack.happens.leaves("U0BOT", "C0RELEASE")),
  ],
  ["subteam_created", "usergroups:read", (slack) => slack.happens.usergroupChanges("S0NEW", { users: ["U0ANA"] })],
  ["subteam_updated", "usergroups:read", (slack) => slack.happens.usergroupChanges("S0PARSER", { name: "x" })],
  ["subteam_members_changed", "usergroups:read", (slack) => slack.happens.usergroupChanges("S0PARSER", { users: ["U0BO"] })],
  ["app_context_changed", "assistant:write", (slack) => slack.happens.looksAt("U0ANA", ["C0PARSER"])],
];

/** Seen to fail when events went by the subscription alone, and when every channel's event wanted the scope of private ones. */
it.each(scoped)("sends %s with the scope %s, and not without", async (event, scope, occurs) => {
  const all = curious.oauth_config?.scopes?.bot ?? [];
  for (const [bot, times] of [
    [[scope], 1],
    [all.filter((one) => one !== scope), 0],
  ] as const) {
    const { slack, heard } = await openListening(curiousBut({ bot: [...bot] }));
    await occurs(slack);
    expect(heard().filter((one) => one === event)).toHaveLength(times);
  }
});

it("has commands and shortcuts with the scope for them alone", async () => {
  const { slack, heard } = await openListening(curiousBut({ bot: ["chat:write"] }));
  await expect(slack.as("U0ANA").types("/curious x")).rejects.toThrow("/curious is not a command here");
  await expect(slack.as("U0ANA").usesShortcut("Ask anywhere")).rejects.toThrow("not a global shortcut here");
  expect(heard()).toEqual([]);
});

/** Seen to fail when the manifest's word on it was not read. */
it.each([{ interactivity: { is_enabled: false } }, { interactivity: {} }])(
  "tells a person that an app with %j is not set up, and the app nothing",
  async (settings) => {
    const { slack, heard, call } = await openListening(curiousBut({ settings }));
    await call("chat.postMessage", asking);
    await slack.quiet();
    const before = heard().length;
    expect((await slack.as("U0ANA").presses("Work")).failure).toBe("Curious is not set up for buttons, forms and shortcuts.");
    await expect(slack.as("U0ANA").usesShortcut("Ask anywhere")).rejects.toThrow("not a global shortcut here");
    expect(heard()).toHaveLength(before);
    expect(await slack.as("U0ANA").types("/curious x")).toEqual({});
  },
);

it.each([
  [true, true, { ok: true }],
  [false, true, { ok: false, error: "socket_mode_not_enabled" }],
  [false, false, { ok: true, response_metadata: { messages: ["[WARN] Socket Mode is not turned on."] } }],
])("with Socket Mode %j, where that is refused: %j, a connection is answered with %j", async (isOn, refuses, answer) => {
  const manifest = curiousBut({ settings: { socket_mode_enabled: isOn } });
  const { call, slack } = await openListening(manifest, { webApi: { refusesWithoutSocketMode: refuses } });
  expect(await call("apps.connections.open", {}, slack.appToken)).toMatchObject(answer);
});

/** Seen to fail when what was open before went on after the app was out. */
it("nothing reaches an app that is out but that it is; put in again it is reached as before", async () => {
  const { slack, heard, call } = await openListening(curious);
  const ana = slack.as("U0ANA");
  await call("chat.postMessage", asking);
  await slack.quiet();
  const before = heard().length;
  await slack.happens.uninstalls();
  const last = ["tokens_revoked", "app_uninstalled"];
  await expect(ana.types("/curious x")).rejects.toThrow("not a command here");
  await expect(ana.types("hello?")).rejects.toThrow("This app is not in the workspace any more.");
  await expect(ana.usesShortcut("Ask anywhere")).rejects.toThrow("not a global shortcut here");
  expect((await ana.presses("Work")).failure).toBe("Curious is not in this workspace any more.");
  await ana.types("@curious?", { in: "#parser" });
  await ana.opensHome();
  await slack.happens.personChanges("U0ANA", { title: "x" });
  await slack.happens.eventsLimited();
  expect(heard().slice(before)).toEqual(last);
  await slack.happens.reinstalls();
  await ana.types("/curious x");
  await ana.presses("Work");
  await ana.opensHome();
  expect(heard().slice(before)).toEqual([...last, "/curious", "block_actions", "app_home_opened"]);
});

it.each(["tokens_revoked", "app_uninstalled"] as const)("an app that is out may be told of %s first", async (first) => {
  const { slack, heard } = await openListening(curious);
  await slack.happens.uninstalls({ first });
  const [one, other] = ["tokens_revoked", "app_uninstalled"];
  expect(heard()).toEqual(first === one ? [one, other] : [other, one]);
});

/** Seen to fail when a retry went on for an app that was out. */
it("what waited to be sent again is forgotten with the app", async () => {
  const { slack, envelopes } = await openListening(curious, { retryAfterMs: [5] });
  const seen: unknown[] = [];
  slack.deliverBy({
    inProcess: async ({ payload }) => {
      seen.push((payload["event"] as { type: string }).type);
      return { ok: false, says: "http_service_error", reason: "http_error" };
    },
  });
  await slack.as("U0ANA").types("hi");
  await slack.happens.uninstalls();
  await expect.poll(() => seen.length, { interval: 2 }).toBe(5);
  expect(seen).toEqual(["message", "tokens_revoked", "app_uninstalled", "tokens_revoked", "app_uninstalled"]);
  expect(envelopes).toEqual([]);
});

it("an app is put in again with more scopes than it had, and by a code after it was out", async () => {
  const { slack, heard, call } = await openListening(curiousBut({ bot: ["chat:write"] }));
  const personChanges = () => slack.happens.personChanges("U0ANA", { title: "x" });
  await personChanges();
  expect(await call("users.info", { user: "U0ANA" })).toMatchObject({ ok: false });
  await slack.happens.reinstalls({ scopes: ["users:read"] });
  await personChanges();
  expect(heard()).toEqual(["user_change", "user_profile_changed"]);
  await slack.happens.uninstalls();
  const form = new URLSearchParams({
    client_id: slack.clientId,
    client_secret: slack.clientSecret,
    code: slack.install("U0ANA"),
  });
  const access = await slack.fetch(`${slack.apiUrl}oauth.v2.access`, { method: "POST", body: form });
  expect(await access.json()).toMatchObject({ ok: true, scope: "chat:write,users:read" });
  await personChanges();
  expect(heard().slice(-2)).toEqual(["user_change", "user_profile_changed"]);
});
