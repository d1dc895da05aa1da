import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bare, openBare } from "./bare-workspace.ts";

const metadata = { event_type: "notice", event_payload: { id: "n1" } };

let bare: Bare;
beforeEach(async () => {
  bare = await openBare();
});
afterEach(() => bare.slack.close());

describe("the wire", () => {
  it("takes forms and JSON, and answers what it does not know with HTTP 200", async () => {
    const form = await bare.raw("chat.postMessage", "channel=U0ANA&text=one");
    const json = await bare.raw("chat.postMessage", JSON.stringify({ channel: "U0ANA", text: "two" }));
    expect([form.answer["ok"], json.answer["ok"], form.answer["channel"]]).toEqual([true, true, "D0ANA"]);
    expect(await bare.raw("chat.nothing", "")).toMatchObject({ status: 200, answer: { ok: false, error: "unknown_method" } });
  });

  it("asks for the right token and for the scope", async () => {
    const as = (token: string) => bare.raw("chat.postMessage", "channel=U0ANA&text=x", { authorization: token });
    expect((await as("")).answer["error"]).toBe("not_authed");
    expect((await as("Bearer nobody")).answer["error"]).toBe("invalid_auth");
    expect((await as(`Bearer ${bare.slack.appToken}`)).answer["error"]).toBe("not_allowed_token_type");
    expect((await bare.raw("team.info", "")).answer).toMatchObject({ error: "missing_scope", needed: "team:read" });
    expect((await bare.raw("conversations.info", "channel=C0PARSER")).answer["error"]).toBe("missing_scope");
  });

  it("answers this machine only", async () => {
    const from = (headers: Record<string, string>) =>
      fetch(`${bare.slack.apiUrl}api.test`, { headers }).then(({ status }) => status);
    expect(await from({})).toBe(200);
    expect(await from({ origin: "https://elsewhere.example" })).toBe(403);
  });
});

describe("messages", () => {
  it.each([
    ["channel_not_found", { channel: "C0NONE", text: "x" }],
    ["channel_not_found", { channel: "C0RELEASE", text: "x" }],
    ["channel_not_found", { channel: "U0WREN", text: "x" }],
    ["no_text", { channel: "U0ANA", text: "" }],
    ["thread_not_found", { channel: "U0ANA", text: "x", thread_ts: "1.000000" }],
    ["invalid_metadata_schema", { channel: "U0ANA", text: "x", metadata: { event_type: "x" } as never }],
    ["invalid_blocks", { channel: "U0ANA", text: "x", blocks: [{ type: "section" }] }],
  ])("are refused with %s", async (code, args) => {
    expect(await bare.codeOf(bare.client.chat.postMessage(args))).toBe(code);
    expect(bare.slack.history("D0ANA")).toEqual([]);
  });

  it("keep their metadata, and give it only when asked", async () => {
    const { ts, channel } = await bare.client.chat.postMessage({ channel: "U0ANA", text: "x", metadata });
    await bare.client.chat.update({ channel: channel!, ts: ts!, text: "y" });
    const read = async (include: boolean) =>
      (await bare.client.conversations.history({ channel: channel!, include_all_metadata: include })).messages?.[0];
    expect(await read(true)).toMatchObject({ text: "y", metadata, edited: { user: "B0LOCAL" } });
    expect(await read(false)).not.toHaveProperty("metadata");
  });

  it("are posted once for a client_msg_id, unless that is switched off", async () => {
    const post = (one: Bare) => one.client.apiCall("chat.postMessage", { channel: "U0ANA", text: "x", client_msg_id: "m1" });
    const [first, second] = [await post(bare), await post(bare)];
    expect(second).toMatchObject({ ts: (first as { ts?: string }).ts, is_duplicate: true });
    const other = await openBare({ webApi: { deduplicates: false } });
    await post(other);
    await post(other);
    expect(other.slack.history("D0ANA")).toHaveLength(2);
    await other.slack.close();
  });

  it("are the bot's own to change, and up to 4,000 characters", async () => {
    const [theirs] = bare.slack.history("C0PARSER");
    const update = (channel: string, ts: string, text: string) => bare.codeOf(bare.client.chat.update({ channel, ts, text }));
    expect(await update("C0PARSER", theirs!.ts, "mine")).toBe("cant_update_message");
    const { ts } = await bare.client.chat.postMessage({ channel: "U0ANA", text: "x" });
    expect(await update("D0ANA", "1.000000", "x")).toBe("message_not_found");
    expect(await update("D0ANA", ts!, "x".repeat(4001))).toBe("msg_too_long");
    expect(await update("U0ANA", ts!, "x")).toBe("channel_not_found");
  });

  it("come in pages, newest first, between two moments", async () => {
    for (const text of ["a", "b", "c"]) await bare.client.chat.postMessage({ channel: "U0ANA", text });
    const pages = bare.client.paginate("conversations.history", { channel: "D0ANA", limit: 2 });
    const texts: unknown[] = [];
    for await (const page of pages) texts.push((page as { messages?: { text: string }[] }).messages?.map(({ text }) => text));
    expect(texts).toEqual([["c", "b"], ["a"]]);
    const oldest = bare.slack.history("D0ANA")[1]!.ts;
    const later = await bare.client.conversations.history({ channel: "D0ANA", oldest });
    expect(later.messages?.map(({ text }) => text)).toEqual(["c"]);
  });

  it("for one person are seen by no other and not kept", async () => {
    await bare.client.chat.postEphemeral({ channel: "C0PARSER", user: "U0ANA", text: "psst" });
    expect(bare.slack.as("U0ANA").ephemerals()).toHaveLength(1);
    expect(bare.slack.as("U0BO").ephemerals()).toHaveLength(0);
    const nobody = bare.client.chat.postEphemeral({ channel: "C0DESIGN", user: "U0DEE", text: "psst" });
    expect(await bare.codeOf(nobody)).toBe("user_not_in_channel");
  });
});

it("says who somebody is, with the zone and its offset on that day", async () => {
  const { user } = await bare.client.users.info({ user: "U0ANA" });
  expect(user).toMatchObject({ name: "ana", tz: "Europe/Berlin", tz_offset: 3600, is_bot: false, deleted: false });
  bare.clock.at = Date.parse("2026-04-01T08:00:00Z");
  expect((await bare.client.users.info({ user: "U0ANA" })).user?.tz_offset).toBe(7200);
  expect(await bare.codeOf(bare.client.users.info({ user: "U0NONE" }))).toBe("user_not_found");
});
