import { afterEach, beforeEach, expect, it } from "vitest";
import { actions, input, type Json, modal, openRecorder, plain, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
const answers: { next: Json | undefined } = { next: undefined };
beforeEach(async () => {
  answers.next = undefined;
  recorder = await openRecorder({}, () => answers.next);
});
afterEach(() => recorder.stop());

const ana = () => recorder.slack.as("U0ANA");

async function open(view: Json): Promise<void> {
  await ana().usesShortcut("Ask anywhere");
  const trigger = String(recorder.newest("shortcut")["trigger_id"]);
  await recorder.client.apiCall("views.open", { trigger_id: trigger, view });
}

it("uses a global shortcut, whose trigger opens a modal", async () => {
  await open(modal([input("what", { type: "plain_text_input" })]));
  const shortcut = recorder.newest("shortcut");
  expect(shortcut).toMatchObject({ callback_id: "ask-anywhere", user: { id: "U0ANA" }, team: { id: "T0REED" } });
  expect(shortcut).not.toHaveProperty("channel");
  expect(shortcut).not.toHaveProperty("response_url");
  expect(ana().modal()?.title).toBe("Ask");
});

it("uses a message shortcut where the app is not, and its response_url answers there", async () => {
  await ana().usesShortcut("Ask about this", { on: "The partner wants the date" });
  const told = recorder.newest("message_action");
  expect(told).toMatchObject({
    callback_id: "ask-about",
    channel: { id: "C0RELEASE", name: "privategroup" },
    message: { user: "U0BO" },
  });
  expect(told["message_ts"]).toBe((told["message"] as Json)["ts"]);
  await fetch(String(told["response_url"]), { method: "POST", body: JSON.stringify({ text: "Noted.", replace_original: true }) });
  expect(
    ana()
      .ephemerals()
      .map(({ channel, text }) => [channel, text]),
  ).toEqual([["C0RELEASE", "Noted."]]);
});

it("knows no shortcut by another name or of the other kind, and none on what only one person sees", async () => {
  await expect(ana().usesShortcut("Ask nobody")).rejects.toThrow("not a global shortcut");
  await expect(ana().usesShortcut("Ask about this")).rejects.toThrow("not a global shortcut");
  await recorder.client.chat.postEphemeral({ channel: "C0PARSER", user: "U0ANA", text: "for Ana alone" });
  await expect(ana().usesShortcut("Ask about this", { on: "for Ana alone" })).rejects.toThrow("has no shortcuts");
});

it("says when the app does not take a shortcut, and does not send it again", async () => {
  await recorder.stop();
  const other = await openRecorder();
  other.slack.drop();
  expect((await other.slack.as("U0ANA").usesShortcut("Ask anywhere")).failure).toContain("cannot be reached");
  expect(other.payloads()).toEqual([]);
  recorder = other;
});

const external = { type: "external_select", placeholder: plain("Find"), min_query_length: 2 };
const option = (text: string, value: string) => ({ text: plain(text), value });

it("asks for the options of an external select, and sends the chosen one back whole", async () => {
  await open(modal([input("who", external), input("all", { type: "multi_external_select" })]));
  answers.next = { options: [option("Reed", "r1"), option("Rush", "r2")] };
  expect((await ana().looksUp("r", { in: "who" })).options).toEqual([]);
  expect(recorder.newest("block_suggestion")).toEqual({});
  expect((await ana().looksUp("re", { in: "who" })).options.map(({ text }) => text.text)).toEqual(["Reed", "Rush"]);
  expect(recorder.newest("block_suggestion")).toMatchObject({
    value: "re",
    block_id: "who",
    action_id: "who",
    container: { type: "view" },
  });
  await ana().chooses("Reed", { from: "who" });
  answers.next = { option_groups: [{ label: plain("Plants"), options: [option("Sedge", "s1")] }] };
  await ana().looksUp("sed", { in: "all" });
  await ana().chooses("Sedge", { from: "all" });
  answers.next = undefined;
  await ana().submits();
  expect((recorder.newest("view_submission")["view"] as { state: Json }).state).toEqual({
    values: {
      who: { who: { type: "external_select", selected_option: { text: { ...plain("Reed") }, value: "r1" } } },
      all: { all: { type: "multi_external_select", selected_options: [{ text: { ...plain("Sedge") }, value: "s1" }] } },
    },
  });
});

it("asks from a message too, and shows nothing that Slack would refuse", async () => {
  const who = { ...external, action_id: "who" };
  await recorder.client.apiCall("chat.postMessage", { channel: "U0ANA", text: "Who?", blocks: [actions(who)] });
  answers.next = { options: [option("x".repeat(76), "long")] };
  expect(await ana().looksUp("re")).toMatchObject({ options: [], failure: "The options of the app cannot be shown." });
  answers.next = { options: [] };
  expect(await ana().looksUp("re")).toEqual({ options: [] });
  expect(recorder.newest("block_suggestion")).toMatchObject({
    channel: { name: "directmessage" },
    container: { type: "message" },
  });
});

it("tells of a Cancel and of the x, where the view asks for it", async () => {
  await open(modal([], { notify_on_close: true }));
  answers.next = { response_action: "push", view: modal([], { callback_id: "second", notify_on_close: true }) };
  await ana().submits();
  answers.next = undefined;
  await ana().closes();
  expect(recorder.newest("view_closed")).toMatchObject({ is_cleared: false, view: { callback_id: "second" } });
  await ana().closesAll();
  expect(recorder.newest("view_closed")).toMatchObject({ is_cleared: true, view: { callback_id: "asked" } });
  expect(recorder.newest("view_closed")).not.toHaveProperty("trigger_id");
  expect(ana().modal()).toBeNull();
});

it("gives a submitted view an address for each conversation that it asked for", async () => {
  const where = { type: "conversations_select", response_url_enabled: true };
  await open(modal([input("where", where), input("other", { type: "channels_select" })]));
  await ana().chooses("C0PARSER", { from: "where" });
  await ana().chooses("C0DESIGN", { from: "other" });
  await ana().submits();
  const [url, ...more] = recorder.newest("view_submission")["response_urls"] as Json[];
  expect([url, more]).toMatchObject([{ block_id: "where", action_id: "where", channel_id: "C0PARSER" }, []]);
  await fetch(String(url?.["response_url"]), {
    method: "POST",
    body: JSON.stringify({ text: "Here.", response_type: "in_channel" }),
  });
  expect(recorder.slack.history("C0PARSER").at(-1)?.text).toBe("Here.");
});
