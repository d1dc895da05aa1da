import { beforeEach, describe, expect, it } from "vitest";
import { setRest } from "../../src/playground/do-not-disturb.ts";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { beginRun, issueRunToken } from "../../src/playground/step-runs.ts";
import { type BareWorld, bareWorld, codeOf } from "./bare-world.ts";

let world: BareWorld;
let ana: BareWorld["asBot"];
beforeEach(() => {
  world = bareWorld();
  ana = world.as("U0ANA");
});

const seconds = (iso: string) => Date.parse(iso) / 1000;

describe("do not disturb", () => {
  const night = { from: "22:00", to: "08:00" };
  const infoOf = (user = "U0ANA") => world.asBot("dnd.info", { user });

  it("is off until somebody sets their night, and then told by its next times in their zone", () => {
    expect(infoOf()).toEqual({ ok: true, dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 });
    setRest(world.world, "U0ANA", { night });
    const next = {
      next_dnd_start_ts: seconds("2026-03-24T22:00:00+01:00"),
      next_dnd_end_ts: seconds("2026-03-25T08:00:00+01:00"),
    };
    expect(infoOf()).toMatchObject({ dnd_enabled: true, ...next });
    world.clock.at = Date.parse("2026-03-25T05:00:00+01:00");
    expect(infoOf()).toMatchObject(next);
  });

  it("follows the clocks into summer", () => {
    setRest(world.world, "U0ANA", { night });
    world.clock.at = Date.parse("2026-03-28T20:00:00+01:00");
    expect(infoOf()).toMatchObject({
      next_dnd_start_ts: seconds("2026-03-28T22:00:00+01:00"),
      next_dnd_end_ts: seconds("2026-03-29T08:00:00+02:00"),
    });
  });

  it("has a snooze that only its owner sets and sees", () => {
    expect(codeOf(world.asBot("dnd.setSnooze", { num_minutes: 30 }))).toBe("not_allowed_token_type");
    expect(ana("dnd.setSnooze", { num_minutes: 30 })).toMatchObject({ snooze_enabled: true, snooze_remaining: 1800 });
    expect(ana("dnd.info")).toMatchObject({ snooze_enabled: true, snooze_endtime: world.clock.at / 1000 + 1800 });
    expect(infoOf()).not.toHaveProperty("snooze_enabled");
    expect(codeOf(ana("dnd.endSnooze"))).toBe("ok");
    expect(codeOf(ana("dnd.endSnooze"))).toBe("snooze_end_failed");
    expect([codeOf(ana("dnd.setSnooze")), codeOf(ana("dnd.setSnooze", { num_minutes: 1e9 }))]).toEqual([
      ...["missing_duration", "too_long"],
    ]);
  });

  it("is ended for this night, not for the next", () => {
    setRest(world.world, "U0ANA", { night });
    expect(codeOf(ana("dnd.endDnd"))).toBe("not_in_dnd");
    world.clock.at = Date.parse("2026-03-24T23:00:00+01:00");
    expect(codeOf(ana("dnd.endDnd"))).toBe("ok");
    expect(infoOf()).toMatchObject({ dnd_enabled: true, next_dnd_start_ts: seconds("2026-03-25T22:00:00+01:00") });
  });

  it("is told of several at once", () => {
    const { users } = world.asBot("dnd.teamInfo", { users: "U0ANA,U0BO,U0NONE" });
    expect(Object.keys(users as JsonObject)).toEqual(["U0ANA", "U0BO"]);
    expect(codeOf(world.asBot("dnd.teamInfo", { users: "" }))).toBe("no_users_provided");
  });
});

describe("a profile", () => {
  const statusOf = () => (world.asBot("users.profile.get", { user: "U0ANA" }) as { profile: JsonObject }).profile;

  it("is written by its owner, and a status ends by itself", () => {
    const until = world.clock.at / 1000 + 60;
    const profile = { status_text: "In focus", status_emoji: ":dart:", status_expiration: until };
    expect(codeOf(ana("users.profile.set", { profile: JSON.stringify(profile) }))).toBe("ok");
    expect(statusOf()).toMatchObject(profile);
    world.clock.at += 60_000;
    expect(statusOf()).toMatchObject({ status_text: "", status_emoji: "", status_expiration: 0 });
  });

  it.each([
    ["too_long", { profile: { status_text: "x".repeat(101) } }],
    ["invalid_profile", { profile: "no json" }],
    ["profile_set_failed", { profile: { is_admin: true } }],
    ["invalid_emoji_not_allowed", { profile: { status_emoji: ":no_such_emoji:" } }],
    ["invalid_emoji_not_allowed", { profile: { status_emoji: "dart" } }],
    ["not_admin", { user: "U0BO", profile: { status_text: "x" } }],
  ])("is refused with %s", (code, args) => expect(codeOf(ana("users.profile.set", args))).toBe(code));
});

it("finds people by their address, which only its own scope shows", () => {
  const found = world.asBot("users.lookupByEmail", { email: "Ana@reed-and-co.example" }) as { user: JsonObject };
  expect(found.user["id"]).toBe("U0ANA");
  expect(codeOf(world.asBot("users.lookupByEmail", { email: "nobody@reed-and-co.example" }))).toBe("users_not_found");
  const oauth_config = { scopes: { bot: ["users:read"] } };
  const narrow = bareWorld({ manifest: { display_information: { name: "Tiny" }, oauth_config } });
  const { user } = narrow.asBot("users.info", { user: "U0ANA" }) as { user: { profile: JsonObject } };
  expect(user.profile).not.toHaveProperty("email");
  expect(narrow.asBot("users.lookupByEmail", { email: "x" })).toMatchObject({
    error: "missing_scope",
    needed: "users:read.email",
  });
});

it("tells groups, and who is in them", () => {
  expect(world.asBot("usergroups.list")).toMatchObject({ usergroups: [{ id: "S0PARSER", handle: "parser-crew" }] });
  expect(world.asBot("usergroups.users.list", { usergroup: "S0PARSER" })["users"]).toEqual(["U0ANA", "U0DEE"]);
  expect(codeOf(world.asBot("usergroups.users.list", { usergroup: "S0NONE" }))).toBe("no_such_subteam");
});

describe("conversations", () => {
  const codesOf = (name: string, ...all: JsonObject[]) => all.map((args) => codeOf(world.asBot(name, args)));

  it("are opened with one person, or with up to eight", () => {
    expect(world.asBot("conversations.open", { users: "U0ANA" })).toMatchObject({ already_open: true, channel: { id: "D0ANA" } });
    const group = world.asBot("conversations.open", { users: "U0ANA,U0BO", return_im: true });
    expect(group).toMatchObject({ channel: { is_mpim: true, name: "mpdm-ana--bo--tiny-1" } });
    const nine = Array.from({ length: 9 }, (_, at) => `U${at}`).join(",");
    expect(codesOf("conversations.open", {}, { users: "U0NONE" }, { users: "U0WREN" }, { users: nine })).toEqual([
      ...["users_list_not_supplied", "user_not_found", "invalid_user_combination", "too_many_users"],
    ]);
  });

  it("are joined and left", () => {
    const args = { channel: "C0PARSER" };
    expect(world.asBot("conversations.join", args)).toMatchObject({ warning: "already_in_channel" });
    expect(codesOf("conversations.leave", args)).toEqual(["ok"]);
    expect(codesOf("chat.postMessage", { ...args, text: "x" })).toEqual(["not_in_channel"]);
    expect(codesOf("conversations.join", args, { channel: "D0ANA" }, { channel: "C0RELEASE" })).toEqual([
      ...["ok", "method_not_supported_for_channel_type", "channel_not_found"],
    ]);
  });

  it("and their members come in pages", () => {
    const page = (more: JsonObject) => world.asBot("conversations.members", { channel: "C0DESIGN", limit: 3, ...more });
    const first = page({});
    const { next_cursor: cursor } = first["response_metadata"] as JsonObject;
    const members = [...(first["members"] as string[]), ...(page({ cursor })["members"] as string[])];
    expect(members).toEqual(["U0ANA", "U0BO", "U0CY", "U0ELI", "U0BOT"]);
    expect([codeOf(page({ limit: 1001 })), codeOf(page({ limit: "many" })), codeOf(page({ cursor: "x" }))]).toEqual([
      ...["invalid_limit", "invalid_arguments", "invalid_cursor"],
    ]);
  });
});

it("ends a step of a workflow once, by its own token or the app's", () => {
  const run = beginRun(world.world, "ask", {});
  const token = issueRunToken(world.world, run);
  const end = (by: string, id: string) =>
    codeOf(world.by(by)("functions.completeError", { function_execution_id: id, error: "no" }));
  expect([end(token, "Fx9999"), end(token, run.executionId)]).toEqual(["function_execution_not_found", "ok"]);
  expect([end("xoxb-test", run.executionId), end(token, run.executionId)]).toEqual([
    ...["execution_not_in_running_state", "token_revoked"],
  ]);
});

describe("an organisation's token", () => {
  const tenancy = { enterprise: { id: "E0REED", name: "Reed" }, isOrgWide: true };
  const asked = {
    ...{ "users.list": {}, "users.conversations": {}, "conversations.list": {}, "chat.scheduledMessages.list": {} },
    ...{ "usergroups.list": {}, "usergroups.users.list": { usergroup: "S0CORE" }, "bots.info": {} },
    ...{ "dnd.info": { user: "U0ANA" }, "dnd.teamInfo": { users: "U0ANA" } },
  };

  it.each(Object.entries(asked))("must say for which workspace it calls %s, and be installed there", (name, args) => {
    const { asBot, world: own } = bareWorld({ tenancy });
    const team_id = own.team.id;
    own.usergroups.set("S0CORE", { id: "S0CORE", handle: "core", name: "Core", users: [], isDisabled: false });
    expect(asBot(name, args)).toEqual({ ok: false, error: "missing_argument", arg: "team_id" });
    const codes = { "usergroups.list": "invalid_team", "bots.info": "team_not_found" } as Record<string, string>;
    expect(codeOf(asBot(name, { ...args, team_id: "T0MOSS" }))).toBe(codes[name] ?? "team_access_not_granted");
    expect(codeOf(asBot(name, { ...args, team_id }))).toBe("ok");
  });

  it("is the only one whose team_id is looked at", () => {
    expect(codeOf(world.asBot("users.list", { team_id: "T0MOSS" }))).toBe("ok");
  });
});

it("api.test tells again what came, but for the token", () => {
  expect(world.by("")("api.test", { token: "xoxb-secret", foo: "bar" })).toEqual({ ok: true, args: { foo: "bar" } });
  expect(world.by("")("api.test", { token: "xoxb-secret" })).toEqual({ ok: true });
  expect(world.by("")("api.test", { error: "mine" })).toEqual({ ok: false, error: "mine", args: { error: "mine" } });
});

it("words with mentions stay as they were sent, and become the rich text that says the same", () => {
  const text = "<@U0BO> &amp; <!subteam^S0PARSER|@parsers>, <!here>: <https://a.example/?a=1&amp;b=2|this> in <#C0PARSER|parser>";
  const { ts } = ana("chat.postMessage", { channel: "C0PARSER", text });
  const { messages } = ana("conversations.history", { channel: "C0PARSER", limit: 1 });
  const [message] = messages as JsonObject[];
  expect(message).toMatchObject({ ts, text });
  expect(message?.["blocks"]).toMatchObject([
    {
      elements: [
        {
          elements: [
            { type: "user", user_id: "U0BO" },
            { type: "text", text: " & " },
            { type: "usergroup", usergroup_id: "S0PARSER" },
            { type: "text", text: ", " },
            { type: "broadcast", range: "here" },
            { type: "text", text: ": " },
            { type: "link", url: "https://a.example/?a=1&b=2", text: "this" },
            { type: "text", text: " in " },
            { type: "channel", channel_id: "C0PARSER" },
          ],
        },
      ],
    },
  ]);
  expect(world.asBot("chat.postMessage", { channel: "C0PARSER", text })).toMatchObject({ message: { text } });
});
