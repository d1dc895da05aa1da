import { beforeEach, expect, it } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { beginRun, issueRunToken } from "../../src/playground/step-runs.ts";
import { type BareWorld, bareWorld, codeOf } from "./bare-world.ts";

/** Codes that a method has for what another code was answered to. Each was seen to fail with the code that stood there before. */
let world: BareWorld;
beforeEach(() => {
  world = bareWorld();
});

it("a file of somebody else cannot be completed", () => {
  const id = String(world.as("U0ANA")("files.getUploadURLExternal", { filename: "a.md", length: 3 })["file_id"]);
  const complete = (call: BareWorld["asBot"]) => codeOf(call("files.completeUploadExternal", { files: [{ id }] }));
  expect(complete(world.asBot)).toBe("file_not_found");
  Object.assign(world.world.files.get(id) ?? {}, { isUploaded: true });
  expect([complete(world.asBot), complete(world.as("U0ANA"))]).toEqual(["access_denied", "ok"]);
});

it("a file of no bytes lacks its length", () => {
  const announce = (length: unknown) => codeOf(world.asBot("files.getUploadURLExternal", { filename: "a.md", length }));
  expect([0, -1, "", 1].map(announce)).toEqual(["missing_argument", "invalid_arguments", "invalid_arguments", "ok"]);
});

it.each([
  ["functions.completeSuccess", { outputs: {} }],
  ["functions.completeError", { error: "no" }],
])("%s does not end a run with the token of another", (method, more) => {
  const [first, second] = [beginRun(world.world, "ask", {}), beginRun(world.world, "ask", {})];
  const end = (token: string) => codeOf(world.by(token)(method, { function_execution_id: first.executionId, ...more }));
  const [own, other] = [issueRunToken(world.world, first), issueRunToken(world.world, second)];
  expect([end(other), end(own)]).toEqual(["access_denied", "ok"]);
});

const guest = (user: string, kind: "of channels" | "of one channel") =>
  Object.assign(world.world.people.get(user) ?? {}, { guest: kind });

it("a guest cannot leave", () => {
  guest("U0CY", "of channels");
  const leave = (user: string) => codeOf(world.as(user)("conversations.leave", { channel: "C0DESIGN" }));
  expect([leave("U0CY"), leave("U0ELI")]).toEqual(["user_is_restricted", "ok"]);
});

it("nobody invites those whose account is shut, nor a guest of one channel into a second", () => {
  const { people, channels } = world.world;
  const room = String((world.asBot("conversations.create", { name: "plans" })["channel"] as JsonObject)["id"]);
  const invite = (users: string) => codeOf(world.asBot("conversations.invite", { channel: room, users }));
  guest("U0CY", "of one channel");
  Object.assign(people.get("U0DEE") ?? {}, { isDeleted: true });
  expect([invite("U0ANA,U0CY"), invite("U0ANA,U0DEE")]).toEqual(["ura_max_channels", "cant_invite"]);
  expect(channels.get(room)?.members).toEqual(["U0BOT"]);
  guest("U0CY", "of channels");
  expect(invite("U0ANA,U0CY")).toBe("ok");
});

it("a person reads public channels that they are not in; a bot does not, and nobody private ones", () => {
  const { ts } = world.asBot("chat.postMessage", { channel: "C0PARSER", text: "root" });
  const codes = (call: BareWorld["asBot"], channel: string) => [
    codeOf(call("conversations.history", { channel })),
    codeOf(call("conversations.replies", { channel, ts })),
  ];
  const leave = (call: BareWorld["asBot"]) => call("conversations.leave", { channel: "C0PARSER" });
  for (const call of [world.asBot, world.as("U0ANA")]) expect(codeOf(leave(call))).toBe("ok");
  expect(codes(world.as("U0ANA"), "C0PARSER")).toEqual(["ok", "ok"]);
  expect(codeOf(world.asBot("conversations.history", { channel: "C0PARSER" }))).toBe("not_in_channel");
  expect(codes(world.as("U0DEE"), "C0RELEASE")).toEqual(["channel_not_found", "channel_not_found"]);
});
