import { afterEach, beforeEach, expect, it } from "vitest";
import { actions, button, type Json, openRecorder, plain, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
beforeEach(async () => {
  recorder = await openRecorder();
});
afterEach(() => recorder.stop());

const inRoom = { channel: "C0PARSER" };
const select = {
  ...{ type: "static_select", action_id: "pick", placeholder: plain("Pick"), initial_option: { text: plain("A"), value: "a" } },
  options: [{ text: plain("A"), value: "a" }],
};
const post = (more: Json) => recorder.client.apiCall("chat.postMessage", { ...inRoom, text: "Here", ...more });

/** Seen to fail when only the blocks at the top were looked at, by pressing, by the ids and by the state. */
it("lets people use what stands inside of containers and carousels", async () => {
  const card = (label: string) => ({ type: "card", title: plain(label), actions: [{ ...button(label), action_id: undefined }] });
  const inner = { type: "actions", elements: [button("Approve"), select] };
  const container = { type: "container", title: plain("Waiting"), child_blocks: [inner] };
  await post({ blocks: [{ type: "carousel", elements: [card("Take"), card("Leave")] }, container] });
  const ana = recorder.slack.as("U0ANA");
  await ana.presses("Leave");
  const [leave] = recorder.newest("block_actions")["actions"] as Json[];
  expect(leave).toMatchObject({ value: "Leave", action_id: expect.any(String), block_id: expect.any(String) });
  await ana.presses("Approve");
  expect(recorder.newest("block_actions")).toMatchObject({ actions: [{ value: "Approve" }] });
  const { values } = recorder.newest("block_actions")["state"] as { values: Json };
  expect(Object.values(values)).toEqual([{ pick: expect.objectContaining({ type: "static_select" }) }]);
});

/** Seen to fail when attachments got no ids, and when an unfurl told the message around it. */
it("tells in which attachment something was pressed, and of an unfurl only the unfurl", async () => {
  await post({ attachments: [{ text: "First" }, { blocks: [{ ...actions(button("View"), select), block_id: undefined }] }] });
  const ana = recorder.slack.as("U0ANA");
  await ana.presses("View");
  const pressed = recorder.newest("block_actions");
  expect(pressed).toMatchObject({ container: { type: "message_attachment", attachment_id: 2 }, message: { text: "Here" } });
  expect((pressed["actions"] as Json[])[0]?.["block_id"]).toEqual(expect.any(String));
  await ana.types("https://example.com/1", { in: "#parser" });
  const ts = recorder.slack.history(inRoom.channel).at(-1)?.ts;
  const unfurls = { "https://example.com/1": { blocks: [actions(button("Open"))] } };
  await recorder.client.apiCall("chat.unfurl", { ...inRoom, ts, unfurls });
  await ana.presses("Open");
  const onLink = recorder.newest("block_actions");
  expect(onLink).toMatchObject({ container: { message_ts: ts }, app_unfurl: { id: 1, fallback: "[no preview available]" } });
  expect(onLink).not.toHaveProperty("message");
});

/** Seen to fail when an unfurl counted as an edit, and its response_url could replace the message. */
it("changes the message of a link by an unfurl without editing it, and nobody's words by the answer", async () => {
  await recorder.slack.as("U0ANA").types("https://example.com/1", { in: "#parser" });
  const ts = recorder.slack.history(inRoom.channel).at(-1)?.ts ?? "";
  const unfurls = { "https://example.com/1": { blocks: [actions(button("Open"))] } };
  await recorder.client.apiCall("chat.unfurl", { ...inRoom, ts, unfurls });
  await recorder.slack.quiet();
  const [changed] = recorder.events("message").filter(({ subtype }) => subtype === "message_changed");
  expect(changed?.["message"]).toHaveProperty("attachments");
  expect(changed?.["message"]).not.toHaveProperty("edited");
  await recorder.slack.as("U0ANA").presses("Open");
  const body = JSON.stringify({ replace_original: true, text: "Gone" });
  await fetch(String(recorder.newest("block_actions")["response_url"]), { method: "POST", body });
  expect(recorder.slack.message(inRoom.channel, ts)?.text).toBe("<https://example.com/1>");
});
