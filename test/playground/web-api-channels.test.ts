import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { type BareWorld, bareWorld, codeOf } from "./bare-world.ts";

let world: BareWorld;
let room: string;
beforeEach(() => {
  world = bareWorld();
  room = String((world.asBot("conversations.create", { name: "plans" })["channel"] as JsonObject)["id"]);
  world.world.occurrences.length = 0;
});

const call = (method: string, more: JsonObject = {}) =>
  codeOf(world.asBot(`conversations.${method}`, { channel: room, ...more }));
const members = () => world.world.channels.get(room)?.members;

describe("a channel that the app makes", () => {
  it("has the app in it alone, and a name of its own that Slack would take", () => {
    expect(members()).toEqual(["U0BOT"]);
    const create = (name: string, more = {}) => codeOf(world.asBot("conversations.create", { name, ...more }));
    expect(["plans", "", "x".repeat(81), "Plans!", "two words"].map((name) => create(name))).toEqual([
      ...["name_taken", "invalid_name_required", "invalid_name_maxlength", "invalid_name_specials", "invalid_name_specials"],
    ]);
    expect(create("hidden", { is_private: true })).toBe("ok");
    expect(codeOf(world.as("U0BO")("conversations.invite", { channel: room, users: "U0CY" }))).toBe("not_in_channel");
  });

  it("lets all of the invited in, or nobody", () => {
    expect(call("invite", { users: "U0ANA,U0NONE" })).toBe("user_not_found");
    expect(call("invite", { users: "U0ANA,U0BOT" })).toBe("cant_invite_self");
    expect([call("invite"), members()]).toEqual(["no_user", ["U0BOT"]]);
    expect([call("invite", { users: "U0ANA,U0BO" }), members()]).toEqual(["ok", ["U0BOT", "U0ANA", "U0BO"]]);
    expect(call("invite", { users: "U0BO" })).toBe("already_in_channel");
    expect(world.world.occurrences).toMatchObject([
      { is: "joined", user: "U0ANA", inviter: "U0BOT" },
      { is: "joined", user: "U0BO" },
    ]);
  });

  it("is left by those who are put out", () => {
    call("invite", { users: "U0ANA" });
    expect([call("kick", { user: "U0BOT" }), call("kick", { user: "U0BO" })]).toEqual(["cant_kick_self", "not_in_channel"]);
    expect([call("kick", { user: "U0ANA" }), members()]).toEqual(["ok", ["U0BOT"]]);
    expect(world.world.occurrences.at(-1)).toMatchObject({ is: "left", user: "U0ANA" });
  });

  it("is archived once, and takes nothing from then on", () => {
    expect([call("archive"), call("archive")]).toEqual(["ok", "already_archived"]);
    expect(call("invite", { users: "U0ANA" })).toBe("is_archived");
    expect(codeOf(world.asBot("chat.postMessage", { channel: room, text: "x" }))).toBe("is_archived");
  });

  it("is read up to where the app says", () => {
    const { ts } = world.asBot("chat.postMessage", { channel: room, text: "x" });
    call("invite", { users: "U0ANA" });
    const marked = (mark: unknown) => codeOf(world.as("U0ANA")("conversations.mark", { channel: room, ts: mark }));
    expect([marked("soon"), marked(ts)]).toEqual(["invalid_timestamp", "ok"]);
    expect(world.world.lastRead.get(`U0ANA ${room}`)).toBe(ts);
  });
});

it("conversations of two or of several are no channels", () => {
  for (const method of ["invite", "kick", "archive"])
    expect(call(method, { channel: "D0ANA", users: "U0BO", user: "U0BO" })).toBe("method_not_supported_for_channel_type");
});

it("an installation is told its workspaces", () => {
  expect(world.asBot("auth.teams.list")).toMatchObject({ teams: [{ id: world.world.team.id, name: world.world.team.name }] });
  expect(codeOf(world.asBot("auth.teams.list", { limit: 1001 }))).toBe("invalid_limit");
});
