import { beforeEach, describe, expect, it } from "vitest";
import { standardEmoji } from "../../src/playground/emoji-list.ts";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { type BareWorld, bareWorld, codeOf } from "./bare-world.ts";

let world: BareWorld;
let root: string;
beforeEach(() => {
  world = bareWorld();
  root = say("root");
});

const say = (text: string, more: JsonObject = {}) =>
  String(world.asBot("chat.postMessage", { channel: "C0PARSER", text, ...more })["ts"]);
const messages = (answer: JsonObject) => answer["messages"] as JsonObject[];
const texts = (answer: JsonObject) => messages(answer).map(({ text }) => text);
const historyOf = (more: JsonObject = {}) => world.asBot("conversations.history", { channel: "C0PARSER", limit: 3, ...more });

describe("threads", () => {
  it("hold replies that the conversation does not show, and the root counts them", () => {
    const last = say("reply", { thread_ts: root });
    world.as("U0BO")("chat.postMessage", { channel: "C0PARSER", text: "another", thread_ts: last });
    const [first] = messages(historyOf({ limit: 1 }));
    expect(first).toMatchObject({ text: "root", thread_ts: root, reply_count: 2, reply_users: ["U0BOT", "U0BO"] });
    const read = world.as("U0ANA")("conversations.replies", { channel: "C0PARSER", ts: root });
    expect(texts(read)).toEqual(["root", "reply", "another"]);
    expect(messages(read)[2]).toMatchObject({ thread_ts: root, parent_user_id: "U0BOT" });
  });

  it("show a broadcast reply in the conversation too, with the root", () => {
    say("seen by all", { thread_ts: root, reply_broadcast: true });
    const [shown] = messages(historyOf());
    expect(shown).toMatchObject({ subtype: "thread_broadcast", text: "seen by all", thread_ts: root, root: { text: "root" } });
  });

  it("are read by pages, and of a message alone", () => {
    for (const text of ["a", "b", "c"]) say(text, { thread_ts: root });
    const page = (more: JsonObject) =>
      world.as("U0ANA")("conversations.replies", { channel: "C0PARSER", ts: root, limit: 3, ...more });
    const first = page({});
    expect([texts(first), first["has_more"]]).toEqual([["root", "a", "b"], true]);
    const { next_cursor: cursor } = first["response_metadata"] as JsonObject;
    expect(texts(page({ cursor }))).toEqual(["c"]);
    expect(texts(page({ ts: say("alone") }))).toEqual(["alone"]);
    expect(codeOf(page({ ts: "1.000000" }))).toBe("thread_not_found");
  });

  it("of channels are read with a person's token, or by a bot where the setting says so", () => {
    const ts = "1774278060.000000";
    const readIf = (botsReadChannelThreads: boolean) =>
      codeOf(bareWorld({ settings: { botsReadChannelThreads } }).asBot("conversations.replies", { channel: "C0PARSER", ts }));
    expect([readIf(false), readIf(true)]).toEqual(["method_not_supported_for_channel_type", "thread_not_found"]);
  });
});

it("pages of a history stay in place when messages come and go", () => {
  for (const text of ["a", "b", "c"]) say(text);
  const first = historyOf();
  expect(texts(first)).toEqual(["c", "b", "a"]);
  say("newer");
  world.asBot("chat.delete", { channel: "C0PARSER", ts: root });
  const { next_cursor: cursor } = first["response_metadata"] as JsonObject;
  expect(messages(historyOf({ cursor }))[0]).toMatchObject({ user: "U0ANA" });
  expect(codeOf(historyOf({ cursor: "nonsense" }))).toBe("invalid_cursor");
});

describe("a key of the client's own", () => {
  const post = () => world.asBot("chat.postMessage", { channel: "U0ANA", text: "x", client_msg_id: "m1" });

  it("is spent when its message is deleted", () => {
    const { ts } = post();
    expect(post()).toMatchObject({ ts, is_duplicate: true });
    world.asBot("chat.delete", { channel: "D0ANA", ts });
    expect(codeOf(post())).toBe("duplicate_message_not_found");
  });
});

describe("reactions", () => {
  const at = () => ({ channel: "C0PARSER", timestamp: root });
  const add = (name: string, more: JsonObject = {}) => codeOf(world.asBot("reactions.add", { ...at(), name, ...more }));

  it("are counted by name, once each", () => {
    expect([add("eyes"), add("eyes"), add(":eyes:"), add("eyes", { timestamp: "1.000000" })]).toEqual([
      ...["ok", "already_reacted", "invalid_name", "message_not_found"],
    ]);
    world.as("U0ANA")("reactions.add", { ...at(), name: "eyes" });
    const { message } = world.asBot("reactions.get", at()) as { message: JsonObject };
    expect(message["reactions"]).toEqual([{ name: "eyes", users: ["U0BOT", "U0ANA"], count: 2 }]);
  });

  /** Seen to fail when any name was an emoji, and when a tone of skin made it none. */
  it("are emoji that the workspace has: those that all have, in any tone, and its own", () => {
    expect(["+1", "wave::skin-tone-4", "flag-at", "spiral_calendar_pad"].map((name) => add(name))).toEqual(Array(4).fill("ok"));
    expect(["sluice", "wave::skin-tone-7", "wave::skin-tone-2::skin-tone-3", "flag-zz", "Eyes"].map((name) => add(name))).toEqual(
      Array(5).fill("invalid_name"),
    );
    world.world.customEmoji = new Set(["sluice"]);
    expect([add("sluice"), add("sluices")]).toEqual(["ok", "invalid_name"]);
  });

  /** Seen to fail when the two codes were swapped, and with a limit one higher. */
  it("are 23 of one person at most, and of 50 kinds", () => {
    const [...names] = standardEmoji;
    const by = (call: BareWorld["asBot"], from: number, to: number) =>
      names.slice(from, to).map((name) => codeOf(call("reactions.add", { ...at(), name })));
    expect(new Set(by(world.asBot, 0, 23))).toEqual(new Set(["ok"]));
    expect(by(world.asBot, 23, 24)).toEqual(["too_many_reactions"]);
    expect(new Set([...by(world.as("U0ANA"), 23, 46), ...by(world.as("U0BO"), 46, 50)])).toEqual(new Set(["ok"]));
    expect([...by(world.as("U0BO"), 50, 51), ...by(world.as("U0BO"), 0, 1)]).toEqual(["too_many_emoji", "ok"]);
  });

  it("are taken back by those who gave them", () => {
    add("eyes");
    const remove = () => codeOf(world.asBot("reactions.remove", { ...at(), name: "eyes" }));
    expect([remove(), remove()]).toEqual(["ok", "no_reaction"]);
    expect(world.asBot("reactions.get", at())["message"]).not.toHaveProperty("reactions");
  });
});

describe("links", () => {
  const url = "https://acme.example/r/1?a=1&b=2";
  const unfurl = (more: JsonObject) =>
    codeOf(world.asBot("chat.unfurl", { channel: "C0PARSER", unfurls: { [url]: { text: "R1" } }, ...more }));

  it("become attachments of the message that has them, for the app's own domains", () => {
    const ts = say("see <https://acme.example/r/1?a=1&amp;b=2>");
    expect(unfurl({ ts })).toBe("ok");
    expect(messages(historyOf())[0]).toMatchObject({ attachments: [{ id: 1, text: "R1", from_url: url, is_app_unfurl: true }] });
    expect(unfurl({ ts: root })).toBe("cannot_unfurl_message");
    expect(unfurl({ ts, unfurls: { "https://other.example": {} } })).toBe("cannot_unfurl_url");
    expect([unfurl({}), unfurl({ ts: "1.000000" }), unfurl({ ts, unfurls: "[]" })]).toEqual([
      ...["missing_ts", "cannot_find_message", "invalid_unfurls_format"],
    ]);
  });
});

describe("a root that is deleted", () => {
  const remove = (ts: string, call = world.asBot) => codeOf(call("chat.delete", { channel: "C0PARSER", ts }));
  const read = () => world.as("U0ANA")("conversations.replies", { channel: "C0PARSER", ts: root });

  it("leaves a tombstone, in the history and above its replies", () => {
    say("reply", { thread_ts: root });
    expect(remove(root)).toBe("ok");
    const tombstone = { subtype: "tombstone", user: "USLACKBOT", hidden: true, thread_ts: root, ts: root, reply_count: 1 };
    expect(messages(historyOf())[0]).toMatchObject({ ...tombstone, text: "This message was deleted." });
    expect([texts(read()), messages(read())[0]]).toEqual([
      ["This message was deleted.", "reply"],
      expect.objectContaining(tombstone),
    ]);
    expect(messages(read())[0]).not.toHaveProperty("bot_id");
  });

  it("is told as changed, and nobody owns what is left of it", () => {
    say("reply", { thread_ts: root });
    world.world.occurrences.length = 0;
    remove(root);
    expect(world.world.occurrences).toMatchObject([{ is: "changed", message: { isTombstone: true }, before: { text: "root" } }]);
    expect(remove(root)).toBe("cant_delete_message");
    const reaction = { channel: "C0PARSER", timestamp: root, name: "eyes" };
    expect(codeOf(world.asBot("reactions.add", reaction))).toBe("message_not_found");
    expect(say("one more", { thread_ts: root })).toMatch(/^\d+\.\d+$/);
  });

  it("is gone with the last reply", () => {
    const reply = say("reply", { thread_ts: root });
    remove(root);
    expect(remove(reply)).toBe("ok");
    expect(codeOf(read())).toBe("thread_not_found");
    expect(texts(historyOf())).not.toContain("This message was deleted.");
  });
});
