import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { HTTPReceiver, LogLevel } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actions, button, type Json, modal, openRecorder, plain, type Recorder } from "./payload-recorder.ts";

let recorder: Recorder;
beforeEach(async () => {
  recorder = await openRecorder();
});
afterEach(() => recorder.stop());

const inRoom = { channel: "C0PARSER" };

/** Seen to fail when feedback buttons had no labels to be pressed by. */
it("tells which of two feedback buttons was pressed", async () => {
  const [positive_button, negative_button] = [
    { text: plain("Good"), value: "good" },
    { text: plain("Bad"), value: "bad" },
  ];
  const asked = { type: "feedback_buttons", action_id: "feel", positive_button, negative_button };
  await recorder.client.apiCall("chat.postMessage", {
    ...inRoom,
    text: "?",
    blocks: [{ type: "context_actions", elements: [asked] }],
  });
  await recorder.slack.as("U0ANA").presses("Bad");
  const [pressed] = recorder.newest("block_actions")["actions"] as Json[];
  expect(pressed).toMatchObject({ type: "feedback_buttons", value: "bad", text: { text: "Bad" } });
});

/** Seen to fail when reactions and joins of conversations were told where the app is not. */
it("tells of comings, goings and reactions where the app is, and nowhere else", async () => {
  const { happens, history } = recorder.slack;
  for (const channel of ["C0RELEASE", "C0PARSER"]) {
    const at = { channel, ts: history(channel)[0]?.ts ?? "" };
    await happens.reacts("U0BO", at, "eyes");
    await happens.unreacts("U0BO", at, "eyes");
    await happens.leaves("U0BO", channel);
    await happens.joins("U0BO", channel);
  }
  const told = recorder.payloads().map(({ event }) => event as Json);
  expect(told.map(({ type }) => type)).toEqual([
    ...["reaction_added", "reaction_removed", "member_left_channel", "member_joined_channel"],
  ]);
  expect(told[1]).toMatchObject({ user: "U0BO", reaction: "eyes", item: { channel: "C0PARSER" }, item_user: "U0DEE" });
  expect(told[2]).toMatchObject({ user: "U0BO", channel: "C0PARSER", channel_type: "C", team: "T0REED" });
});

it("tells an agent what somebody looks at", async () => {
  await recorder.slack.happens.looksAt("U0ANA", ["C0DESIGN"]);
  const entities = [{ type: "slack#/types/channel_id", value: "C0DESIGN", team_id: "T0REED" }];
  expect(recorder.events("app_context_changed")).toMatchObject([{ user: "U0ANA", channel: "D0ANA", context: { entities } }]);
});

/** Seen to fail when every interaction did. */
it("says of commands, options and submissions alone that an answer may come along", async () => {
  const ana = recorder.slack.as("U0ANA");
  await ana.types("/curious x");
  await ana.usesShortcut("Ask anywhere");
  const trigger_id = String(recorder.newest("shortcut")["trigger_id"]);
  await recorder.client.apiCall("views.open", { trigger_id, view: modal([]) });
  await ana.submits();
  await ana.types("hi");
  const accepting = recorder.envelopes.filter((one) => one["accepts_response_payload"] === true);
  expect(accepting.map(({ payload }) => (payload as Json)["type"])).toEqual([undefined, "view_submission"]);
  expect(recorder.envelopes.filter((one) => one["accepts_response_payload"] === false)).toHaveLength(2);
});

/** Seen to fail when a response lost its attachments. */
it("takes attachments of a response, and their buttons", async () => {
  const ana = recorder.slack.as("U0ANA");
  await ana.types("/curious x");
  const address = String(recorder.payloads()[0]?.["response_url"]);
  const body = JSON.stringify({ attachments: [{ blocks: [actions(button("Take"))] }] });
  expect((await fetch(address, { method: "POST", body })).status).toBe(200);
  await ana.presses("Take");
  expect(recorder.newest("block_actions")).toMatchObject({ container: { type: "message_attachment", is_ephemeral: true } });
});

describe("a request URL that is entered", () => {
  const tried = (url: string, signingSecret = recorder.slack.signingSecret) =>
    recorder.slack.happens.urlIsTried({ url, signingSecret });

  it("passes when it is that of a real Bolt app, which wants the challenge signed", async () => {
    const receiver = new HTTPReceiver({ signingSecret: recorder.slack.signingSecret, logLevel: LogLevel.ERROR });
    const server = await receiver.start(0);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
    expect(await tried(url)).toEqual({ toSslCheck: true, toChallenge: true });
    expect(await tried(url, "another")).toEqual({ toSslCheck: true, toChallenge: false });
    await receiver.stop();
  });

  /** Seen to fail when any answer passed for the challenge. */
  it("does not pass with another answer than the challenge", async () => {
    const server = createServer(async (incoming, reply) => reply.end((await text(incoming)).slice(0, 9)));
    await new Promise<void>((open) => server.listen(0, open));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await tried(url)).toEqual({ toSslCheck: true, toChallenge: false });
    server.close();
  });

  /** Seen to fail when it threw. */
  it.each(["http://127.0.0.1:1/", "https://127.0.0.1:1/", "no address"])(
    "does not pass where nobody answers: %s",
    async (url) => {
      const failure = "connection_failed";
      expect(await tried(url)).toEqual({ toSslCheck: false, toChallenge: false, failure });
    },
  );
});
