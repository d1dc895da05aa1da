import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bare, openBare } from "./bare-workspace.ts";
import { mayAll } from "./bare-world.ts";

/** Channels that are read-only, take threads alone or none, and threads that are locked: for apps and for people. */
let bare: Bare;
let root: string;
beforeEach(async () => {
  bare = await openBare({ manifest: mayAll, isLimited: false });
  root = (await bare.client.chat.postMessage({ channel, text: "root" })).ts ?? "";
});
afterEach(() => bare.slack.close());

const channel = "C0PARSER";
const later = () => Math.floor(bare.clock.at / 1000) + 600;

/** What each way to write is answered with, in the conversation or in its thread. */
async function codes(thread: { thread_ts?: string }) {
  const { client, codeOf } = bare;
  const said = { channel, text: "x", ...thread };
  const file = { filename: "a.md", file: Buffer.from("a"), channel_id: channel };
  return [
    await codeOf(client.chat.postMessage(said)),
    await codeOf(client.chat.scheduleMessage({ ...said, post_at: later() })),
    await codeOf(client.chat.postEphemeral({ ...said, user: "U0ANA" })),
    await codeOf(client.filesUploadV2((thread.thread_ts ? { ...file, thread_ts: thread.thread_ts } : file) as typeof file)),
  ];
}
const refusals = (code: string, locked = code) => [locked, code, "restricted_action", "posting_to_channel_denied"];
const taken = Array(4).fill("ok");
const write = (more: { replyingTo?: string } = {}) =>
  bare.slack
    .as("U0ANA")
    .types("hi", { in: "#parser", ...more })
    .then(
      () => "ok",
      ({ message }: Error) => message,
    );
const info = async () => (await bare.client.conversations.info({ channel })).channel;

/** Seen to fail when a channel was open or archived and nothing else. */
it("a read-only channel takes nothing, until it is one no more", async () => {
  await bare.slack.happens.restricts(channel, "nowhere");
  const refused = refusals("restricted_action_read_only_channel");
  expect([await codes({}), await codes({ thread_ts: root })]).toEqual([refused, refused]);
  expect([await write(), await write({ replyingTo: "root" })]).toEqual(
    Array(2).fill("This channel is read-only. Nobody can write there."),
  );
  expect(await info()).toMatchObject({ is_read_only: true, is_thread_only: false, is_non_threadable: false });
  await bare.slack.happens.restricts(channel, "everywhere");
  expect([await codes({}), await codes({ thread_ts: root }), await write()]).toEqual([taken, taken, "ok"]);
  expect(await info()).not.toHaveProperty("is_read_only");
});

it("a channel for threads alone takes replies", async () => {
  await bare.slack.happens.restricts(channel, "in threads");
  expect(await codes({})).toEqual(refusals("restricted_action_thread_only_channel"));
  expect([await codes({ thread_ts: root }), await write({ replyingTo: "root" })]).toEqual([taken, "ok"]);
  expect(await write()).toBe("This channel takes replies alone. Write in one of its threads.");
});

it("a channel without threads takes no replies", async () => {
  await bare.slack.happens.restricts(channel, "outside threads");
  expect(await codes({ thread_ts: root })).toEqual(refusals("restricted_action_non_threadable_channel"));
  expect([await codes({}), await write()]).toEqual([taken, "ok"]);
  expect(await write({ replyingTo: "root" })).toBe("This channel has no threads. Write in the channel itself.");
});

it("a locked thread takes no replies and no reactions; what is beside it does", async () => {
  const { client, codeOf, slack } = bare;
  const { ts: reply = "" } = await client.chat.postMessage({ channel, text: "reply", thread_ts: root });
  await client.reactions.add({ channel, timestamp: reply, name: "eyes" });
  await slack.happens.locks({ channel, ts: root });
  expect(await codes({ thread_ts: root })).toEqual(refusals("restricted_action", "restricted_action_thread_locked"));
  expect([await codes({}), await write()]).toEqual([taken, "ok"]);
  expect(await write({ replyingTo: "root" })).toBe("This thread is locked. Nobody can reply there.");
  for (const timestamp of [root, reply]) {
    expect(await codeOf(client.reactions.add({ channel, timestamp, name: "tada" }))).toBe("thread_locked");
    expect(await codeOf(client.reactions.remove({ channel, timestamp, name: "eyes" }))).toBe("thread_locked");
    for (const does of [slack.happens.reacts, slack.happens.unreacts])
      await expect(does("U0ANA", { channel, ts: timestamp }, "tada")).rejects.toThrow("This thread is locked.");
  }
  expect(await codeOf(client.reactions.get({ channel, timestamp: root }))).toBe("ok");
  const { messages } = await client.conversations.history({ channel, oldest: root, latest: root, inclusive: true });
  expect(messages).toMatchObject([{ text: "root", is_locked: true }]);
});
