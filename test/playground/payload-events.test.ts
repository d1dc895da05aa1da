import { afterEach, expect, it } from "vitest";
import { actions, button, type Json, openRecorder, type Recorder } from "./payload-recorder.ts";
import { forms } from "./payload-stories.ts";

let recorder: Recorder;
afterEach(() => recorder.stop());

const inRoom = { channel: "C0PARSER" };

it("tells the app of its own posts and edits too, and of what others see of them", async () => {
  recorder = await openRecorder();
  const { ts = "" } = await recorder.client.chat.postMessage({ ...inRoom, text: "One" });
  await recorder.client.chat.update({ ...inRoom, ts, text: "Two" });
  await recorder.client.chat.delete({ ...inRoom, ts });
  await recorder.client.chat.postEphemeral({ ...inRoom, user: "U0ANA", text: "Only Ana" });
  await recorder.slack.quiet();
  const [posted, changed, deleted, ...more] = recorder.events("message");
  expect(posted).toMatchObject({ user: "U0BOT", bot_id: "B0LOCAL", text: "One", channel_type: "channel" });
  expect(changed).toMatchObject({ subtype: "message_changed", message: { text: "Two" }, previous_message: { text: "One", ts } });
  expect(changed).not.toHaveProperty("user");
  expect(deleted).toMatchObject({ subtype: "message_deleted", deleted_ts: ts, hidden: true });
  expect(more).toEqual([]);
});

it("sends a mention twice, and only in a channel where the app is", async () => {
  recorder = await openRecorder();
  await recorder.slack.as("U0BO").types("@curious hello", { in: "#parser" });
  await recorder.slack.as("U0BO").types("@curious hello", { in: "#release-12" });
  expect(recorder.events("app_mention").map(({ ts }) => ts)).toEqual(recorder.events("message").map(({ ts }) => ts));
  expect(recorder.events("app_mention")).toHaveLength(1);
});

it("takes no command in a thread, and a reply in it goes to its root", async () => {
  recorder = await openRecorder();
  const bo = recorder.slack.as("U0BO");
  await expect(bo.types("/curious", { in: "#parser", replyingTo: "Morning" })).rejects.toThrow("do not work in threads");
  await bo.types("I agree", { in: "#parser", replyingTo: "Morning" });
  const [reply] = recorder.events("message");
  const root = recorder.slack.history("C0PARSER").find(({ ts }) => ts === reply?.["thread_ts"]);
  expect(root?.text).toContain("Morning");
});

it("tells how somebody changed, with their zone, their status and their nights", async () => {
  recorder = await openRecorder();
  const { happens } = recorder.slack;
  await happens.personChanges("U0ANA", { zone: "Asia/Tokyo" });
  await happens.statusChanges("U0ANA", { text: "Away", emoji: ":palm_tree:" });
  await happens.pauses("U0ANA", recorder.clock.at + 60_000);
  const [first] = recorder.events("user_change");
  expect(first?.["user"]).toMatchObject({ id: "U0ANA", tz: "Asia/Tokyo", tz_offset: 32_400 });
  expect(recorder.events("user_status_changed")[0]?.["user"]).toMatchObject({ profile: { status_text: "Away" } });
  expect(recorder.events("dnd_updated_user")[0]?.["dnd_status"]).not.toHaveProperty("snooze_enabled");
});

it("tells of a group that is made, changed and switched off, and who came and went", async () => {
  recorder = await openRecorder();
  const { happens } = recorder.slack;
  await happens.usergroupChanges("S0NEW", { handle: "newcomers", users: ["U0ANA"] });
  await happens.usergroupChanges("S0NEW", { users: ["U0BO"] });
  await happens.usergroupChanges("S0NEW", { isDisabled: true });
  expect(recorder.events("subteam_created")).toMatchObject([{ subteam: { id: "S0NEW", handle: "newcomers", users: ["U0ANA"] } }]);
  expect(recorder.events("subteam_members_changed")).toMatchObject([
    { subteam_id: "S0NEW", added_users: ["U0BO"], removed_users: ["U0ANA"] },
  ]);
  expect(recorder.events("subteam_updated")).toMatchObject([
    { subteam: { users: ["U0BO"], date_delete: 0 } },
    { subteam: { date_delete: 1 } },
  ]);
});

it("tells only of what the manifest asks for, and of links to its own domains", async () => {
  recorder = await openRecorder();
  await recorder.slack.as("U0BO").types("https://other.example.org/1 https://docs.example.com/2", { in: "#release-12" });
  expect(recorder.events("link_shared")).toMatchObject([
    { channel: "C0RELEASE", is_bot_user_member: false, links: [{ domain: "example.com", url: "https://docs.example.com/2" }] },
  ]);
  expect(recorder.events("message")).toEqual([]);
});

it("runs a custom step, whose parameters may be declared in either spelling", async () => {
  recorder = await openRecorder();
  const id = await recorder.slack.happens.stepRuns("count", { amount: 2 });
  await recorder.slack.happens.stepRuns("greet", { who: "U0ANA" });
  const [count, greet] = recorder.events("function_executed");
  expect(count).toMatchObject({ function_execution_id: id, inputs: { amount: 2 } });
  expect(count?.["function"]).toMatchObject({ callback_id: "count", input_parameters: [{ name: "amount", is_required: true }] });
  expect(greet?.["function"]).toMatchObject({
    input_parameters: [{ name: "who", is_required: true, type: "slack#/types/user_id" }],
  });
  const completed = recorder.client.functions.completeSuccess({ function_execution_id: id, outputs: { amount: 3 } });
  expect(await completed).toMatchObject({ ok: true });
});

it("names the organisation, and no team, where the whole of it has the app", async () => {
  recorder = await openRecorder(forms.organisation);
  const ana = recorder.slack.as("U0ANA");
  await ana.types("/curious x");
  await ana.types("hello");
  await ana.usesShortcut("Ask anywhere");
  const [command, message, shortcut] = recorder.payloads();
  expect(command).toMatchObject({ is_enterprise_install: "true", enterprise_id: "E0REED", team_id: "T0REED" });
  expect(message).toMatchObject({ authorizations: [{ team_id: null, enterprise_id: "E0REED", is_enterprise_install: true }] });
  expect(shortcut).toMatchObject({ team: null, enterprise: { id: "E0REED" }, user: { team_id: "T0REED" } });
});

it("names the other company where one of its people acts, and ours where the app is installed", async () => {
  recorder = await openRecorder(forms.connect);
  const bo = recorder.slack.as("U0BO");
  await recorder.client.apiCall("chat.postMessage", { ...inRoom, text: "All", blocks: [actions(button("Join"))] });
  await bo.presses("Join");
  await bo.types("hello", { in: "#parser" });
  expect(recorder.newest("block_actions")).toMatchObject({ team: { id: "T0MOSS" }, user: { team_id: "T0MOSS" } });
  const event = recorder.payloads().at(-1) as Json;
  expect(event).toMatchObject({ team_id: "T0MOSS", is_ext_shared_channel: true, authorizations: [{ team_id: "T0REED" }] });
  await expect(bo.types("/curious", { in: "#parser" })).rejects.toThrow("Commands are for the people of the workspace");
  await expect(bo.usesShortcut("Ask anywhere")).rejects.toThrow("Shortcuts are for the people of the workspace");
});

it("ends the tokens of an app that is taken out, and tells it without naming an authorization", async () => {
  recorder = await openRecorder();
  await recorder.slack.happens.uninstalls();
  await expect(recorder.client.auth.test()).rejects.toThrow("account_inactive");
  expect(recorder.payloads().map(({ event }) => (event as Json)["type"])).toEqual(["tokens_revoked", "app_uninstalled"]);
  expect(recorder.payloads().filter((one) => "authorizations" in one)).toEqual([]);
});
