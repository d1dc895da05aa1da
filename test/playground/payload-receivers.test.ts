import { afterEach, beforeEach, expect, it } from "vitest";
import { type Json, openRecorder, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
beforeEach(async () => {
  recorder = await openRecorder();
});
afterEach(() => recorder.stop());

const inRoom = { channel: "C0PARSER" };

/** Seen to fail when it went to whoever had taken their consent back, and when it came as the bot's. */
it("tells of somebody's snooze as to themselves, while they let the app act for them", async () => {
  const { happens } = recorder.slack;
  await happens.pauses("U0ANA", recorder.clock.at + 60_000);
  const [payload] = recorder.payloads().filter(({ event }) => (event as Json)["type"] === "dnd_updated");
  expect(payload).toMatchObject({ authorizations: [{ user_id: "U0ANA", is_bot: false }] });
  expect(payload?.["event"]).toMatchObject({ user: "U0ANA", dnd_status: { snooze_enabled: true, snooze_remaining: 60 } });
  expect(recorder.events("dnd_updated_user")[0]?.["dnd_status"]).not.toHaveProperty("snooze_enabled");
  await happens.revokesTokens({ people: ["U0ANA"] });
  await happens.pauses("U0ANA", 0);
  expect(recorder.events("dnd_updated")).toHaveLength(1);
  expect(recorder.events("dnd_updated_user")).toHaveLength(2);
});

/** Seen to fail when the name was ignored. */
it("shows a post under a name of its own without saying whose it is", async () => {
  await recorder.client.chat.postMessage({ ...inRoom, text: "Hi", username: "Old hand", icon_url: "https://p.example/x.png" });
  await recorder.slack.quiet();
  const [event] = recorder.events("message");
  const icons = { image_36: "https://p.example/x.png" };
  expect(event).toMatchObject({ subtype: "bot_message", username: "Old hand", bot_id: "B0LOCAL", app_id: "A0LOCAL", icons });
  expect(event).not.toHaveProperty("user");
});

/** Seen to fail when an edit told of no mention, and when every further edit told of it again. */
it("tells once of a mention that an edit brought", async () => {
  await recorder.slack.as("U0BO").types("hello", { in: "#parser" });
  const at = { ...inRoom, ts: recorder.slack.history(inRoom.channel).at(-1)?.ts ?? "" };
  await recorder.slack.happens.edits(at, "hello <@U0BOT>");
  await recorder.slack.happens.edits(at, "hello, <@U0BOT>");
  expect(recorder.events("app_mention")).toMatchObject([{ ...at, user: "U0BO", edited: { user: "U0BO" } }]);
});

/** Seen to fail when every farewell counted the connections. */
it("tells a connection that is one too many how many there are, and no other", async () => {
  await recorder.crowd();
  recorder.slack.recycle("warning", "oldest");
  await expect.poll(() => recorder.envelopes.filter(({ type }) => type === "disconnect"), { timeout: 4000 }).toHaveLength(2);
  const [crowded, warned] = recorder.envelopes.filter(({ type }) => type === "disconnect");
  expect(crowded).toMatchObject({ reason: "too_many_websockets", num_connections: 10, connection_info: { app_id: "A0LOCAL" } });
  expect(warned).toEqual({ type: "disconnect", reason: "warning", debug_info: { host: expect.any(String) } });
});
