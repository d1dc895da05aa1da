import type { Tenancy } from "../../src/playground/tenancy.ts";
import { actions, button, input, type Json, modal, openRecorder, plain, type Recorder } from "./payload-recorder.ts";

const enterprise = { id: "E0REED", name: "Reed Group" };
const partner = {
  team: { id: "T0MOSS", domain: "moss" },
  enterprise: { id: "E0MOSS", name: "Moss Group" },
  people: ["U0BO"],
  channels: ["C0PARSER"],
};

/** The forms in which a workspace can be, by the names that the samples are compared under. */
export const forms: Record<Form, Partial<Tenancy>> = {
  plain: {},
  grid: { enterprise },
  organisation: { enterprise, isOrgWide: true },
  connect: { enterprise, partner },
};
export type Form = "plain" | "grid" | "organisation" | "connect";

/** Everything that Slack sends, once: a workspace in each form, and what came of it. */
export async function tellAll(form: Form): Promise<Recorder> {
  const recorder = await openRecorder(forms[form]);
  await interactions(recorder);
  if (form === "connect") await fromAnotherCompany(recorder);
  await conversations(recorder);
  await files(recorder);
  await attachments(recorder);
  await steps(recorder);
  await others(recorder, form);
  await recorder.crowd();
  return recorder;
}

/** Buttons in an attachment of the app's own, and in what it makes of somebody's link. */
async function attachments({ slack, client }: Recorder): Promise<void> {
  const [ana, channel] = [slack.as("U0ANA"), "C0PARSER"];
  const attached = { channel, text: "See", attachments: [{ blocks: [actions(button("View"))] }] };
  await client.apiCall("chat.postMessage", attached);
  await ana.presses("View");
  await ana.types("https://example.com/foo", { in: "#parser" });
  const unfurls = { "https://example.com/foo": { blocks: [actions(button("Click this"))] } };
  await client.apiCall("chat.unfurl", { channel, ts: slack.history(channel).at(-1)?.ts, unfurls });
  await ana.presses("Click this");
}

/** A custom step of a workflow asks somebody by a button, then by a modal. */
async function steps({ slack, clientWith, events, newest }: Recorder): Promise<void> {
  const ana = slack.as("U0ANA");
  await slack.happens.stepRuns("greet", { who: "U0ANA" });
  const client = clientWith(String(events("function_executed").at(-1)?.["bot_access_token"]));
  await client.apiCall("chat.postMessage", { channel: "D0ANA", text: "Hey", blocks: [actions(button("Work"))] });
  await ana.presses("Work");
  const { interactivity_pointer } = newest("block_actions")["interactivity"] as { interactivity_pointer: string };
  const view = modal([input("what", { type: "plain_text_input" })], { notify_on_close: true });
  await client.apiCall("views.open", { interactivity_pointer, view });
  await ana.fills("what", "hi");
  await ana.submits();
}

async function interactions({ slack, client, newest }: Recorder): Promise<void> {
  const ana = slack.as("U0ANA");
  const text = input("what", { type: "plain_text_input" });
  const where = input("where", { type: "conversations_select", response_url_enabled: true }, { optional: true });
  const who = input("who", { type: "external_select" }, { optional: true });
  await ana.types("/curious hello");
  const home = { type: "home", blocks: [actions({ ...button("Create"), style: "primary" })] };
  await client.apiCall("views.publish", { user_id: "U0ANA", view: home });
  await ana.opensHome();
  await ana.presses("Create");
  await ana.usesShortcut("Ask anywhere");
  await client.apiCall("views.open", {
    trigger_id: String(newest("shortcut")["trigger_id"]),
    view: modal([text, where, who], { notify_on_close: true }),
  });
  await ana.looksUp("anything", { in: "who" });
  await ana.fills("what", "hi");
  await ana.chooses("C0PARSER", { from: "where" });
  await ana.submits();
  await ana.usesShortcut("Ask anywhere");
  const second = {
    trigger_id: String(newest("shortcut")["trigger_id"]),
    view: { ...modal([], { notify_on_close: true }), close: undefined },
  };
  await client.apiCall("views.open", second);
  await ana.closes();
}

/** Somebody of the workspace that shares the channel presses a button, and fills the modal that opens. */
async function fromAnotherCompany({ slack, client, newest }: Recorder): Promise<void> {
  const bo = slack.as("U0BO");
  await client.apiCall("chat.postMessage", { channel: "C0PARSER", text: "All", blocks: [actions(button("Join"))] });
  await bo.presses("Join");
  const trigger_id = String(newest("block_actions")["trigger_id"]);
  await client.apiCall("views.open", { trigger_id, view: modal([input("what", { type: "plain_text_input" })]) });
  await bo.fills("what", "hi");
  await bo.submits();
}

async function conversations({ slack, client }: Recorder): Promise<void> {
  const [ana, channel] = [slack.as("U0ANA"), "C0PARSER"];
  const metadata = { event_type: "asked", event_payload: { state: "new" } };
  const buttons = [actions(button("Click"), { type: "external_select", action_id: "find", placeholder: plain("Find") })];
  const posted = (await client.apiCall("chat.postMessage", { channel, text: "Here", blocks: buttons, metadata })) as unknown as {
    ts: string;
  };
  await ana.presses("Click");
  const change = { metadata: { ...metadata, event_payload: { state: "old" } }, text: "Here again", blocks: buttons };
  await client.apiCall("chat.update", { channel, ts: posted.ts, ...change });
  await ana.usesShortcut("Ask about this", { on: "Here again" });
  await client.apiCall("chat.postEphemeral", { channel, user: "U0ANA", text: "You", blocks: [actions(button("Save"))] });
  await ana.presses("Save");
  await ana.types("@curious look at https://example.com/1", { in: "#parser" });
  await ana.types("in a thread https://example.com/2", { in: "#parser", replyingTo: "@U0BOT" });
  await ana.types("hello");
  const mine = { channel, ts: slack.history(channel).at(-2)?.ts ?? "" };
  await slack.happens.edits(mine, "edited");
  await slack.happens.deletes(mine);
  await client.apiCall("chat.delete", { channel, ts: posted.ts });
  await ana.types("a root", { in: "#parser" });
  const reply = {
    channel,
    thread_ts: slack.history(channel).at(-1)?.ts,
    text: "For all",
    client_msg_id: "6f1c2d3e-0000-4000-8000-000000000001",
  };
  await client.apiCall("chat.postMessage", { ...reply, reply_broadcast: true });
  const { channel: several } = await client.conversations.open({ users: "U0ANA,U0BO" });
  await client.apiCall("chat.postMessage", { channel: several?.id, text: "You two" });
  const guise = { username: "Old hand", icon_emoji: ":smile:" };
  await client.apiCall("chat.postMessage", { channel, text: "Not my name", ...guise });
  await slack.quiet();
}

/** People put files into messages, and answer below them. */
async function files({ slack }: Recorder): Promise<void> {
  const [ana, channel] = [slack.as("U0ANA"), "C0PARSER"];
  const text = { name: "plan.txt", words: "one\ntwo" };
  await ana.types("Here you are", { in: "#parser", files: [text] });
  const shared = { channel, ts: slack.history(channel).at(-1)?.ts ?? "" };
  await slack.happens.edits(shared, "Here you are, all of it");
  const picture = { name: "plan.png", size: 1_312_009, image: { width: 1772, height: 1292 } };
  await ana.types("@curious see", { in: "#parser", files: [picture] });
  await ana.types("For everybody", { in: "#parser", replyingTo: "Here you are", alsoInChannel: true });
  await slack.as("U0BO").types("A reply", { in: "#parser", replyingTo: "Here you are" });
}

async function others({ slack }: Recorder, form: Form): Promise<void> {
  const { happens } = slack;
  const [first] = slack.history("C0PARSER");
  await happens.reacts("U0BO", { channel: "C0PARSER", ts: first?.ts ?? "" }, "eyes");
  await happens.joins("U0DEE", "C0DESIGN", "U0ANA");
  const [picture, fields] = ["https://pictures.example/ana_original.jpg", { Xf01: { value: "Berlin", alt: "" } }];
  await happens.profileChanges("U0ANA", { pronouns: "she/her", image_original: picture, fields });
  await happens.personChanges("U0ANA", { title: "Lead", zone: "Europe/Paris" });
  await happens.usergroupChanges("S0PARSER", { users: ["U0ANA", "U0CY"] });
  await happens.statusChanges("U0ANA", { text: "Out", emoji: ":palm_tree:" });
  await happens.rests("U0ANA", { from: "22:00", to: "08:00" });
  await happens.pauses("U0ANA", Date.parse("2026-03-24T10:00:00Z"));
  await happens.composesLinks("U0ANA", "C0PARSER", ["https://example.com/3", "https://other.example.org/4"]);
  await happens.stepRuns("count", { amount: 2 });
  await happens.stepRuns("greet", { who: "U0ANA" });
  if (form === "organisation") await happens.teamsGranted(["T0REED", "T0FERN"]);
  if (form === "organisation") await happens.teamsTaken(["T0FERN"]);
  await happens.eventsLimited();
  await happens.revokesTokens({ people: ["U0ANA"] });
  await happens.uninstalls();
}

/** The payload that a sample is held against, found by what it is. */
export const found = (recorder: Recorder, fits: (payload: Json, event: Json) => boolean): Json =>
  recorder.payloads().find((one) => fits(one, (one["event"] as Json | undefined) ?? {})) ?? {};
