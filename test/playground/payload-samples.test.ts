import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json, Recorder } from "./payload-recorder.ts";
import { beyond, eventShape, haveSamples, lacks, sample, samples } from "./payload-shape.ts";
import { type Form, found, tellAll } from "./payload-stories.ts";

type Fits = (payload: Json, event: Json) => boolean;
const view = (payload: Json) => payload["view"] as Json;
const isType =
  (type: string, more: Fits = () => true): Fits =>
  (payload, event) =>
    payload["type"] === type && more(payload, event);
const isEvent =
  (type: string, more: (event: Json, payload: Json) => boolean = () => true): Fits =>
  (payload, event) =>
    event["type"] === type && more(event, payload);
const isMessage = (subtype?: string) => isEvent("message", (event) => event["subtype"] === subtype && event["user"] === "U0ANA");
const isForeignReply = (event: Json) => event["user"] === "U0BO" && "thread_ts" in event;
const snoozed = (status: Json) => status["snooze_enabled"] === true;
const hidden = (subtype: string) => isEvent("message", (event) => event["subtype"] === subtype);
const inContainer = (of: (container: Json) => boolean): Fits =>
  isType("block_actions", (payload) => of(payload["container"] as Json));
const inStep = (payload: Json) => "function_data" in payload;
const hasResponses = isType("view_submission", (payload) => (payload["response_urls"] as Json[]).length > 0);

/**
 * Each sample, the form of the workspace that it comes from, and which of our payloads is of its kind.
 * Seen to fail when interactions lost their token, edits their `hidden`, and an organisation's interactions named a team.
 */
const compared: [name: string, form: Form, fits: Fits][] = [
  ["slash_command.parsed", "plain", (payload) => payload["command"] === "/curious"],
  ["block_actions.message_button", "plain", inContainer((container) => container["type"] === "view")],
  ["block_actions.variant0", "plain", inContainer((container) => container["is_app_unfurl"] === false)],
  ["block_actions.variant3", "plain", inContainer((container) => container["is_app_unfurl"] === true)],
  ["block_actions.variant2", "plain", inContainer((container) => container["is_ephemeral"] === true)],
  ["block_suggestion.message_or_view", "plain", isType("block_suggestion")],
  ["block_suggestion.view", "grid", isType("block_suggestion")],
  ["global_shortcut", "organisation", isType("shortcut")],
  ["message_shortcut.full_message", "plain", isType("message_action")],
  ["view_closed", "plain", isType("view_closed")],
  ["view_submission.variant0", "plain", isType("view_submission")],
  ["view_submission.grid", "plain", isType("view_submission")],
  ["view_submission.response_urls", "plain", hasResponses],
  ["view_submission.variant1", "organisation", isType("view_submission")],
  ["view_submission.connect_channel", "connect", isType("view_submission", (payload) => view(payload)["team_id"] === "T0MOSS")],
  ["view_submission.variant3", "plain", isType("view_submission", inStep)],
  ["function.block_actions", "plain", isType("block_actions", inStep)],
  ["function.view_submission", "plain", isType("view_submission", inStep)],
  ["event.app_home_opened.full", "plain", isEvent("app_home_opened", (event) => event["view"] !== undefined)],
  ["event.app_mention", "plain", isEvent("app_mention")],
  ["event.app_rate_limited", "plain", isType("app_rate_limited")],
  ["event.app_uninstalled", "grid", isEvent("app_uninstalled")],
  ["event.dnd_updated_inner", "plain", isEvent("dnd_updated", (event) => snoozed(event["dnd_status"] as Json))],
  ["event.dnd_updated_user_inner", "plain", isEvent("dnd_updated_user")],
  [
    "event.function_executed",
    "plain",
    isEvent("function_executed", (event) => (event["function"] as Json)["callback_id"] === "count"),
  ],
  ["event.link_shared.composer_inner", "plain", isEvent("link_shared", (event) => event["channel"] === "COMPOSER")],
  ["event.link_shared.message_inner", "plain", isEvent("link_shared", (event) => "thread_ts" in event)],
  ["event.member_joined_channel", "grid", isEvent("member_joined_channel")],
  ["event.message.inner2", "plain", isMessage()],
  ["event.message.inner4", "plain", isMessage()],
  ["event.message.shared_channel", "connect", isEvent("message", (event) => event["bot_id"] !== undefined)],
  ["event.message.user", "grid", isMessage()],
  [
    "event.message_changed",
    "grid",
    isEvent("message", (event) => Boolean(event["message"]) && !("bot_id" in (event["message"] as Json))),
  ],
  ["event.message_deleted", "grid", hidden("message_deleted")],
  ["event.message_metadata_posted_inner", "plain", isEvent("message_metadata_posted")],
  ["event.message_metadata_updated_inner", "plain", isEvent("message_metadata_updated")],
  ["event.message_metadata_deleted_inner", "plain", isEvent("message_metadata_deleted")],
  ["event.reaction_added.shared", "connect", isEvent("reaction_added")],
  ["event.message.thread_broadcast", "grid", isMessage("thread_broadcast")],
  ["event.message.classic_bot", "grid", hidden("bot_message")],
  ["event.message.inner6", "plain", hidden("bot_message")],
  ["event.message.inner8", "plain", isMessage("file_share")],
  ["event.message.inner9", "plain", isEvent("message", (event) => "files" in ((event["message"] as Json | undefined) ?? {}))],
  ["event.app_mention.with_files_inner", "plain", isEvent("app_mention", (event) => "files" in event)],
  ["event.assistant.2_inner", "connect", isEvent("message", isForeignReply)],
  ["event.assistant.5_inner", "connect", isEvent("message", isForeignReply)],
  ["event.message.inner5", "plain", isEvent("message", (event) => event["channel_type"] === "mpim")],
  ["event.team_access_granted.org_wide", "organisation", isEvent("team_access_granted")],
  ["event.team_access_revoked.org_wide", "organisation", isEvent("team_access_revoked")],
  ["event.tokens_revoked", "grid", isEvent("tokens_revoked")],
  ["event.user_profile_changed_inner", "plain", isEvent("user_profile_changed")],
  ["event.user_status_changed_inner", "plain", isEvent("user_status_changed")],
];

/** Samples of what Socket Mode puts around a payload, and its greeting. */
const around: [name: string, type: string][] = [
  ["socket.slash_commands", "slash_commands"],
  ["socket.envelope.py0", "slash_commands"],
  ["socket.interactive", "interactive"],
  ["socket.events_api", "events_api"],
  ["socket.envelope.py1", "events_api"],
  ["socket.disconnect.too_many_websockets", "disconnect"],
  ["socket.hello", "hello"],
  ["socket.hello.py", "hello"],
];

/** Samples of what this workspace does not send, and why. */
const notSent: [names: RegExp, why: string][] = [
  [
    /^event\.assistant\.[0134]/,
    "threads of assistant_view, which an app made today cannot have: it has agent_view, without these events and roots",
  ],
  [
    /^event\.message\.inner0/,
    "a message as RTM sent it, edited from the first: events have event_ts, and edits come as message_changed",
  ],
  [/^event\.message\.inner1/, "message.app_home, an event of workspace apps alone, which cannot be made any more"],
];

/** Fields of the samples that we leave out, and why. */
const leftOut: [paths: RegExp, why: string][] = [
  [/attachments:/, "what Slack itself makes of a link to a message, which is not made here"],
];

/** Fields that we send though neither samples nor shapes have them, and where they come from. */
const more: [paths: RegExp, why: string][] = [
  [/^authed_users$/, "a setting, on here, since some of the samples have it"],
  [/^context_(team|enterprise)_id$/, "documented for every event; the types of Bolt have them"],
  [/(message|event)\.app_id$/, "what an app posts names the app"],
  [/reply_users$/, "counted beside reply_count wherever that stands"],
  [/^event\.event_ts$/, "every event has it"],
  [/^event\.user_profile\./, "the shape of a mention has them; the sample of a message has it empty"],
  [/files\[\]\.(user_team|is_starred|file_access)$/, "the sample of a mention with files has them"],
  [/^event\.(type|subteam)$/, "no sample shows a whole group; the types of Slack's own client do"],
  [/root\.(upload|display_as_bot|files)$/, "the root of a thread may have files as any message"],
  [/(status_emoji_display_info|profile\.fields)$/, "the samples of the narrower events have it"],
  [/^(enterprise|is_enterprise_install)$/, "the types of Bolt have them for every interaction"],
];

const shapes: Record<string, string> = {
  ...{
    block_actions: "BlockAction",
    message_action: "MessageShortcut",
    view_submission: "ViewSubmission",
    view_closed: "ViewClosed",
  },
  ...{
    app_home_opened: "AppHomeOpened",
    app_mention: "AppMention",
    member_joined_channel: "MemberJoinedChannel",
    message: "Message",
  },
  ...{ user_change: "UserChange", user_profile_changed: "UserProfileChanged", user_status_changed: "UserStatusChanged" },
  ...{
    dnd_updated_user: "DndUpdatedUser",
    subteam_members_changed: "SubteamMembersChanged",
    dnd_updated: "DndUpdated",
    reaction_added: "ReactionAdded",
    app_uninstalled: "AppUninstalled",
  },
  ...{ tokens_revoked: "TokensRevoked", link_shared: "LinkShared", message_changed: "MessageChanged" },
  file_share: "MessageFileShare",
  ...{
    message_deleted: "MessageDeleted",
    bot_message: "MessageBot",
    thread_broadcast: "MessageThreadBroadcast",
    team_access_granted: "TeamAccessGranted",
  },
  slash_command: "SlashCommand",
  ...{ team_access_revoked: "TeamAccessRevoked" },
};
const kindOf = (payload: Json): string => {
  const event = payload["event"] as Json | undefined;
  return String(event ? (event["subtype"] ?? event["type"]) : (payload["type"] ?? "slash_command"));
};
const isMessageKind = (kind: string) => shapes[kind]?.startsWith("Message") && kind !== "message_action";
const isInner = (name: string) => /inner\d?$/.test(name);
const except = (problems: string[], exceptions: [RegExp, string][]) =>
  problems.filter((problem) => !exceptions.some(([path]) => path.test(problem)));

describe.skipIf(!haveSamples)(
  "what we send, held against recorded payloads (skipped where they do not lie beside the checkout)",
  () => {
    const told = new Map<Form, Recorder>();
    beforeAll(async () => {
      for (const form of ["plain", "grid", "organisation", "connect"] as const) told.set(form, await tellAll(form));
    });
    afterAll(async () => {
      for (const recorder of told.values()) await recorder.stop();
    });

    it.each(compared)("has all of %s", (name, form, fits) => {
      const recorder = told.get(form);
      const ours = recorder ? found(recorder, fits) : {};
      const problems = lacks(sample(`${name}.json`), isInner(name) ? ours["event"] : ours);
      expect(
        except(
          problems.map((problem) => `${name} ${problem}`),
          leftOut,
        ),
      ).toEqual([]);
    });

    it.each(around)("has all of %s around the payload", (name, type) => {
      const { payload: _payload, ...theirs } = sample(`${name}.json`);
      expect(
        lacks(
          theirs,
          told.get("plain")?.envelopes.find((one) => one["type"] === type),
        ),
      ).toEqual([]);
    });

    it("compares every sample, or says why not", () => {
      const seen = [...compared.map(([name]) => name), ...around.map(([name]) => name)].map((name) => `${name}.json`);
      expect(samples.filter((name) => !seen.includes(name) && !notSent.some(([names]) => names.test(name)))).toEqual([]);
    });

    it("sends no field that neither the shapes nor the samples have", () => {
      const known = (kind: string): Json[] => {
        const inSamples = compared.flatMap(([name, form, fits]) => {
          const recorder = told.get(form);
          const isOfKind = recorder && kindOf(found(recorder, fits)) === kind;
          const whole = sample(`${name}.json`);
          return isOfKind ? [isInner(name) ? { event: whole } : whole] : [];
        });
        const event = eventShape(shapes[kind] ?? "Message");
        const isBare = shapes[kind] === undefined;
        return [isBare ? { ...event, event: {} } : event, ...(isMessageKind(kind) ? [eventShape("Message")] : []), ...inSamples];
      };
      const strange = [...told].flatMap(([form, recorder]) =>
        recorder.payloads().flatMap((ours) => {
          const isShaped = known(kindOf(ours));
          return except(beyond(ours, isShaped), more).map((path) => `${form} ${kindOf(ours)} ${path}`);
        }),
      );
      expect([...new Set(strange)]).toEqual([]);
    });
  },
);
