import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../src/playground/json-object.ts";
import { takeUpload } from "../../src/playground/world-files.ts";
import { clientId, clientSecret, install } from "../../src/playground/world-installs.ts";
import { samplesFolder } from "../support/samples.ts";
import { type BareWorld, bareWorld } from "./bare-world.ts";

const folder = `${samplesFolder}/api-shapes`;
const isThere = existsSync(folder);

/** Fields that we answer and the shapes do not have, and why. */
const unseen: Record<string, string> = {
  "chat.postMessage.is_duplicate": "an output in the method's specification",
  "chat.postMessage.message.root": "has what the recorded event of a broadcast has; the shape's root is an app's, with less",
  "conversations.history.messages.root": "the same",
  "conversations.replies.messages.subtype": "of a broadcast, as conversations.history tells it; the shape has none",
  "conversations.replies.messages.root": "the same",
  "dnd.info.snooze_enabled": "told to the person themselves, whom the shape was not taken from",
  "dnd.info.snooze_endtime": "the same",
  "dnd.info.snooze_remaining": "the same",
  "dnd.info.snooze_is_indefinite": "the same",
};

/** Everything that our world has, told by one call after the other. */
function answers({ world, clock, triggers, asBot, asApp, as }: BareWorld): Record<string, JsonObject[]> {
  const all: Record<string, JsonObject[]> = {};
  const take = (call: typeof asBot, name: string, args: JsonObject = {}): JsonObject => {
    const answer = call(name, args);
    expect(answer, name).toMatchObject({ ok: true });
    all[name] = [...(all[name] ?? []), answer];
    return answer;
  };
  const metadata = { event_type: "notice", event_payload: { id: "n1" } };
  const home = { type: "home", blocks: [{ type: "divider" }] };
  const modal = { type: "modal", title: { type: "plain_text", text: "Ask" }, blocks: [{ type: "divider" }] };
  for (const one of [asBot, asApp, as("U0ANA")]) take(one, "auth.test");
  take(asApp, "apps.connections.open");

  const { ts, channel } = take(asBot, "chat.postMessage", { channel: "C0PARSER", text: "root", metadata, client_msg_id: "m1" });
  const at = { channel: String(channel), ts: String(ts) };
  take(asBot, "chat.postMessage", { channel: "C0PARSER", text: "root", client_msg_id: "m1" });
  take(asBot, "chat.postMessage", { channel: "C0PARSER", text: "a", thread_ts: ts, attachments: [{ text: "more" }] });
  take(as("U0ANA"), "chat.postMessage", { channel: "C0PARSER", text: "b", thread_ts: ts, reply_broadcast: true });
  take(asBot, "chat.update", { ...at, text: "edited", blocks: [{ type: "divider" }] });
  take(asBot, "chat.postEphemeral", { channel: "C0PARSER", user: "U0ANA", text: "psst" });
  take(asBot, "chat.getPermalink", { channel: "C0PARSER", message_ts: ts });
  take(asBot, "reactions.add", { channel: "C0PARSER", timestamp: ts, name: "eyes" });
  take(asBot, "reactions.get", { channel: "C0PARSER", timestamp: ts });

  const postAt = Math.floor(clock.at / 1000) + 600;
  take(asBot, "chat.scheduleMessage", { channel: "C0PARSER", text: "later", post_at: postAt, metadata });
  take(asBot, "chat.scheduledMessages.list");

  take(asBot, "files.getUploadURLExternal", { filename: "notes.md", length: 3 });
  takeUpload(world, "F0001", 3);
  take(asBot, "files.completeUploadExternal", { files: [{ id: "F0001", title: "Notes" }], channel_id: "C0PARSER" });

  take(as("U0ANA"), "conversations.replies", { channel: "C0PARSER", ts });
  take(asBot, "conversations.history", { channel: "C0PARSER", include_all_metadata: true, limit: 5 });
  take(asBot, "conversations.open", { users: "U0ANA", return_im: true });
  take(asBot, "conversations.open", { users: "U0ANA,U0BO", return_im: false });
  take(asBot, "conversations.list", { types: "public_channel,private_channel,im,mpim" });
  take(asBot, "conversations.members", { channel: "C0PARSER", limit: 2 });
  take(asBot, "conversations.info", { channel: "C0PARSER", include_num_members: true, include_locale: true });

  take(as("U0ANA"), "users.profile.set", { profile: { status_text: "At the parser", status_emoji: ":mag:" } });
  take(asBot, "users.profile.get", { user: "U0ANA" });
  take(asBot, "users.info", { user: "U0ANA", include_locale: true });
  take(asBot, "users.list", { include_locale: true });
  take(asBot, "users.lookupByEmail", { email: "ana@reed-and-co.example" });
  take(asBot, "bots.info", { bot: "B0WREN" });
  take(asBot, "team.info");
  take(asBot, "usergroups.list", { include_users: true, include_count: true });

  world.rests.set("U0ANA", { night: { from: "22:00", to: "08:00" }, snoozedUntil: 0, awakeUntil: 0 });
  take(as("U0ANA"), "dnd.setSnooze", { num_minutes: 30 });
  take(as("U0ANA"), "dnd.info");
  take(asBot, "dnd.info", { user: "U0ANA" });
  take(asBot, "dnd.teamInfo", { users: "U0ANA,U0BO" });
  take(as("U0ANA"), "dnd.endSnooze");

  take(asBot, "views.publish", { user_id: "U0ANA", view: home });
  const { view } = take(asBot, "views.open", { trigger_id: triggers.issue("U0ANA", 1), view: modal });
  take(asBot, "views.push", { trigger_id: triggers.issue("U0ANA", 2), view: modal });
  take(asBot, "views.update", { view_id: (view as JsonObject)["id"], view: modal });

  const step = { executionId: "Fx1", workflowExecutionId: "Wx1", callbackId: "ask", inputs: {}, token: "xwfp-1" };
  world.runs.set("Fx1", { ...step, isOver: false });
  take(asBot, "functions.completeSuccess", { function_execution_id: "Fx1", outputs: {} });
  const secret = { client_id: clientId, client_secret: clientSecret };
  take(asBot, "oauth.v2.access", { ...secret, code: install(world, "U0ANA") });
  take(asBot, "chat.delete", at);
  return all;
}

/** Below these anything goes: the shapes leave them empty, or they are the app's own. */
const free = /\.(blocks|attachments|event_payload|state|fields)$/;

/** The fields of an answer that its shape does not have, or has as another type. */
function strangers(answer: unknown, shape: unknown, path: string): string[] {
  if (answer === null || free.test(path) || path in unseen) return [];
  if (Array.isArray(answer)) {
    if (!Array.isArray(shape)) return [path];
    return answer.flatMap((one) => (shape.length === 0 ? [] : strangers(one, shape[0], path)));
  }
  if (!isJsonObject(answer)) return typeof answer === typeof shape ? [] : [`${path} (${typeof answer}, not ${typeof shape})`];
  if (!isJsonObject(shape)) return [path];
  return Object.entries(answer).flatMap(([key, value]) => {
    const known = key in shape ? shape[key] : /^[A-Z]0[A-Z]+$/.test(key) ? Object.values(shape)[0] : undefined;
    return known === undefined && !(`${path}.${key}` in unseen) ? [`${path}.${key}`] : strangers(value, known, `${path}.${key}`);
  });
}

describe.skipIf(!isThere)(
  "what methods answer, against what Slack has answered (skipped where the samples do not lie beside)",
  () => {
    const all = isThere ? answers(bareWorld()) : {};
    const sampled = isThere ? readdirSync(folder).map((file) => file.replace(/\.json$/, "")) : [];

    it("covers every method that there is a shape of, manifests aside", () => {
      expect(sampled.filter((name) => !name.startsWith("apps.manifest.") && !(name in all))).toEqual([]);
    });

    it.each(sampled.filter((name) => !name.startsWith("apps.manifest.")))("%s answers no field of our own making", (name) => {
      const shape = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as JsonObject;
      expect([...new Set((all[name] ?? []).flatMap((answer) => strangers(answer, shape, name)))]).toEqual([]);
    });
  },
);
