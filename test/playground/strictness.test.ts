import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoTeam } from "../../src/playground/team.ts";
import { type Bare, openBare } from "./bare-workspace.ts";
import { bareWorld, codeOf, mayAll } from "./bare-world.ts";
import { openTiny } from "./tiny-bot.ts";

/** Where an author of another app found the workspace kinder than Slack, or stricter. */
let bare: Bare;
beforeEach(async () => {
  bare = await openBare({ manifest: mayAll });
});
afterEach(() => bare.slack.close());

const post = (channel: string) => bare.codeOf(bare.client.chat.postMessage({ channel, text: "x" }));

describe("bodies of several parts", () => {
  it("are what Slack's own package uploads files with", async () => {
    const upload = bare.client.filesUploadV2({ filename: "notes.md", file: Buffer.from("# Notes"), channel_id: "C0PARSER" });
    expect(await bare.codeOf(upload)).toBe("ok");
    expect(bare.slack.history("C0PARSER").at(-1)?.files).toHaveLength(1);
  });

  it("are read as a form is", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ channel: "U0ANA", text: "x", token: bare.slack.botToken }))
      body.set(name, value);
    const response = await fetch(`${bare.slack.apiUrl}chat.postMessage`, { method: "POST", body });
    expect(await response.json()).toMatchObject({ ok: true, channel: "D0ANA" });
  });
});

it("an app that is taken out has no token left that works, and each again when it is put in", async () => {
  const { slack, codeOf: code, client } = bare;
  const call = { client_id: slack.clientId, client_secret: slack.clientSecret, code: slack.install("U0ANA") };
  const { access_token: bot = "", authed_user: person } = await client.oauth.v2.access(call);
  const tokens = [slack.botToken, slack.userToken("U0BO"), bot, person?.access_token ?? ""];
  const codes = () => Promise.all(tokens.map((token) => code(client.auth.test({ token }))));
  expect(await codes()).toEqual(["ok", "ok", "ok", "ok"]);
  await slack.happens.uninstalls();
  expect(await codes()).toEqual(["account_inactive", "token_revoked", "account_inactive", "token_revoked"]);
  await slack.happens.reinstalls();
  await slack.happens.tokenExpires();
  expect(await codes()).toEqual(["token_expired", "ok", "token_expired", "ok"]);
});

it.each([
  [{ thread_ts: "1.000000" }, "posting_to_channel_denied"],
  [{ blocks: [{ type: "nothing" }] }, "invalid_blocks"],
])("a file that cannot be posted with %j stays to be completed", (more, why) => {
  const { asBot, world } = bareWorld();
  world.channels.get("C0PARSER")?.members.push(world.app.botUserId);
  const id = String(asBot("files.getUploadURLExternal", { filename: "a.md", length: 3 })["file_id"]);
  Object.assign(world.files.get(id) ?? {}, { isUploaded: true });
  const complete = (args: object) =>
    codeOf(asBot("files.completeUploadExternal", { files: [{ id }], channel_id: "C0PARSER", ...args }));
  expect(complete(more)).toBe(why);
  expect(complete({})).toBe("ok");
});

describe("what an app acknowledges a modal with", () => {
  const words = (text: string) => ({ type: "plain_text" as const, text });
  const view = (more = {}) => ({
    type: "modal" as const,
    callback_id: "m",
    title: words("M"),
    submit: words("Go"),
    blocks: [],
    ...more,
  });
  const submitted = async (answers: object[]) => {
    const tiny = await openTiny("in process", {}, (app: App) => {
      app.command("/plain", async ({ ack, body, client }) => {
        await client.views.open({ trigger_id: body.trigger_id, view: view({ external_id: "one" }) });
        await ack();
      });
      app.view("m", async ({ ack }) => ack(answers.shift() as never));
    });
    const bo = tiny.slack.as("U0BO");
    await bo.types("/plain");
    const failures: (string | undefined)[] = [];
    while (answers.length > 0) failures.push((await bo.submits()).failure);
    await tiny.stop();
    return failures;
  };

  it("must be an answer that Slack knows", async () => {
    expect(await submitted([{ text: "ok" }])).toEqual(["The app's answer could not be understood."]);
  });

  it("lies three deep at most", async () => {
    const push = { response_action: "push", view: view() };
    expect(await submitted([push, push, push])).toEqual([undefined, undefined, expect.stringContaining("push_limit_reached")]);
  });

  it("has an external_id of its own", async () => {
    const push = { response_action: "push", view: view({ external_id: "one" }) };
    expect(await submitted([push])).toEqual([expect.stringContaining("duplicate_external_id")]);
  });
});

describe("a response_url", () => {
  const opened = async () => {
    const tiny = await openTiny("in process");
    await tiny.slack.as("U0BO").types("/tiny x", { in: "#parser" });
    await tiny.slack.as("U0BO").presses("Ask");
    const url = String(tiny.heard[1]?.["response_url"]);
    const respond = async (body: object, method = "POST") => {
      const response = await tiny.slack.fetch(url, { method, body: JSON.stringify(body) });
      return [response.status, await response.text()];
    };
    return { tiny, respond };
  };

  it("makes nothing public that only one person saw", async () => {
    const { tiny, respond } = await opened();
    await respond({ delete_original: true });
    await respond({ text: "for all", response_type: "in_channel" });
    expect(tiny.slack.history("C0PARSER").at(-1)).toMatchObject({ text: "for all", onlyFor: "U0BO" });
    await tiny.stop();
  });

  it("answers only in threads that are there; the ts of a reply stands for its thread", async () => {
    const { tiny, respond } = await opened();
    const bo = tiny.slack.as("U0BO");
    await bo.types("root", { in: "#parser" });
    await bo.types("reply", { in: "#parser", replyingTo: "root" });
    const [root, reply] = tiny.slack.history("C0PARSER").slice(-2);
    const answer = (ts = "1.000000") => respond({ text: "there", thread_ts: ts, replace_original: false });
    expect(await answer()).toEqual([200, JSON.stringify({ ok: false, error: "thread_not_found" })]);
    await answer(reply?.ts);
    expect(tiny.slack.history("C0PARSER").at(-1)).toMatchObject({ text: "there", threadTs: root?.ts });
    await tiny.stop();
  });

  it("takes posts alone, and counts nothing else", async () => {
    const { tiny, respond } = await opened();
    for (const method of ["DELETE", "PUT", "DELETE", "PUT", "DELETE"])
      expect(await respond({ text: "x" }, method)).toEqual([405, "POST only"]);
    expect(await respond({ text: "x" })).toEqual([200, JSON.stringify({ ok: true })]);
    await tiny.stop();
  });
});

it("somebody who left takes no message, however they are named", async () => {
  await post("U0CY");
  await bare.slack.happens.personChanges("U0CY", { isDeleted: true });
  expect([await post("U0CY"), await post("D0CY")]).toEqual(["user_disabled", "user_disabled"]);
});

it("a fault meets a channel by its name too, and none that is planned no times", async () => {
  bare.slack.refuses("chat.postMessage", "fatal_error", { channel: "C0DESIGN" });
  bare.slack.refuses("chat.postMessage", "internal_error", { times: 0 });
  expect([await post("U0ANA"), await post("#design")]).toEqual(["ok", "fatal_error"]);
});

it("no fault is planned for a method that there is not", () => {
  const says = 'There is no method "chat.postMesage" here, so no call of it can fail.';
  expect(() => bare.slack.refuses("chat.postMesage", "fatal_error")).toThrow(says);
});

it("what was called while Slack was down is told", async () => {
  bare.slack.faults.down(true);
  await post("U0ANA");
  expect(bare.slack.calls()).toMatchObject([{ method: "chat.postMessage", args: { channel: "U0ANA" }, answer: null }]);
});

it("starting over puts the limits and the addresses back", async () => {
  const trigger = () =>
    bare.slack
      .as("U0BO")
      .types("/tiny x")
      .catch(() => {});
  await trigger();
  bare.slack.limits.enforce(false);
  bare.slack.reset();
  expect(bare.slack.limits.isEnforced()).toBe(true);
});

it.each([
  ["the history", ({ slack }: Bare) => slack.history("D0ANA").map(({ text }) => text)],
  ["one who looks", ({ slack }: Bare) => slack.as("U0ANA").sees().split("\n")],
])("%s has a scheduled message as soon as the clock is there, without a call", async (_who, seen) => {
  await bare.client.chat.scheduleMessage({ channel: "D0ANA", text: "later", post_at: Math.floor(bare.clock.at / 1000) + 60 });
  bare.clock.at += 59_000;
  expect(seen(bare)).not.toContain("later");
  bare.clock.at += 1_000;
  expect(seen(bare)).toContain("later");
});

describe("arguments of the wrong kind", () => {
  const wrong = (name: string) => [`[ERROR] must provide a string [json-pointer:/${name}]`];

  it.each(["text", "channel", "thread_ts", "client_msg_id", "username"])("%s is no list and no object", async (name) => {
    for (const value of [["x"], { a: 1 }]) {
      const body = JSON.stringify({ channel: "U0ANA", text: "x", [name]: value });
      const { status, answer } = await bare.raw("chat.postMessage", body);
      expect([status, answer]).toEqual([
        200,
        expect.objectContaining({
          error: "invalid_arguments",
          response_metadata: { messages: wrong(name), warnings: ["missing_charset"] },
        }),
      ]);
    }
  });

  it("a limit is a number that the page of the method allows", () => {
    const { asBot, as } = bareWorld();
    const list = (limit: unknown) => codeOf(asBot("conversations.list", { limit }));
    expect(["many", 0, -1, 1000, 999].map(list)).toEqual([
      ...["invalid_arguments", "invalid_limit", "invalid_limit", "invalid_limit", "ok"],
    ]);
    expect(codeOf(as("U0ANA")("conversations.list", { cursor: "bmV4dDpub2JvZHk=" }))).toBe("invalid_cursor");
  });

  it("what must be a list or an object may be neither missing nor empty", () => {
    const { asBot } = bareWorld();
    for (const files of [undefined, "", "{", {}, []])
      expect(codeOf(asBot("files.completeUploadExternal", { files }))).toBe("invalid_arguments");
    const missing = { messages: ["[ERROR] missing required field: files [json-pointer:/files]"] };
    for (const files of [undefined, ""])
      expect(asBot("files.completeUploadExternal", { files })).toMatchObject({ response_metadata: missing });
    for (const outputs of [undefined, "", "[]", []])
      expect(codeOf(asBot("functions.completeSuccess", { function_execution_id: "Fx1", outputs }))).toBe("invalid_arguments");
  });
});

it("a person has no emoji that the workspace has not", async () => {
  const open = (customEmoji: string[]) => openBare({ manifest: mayAll, team: { ...demoTeam, customEmoji } });
  const [own, other] = [await open(["sluice_gate"]), await open([])];
  const react = ({ slack }: Bare) => {
    const [message] = slack.history("C0PARSER");
    return slack.happens.reacts("U0ANA", { channel: "C0PARSER", ts: message?.ts ?? "" }, "sluice_gate");
  };
  await react(own);
  expect(own.slack.history("C0PARSER")[0]?.reactions).toEqual([{ name: "sluice_gate", users: ["U0ANA"] }]);
  await expect(react(other)).rejects.toThrow('There is no emoji named "sluice_gate" here.');
  for (const { slack } of [own, other]) await slack.close();
});
