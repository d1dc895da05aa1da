import type { ExternalSelect, KnownBlock } from "@slack/types";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../../src/playground/act-contract.ts";
import type { Turn } from "../../src/playground/day-contract.ts";
import type { CallFaultPlan } from "../../src/playground/fault-contract.ts";
import type { PageView } from "../../src/playground/page-contract.ts";
import { actAt, viewAt } from "../support/page-calls.ts";
import { openTiny, type TinyBot } from "./tiny-bot.ts";

let tiny: TinyBot;
let turns: Turn[];
beforeEach(async () => {
  turns = [];
  const page = {
    ribbon: async () => null,
    turn: async (_user: string, turn: Turn) => void turns.push(turn),
    stepBack: async (minutes: number) => {
      tiny.clock.at -= minutes * 60_000;
    },
    restart: async () => {
      throw new Error("Not now.");
    },
    startOver: async () => tiny.slack.reset(),
    isRunning: () => true,
  };
  tiny = await openTiny("sockets", { page });
});
afterEach(() => tiny.stop());

const act = (as: string, what: Act) => actAt(tiny.slack.url, as, what);
const viewOf = (user: string, isRight?: (view: PageView) => boolean) => viewAt(tiny.slack.url, user, isRight);

describe("the page", () => {
  it("shows a person their conversations, and what they do", async () => {
    const before = await viewOf("U0ANA");
    expect(before.conversations.map(({ name }) => name)).toEqual(["Tiny", "design", "parser", "release-12"]);
    expect(before.commands.map(({ command }) => command)).toEqual(["/tiny", "/plain", "/silent"]);
    expect([before.guide.name, before.guide.notice, before.story]).toEqual(["Tiny", null, []]);
    expect(before.bot).toMatchObject({ name: "Tiny", running: true, connections: 1 });
    const coming = viewOf("U0ANA", (view) => view.conversations[0]?.messages.length === 1);
    expect(await act("U0ANA", { do: "say", channel: "D0ANA", text: "/tiny hi" })).toBeNull();
    expect((await coming).conversations[0]?.messages[0]).toMatchObject({ isEphemeral: true, text: "You said hi" });
  });

  it("counts what somebody has not read, and forgets it when they read", async () => {
    await act("U0BO", { do: "say", channel: "C0PARSER", text: "hello" });
    const unread = (view: PageView) => view.conversations.find(({ id }) => id === "C0PARSER")?.unread;
    expect(unread(await viewOf("U0ANA"))).toBe(1);
    expect(unread(await viewOf("U0BO"))).toBe(0);
    await act("U0ANA", { do: "read", channel: "C0PARSER" });
    expect(unread(await viewOf("U0ANA"))).toBe(0);
  });

  it("answers an act that cannot be with a sentence", async () => {
    expect(await act("U0DEE", { do: "say", channel: "C0DESIGN", text: "x" })).toBe(
      "You are not in this conversation, so you cannot write there.",
    );
    expect(await act("U0ANA", { do: "restart" })).toBe("Not now.");
    expect(await act("U0ANA", { do: "turn", turn: { by: 15 } })).toBeNull();
    expect(turns).toEqual([{ by: 15 }]);
    expect(await act("U0WREN", { do: "open home" })).toContain("cannot be understood");
  });

  it("asks the app for the options of an external select, and answers with them", async () => {
    const client = new WebClient(tiny.slack.botToken, { slackApiUrl: tiny.slack.apiUrl });
    const plant: ExternalSelect = { type: "external_select", action_id: "plant", min_query_length: 2 };
    const blocks: KnownBlock[] = [{ type: "actions", block_id: "row", elements: [plant] }];
    const { ts } = await client.chat.postMessage({ channel: "U0ANA", text: "Which?", blocks });
    const suggest = async (actionId: string, typed: string) => {
      const what: Act = { do: "suggest", where: { channel: "D0ANA", ts: String(ts) }, blockId: "row", actionId, typed };
      const body = JSON.stringify({ as: "U0ANA", act: what });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${tiny.slack.url}/page/act`, { method: "POST", body, headers });
      return [answer.status, await answer.json()];
    };
    const reed = { text: { type: "plain_text", text: "Reed" }, value: "reed" };
    expect(await suggest("plant", "re")).toMatchObject([200, { options: [reed, { value: "rush" }] }]);
    expect(tiny.heard.at(-1)).toMatchObject({ type: "block_suggestion", value: "re", action_id: "plant" });
    expect(await suggest("plant", "r")).toEqual([200, { options: [] }]);
    expect(await suggest("gone", "re")).toEqual([400, { error: expect.stringContaining("changed meanwhile") }]);
  });

  it("starts over", async () => {
    await act("U0ANA", { do: "say", channel: "D0ANA", text: "/tiny hi" });
    expect(await act("U0ANA", { do: "start over" })).toBeNull();
    const { conversations, log } = await viewOf("U0ANA");
    expect([conversations[0]?.messages, log]).toEqual([[], []]);
  });
});

describe("the door", () => {
  it("is shut to other websites, to other names for this machine, and to what is too long", async () => {
    const status = async (path: string, init: RequestInit) => (await fetch(tiny.slack.url + path, init)).status;
    expect(await status("/page/stream", { headers: { origin: "https://elsewhere.example" } })).toBe(403);
    expect(await status("/page/act", { method: "POST", body: "{}", headers: { origin: "null" } })).toBe(403);
    expect(await status("/page/act", { method: "POST", body: "x".repeat(1024 * 1024 + 1) })).toBe(413);
    expect(await status("/nothing", {})).toBe(404);
  });

  it("says so when its port is taken", async () => {
    const port = Number(new URL(tiny.slack.url).port);
    await expect(openTiny("sockets", { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("on the page a person", () => {
  const inDesign = (view: PageView) => view.conversations.find(({ name }) => name === "design")!;

  it("replies in a thread, reacts and takes it back, changes and deletes what they wrote", async () => {
    const channel = "C0DESIGN";
    expect(await act("U0ELI", { do: "say", channel, text: "Look at this" })).toBeNull();
    const [root] = tiny.slack.history(channel).slice(-1);
    const at = { channel, ts: root?.ts ?? "" };
    await act("U0BO", { do: "say", channel, text: "I do", threadTs: at.ts });
    await act("U0BO", { do: "react", ...at, reaction: "eyes" });
    await act("U0ELI", { do: "edit", ...at, text: "Look at that & tell @bo, @parser-crew" });
    const messages = inDesign(await viewOf("U0ELI")).messages.slice(-2);
    expect(messages).toMatchObject([
      {
        text: "Look at that &amp; tell <@U0BO>, <!subteam^S0PARSER>",
        isEdited: true,
        threadTs: null,
        reactions: [{ name: "eyes", users: ["U0BO"] }],
      },
      { text: "I do", threadTs: at.ts, isBroadcast: false },
    ]);
    await act("U0BO", { do: "react", ...at, reaction: "eyes" });
    expect(inDesign(await viewOf("U0ELI")).messages.at(-2)?.reactions).toEqual([]);
    expect(await act("U0ELI", { do: "edit", ...at, text: " " })).toMatch("Nothing is left of it.");
    expect(await act("U0BO", { do: "delete", ...at })).toBe("Only who wrote a message can change it.");
    const unknown = 'There is no emoji named "sluice_gate" here. Take another, for example eyes.';
    expect(await act("U0BO", { do: "react", ...at, reaction: "sluice_gate" })).toBe(unknown);
    expect(await act("U0ELI", { do: "delete", ...at })).toBeNull();
    expect(await act("U0ELI", { do: "react", ...at, reaction: "eyes" })).toBe("This message is not there any more.");
  });

  it("sets a status, pauses notifications and sets the hours of their nights", async () => {
    const me = async () => (await viewOf("U0ANA")).me;
    expect(await me()).toMatchObject({ status: null, rest: { night: null, silentUntil: null, isSnoozed: false } });
    await act("U0ANA", { do: "set status", text: "In a train", emoji: ":train:" });
    await act("U0ANA", { do: "set night", night: { from: "22:00", to: "08:00" } });
    await act("U0ANA", { do: "pause", minutes: 30 });
    expect(await me()).toMatchObject({
      status: { text: "In a train", emoji: ":train:" },
      rest: { night: { from: "22:00" }, silentUntil: tiny.clock.at + 30 * 60_000, isSnoozed: true },
    });
    await act("U0ANA", { do: "pause", minutes: 0 });
    expect((await me()).rest).toMatchObject({ silentUntil: null, isSnoozed: false });
  });

  it("is told when there is no shortcut of that name", async () => {
    expect(await act("U0ANA", { do: "use shortcut", name: "Ask" })).toBe('"Ask" is not a global shortcut here.');
  });
});

describe("the fault panel", () => {
  const faultsOf = async () => (await viewOf("U0ANA")).faults.groups.flatMap(({ faults }) => faults);
  const fault = async (id: string) => (await faultsOf()).find((one) => one.id === id);
  const bo = () => tiny.slack.as("U0BO");

  it("says of each fault what will be seen, and names each once", async () => {
    const faults = await faultsOf();
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    for (const { title, says } of faults)
      expect([title, says]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
  });

  it("puts a switch on and off", async () => {
    await act("U0ANA", { do: "fault", id: "down" });
    expect(await fault("down")).toMatchObject({ is: "switch", isOn: true });
    await act("U0ANA", { do: "fault", id: "down" });
    expect(await fault("down")).toMatchObject({ isOn: false });
  });

  const once = { kind: "status", method: "chat.postMessage", channel: null, times: 1, code: "" };
  const plans = (change: Partial<CallFaultPlan>) => act("U0ANA", { do: "plan fault", plan: { ...once, ...change } });
  const planned = async () => (await viewOf("U0ANA")).faults.calls.planned;
  const posts = () => tiny.slack.calls().filter(({ method }) => method === "chat.postMessage");
  const says = async (user: string) => {
    const before = posts().length;
    await tiny.slack.as(user).types("hi");
    await expect.poll(() => posts().length, { interval: 5 }).toBe(before + 1);
    return tiny.slack.as(user).sees();
  };

  it("plans what the next calls meet, so often and in the conversation that is chosen", async () => {
    await plans({ times: 2, channel: "U0BO" });
    expect(await planned()).toEqual([{ id: 1, says: "chat.postMessage · HTTP 500, nothing done · with Bo Lindqvist", times: 2 }]);
    expect([await says("U0BO"), await says("U0CY")]).toEqual(["hi", "hi\nGot it."]);
    expect(await planned()).toMatchObject([{ times: 1 }]);
    await says("U0BO");
    expect(await planned()).toEqual([]);
    expect(await says("U0BO")).toBe("hi\nhi\nhi\nGot it.");
  });

  it("refuses with the code that is typed, and takes back what was planned", async () => {
    await plans({ kind: "refused", code: "is_archived" });
    await plans({ kind: "refused" });
    const words = async () => (await planned()).map((one) => one.says);
    expect(await words()).toEqual([
      "chat.postMessage · refused with is_archived",
      "chat.postMessage · refused with internal_error",
    ]);
    await act("U0ANA", { do: "take back fault", id: (await planned())[1]?.id ?? 0 });
    expect(await words()).toEqual(["chat.postMessage · refused with is_archived"]);
    await says("U0BO");
    expect(posts().at(-1)?.answer).toEqual({ ok: false, error: "is_archived" });
  });

  it("has every kind of fault, and offers each method that the app called", async () => {
    const { kinds, methods } = (await viewOf("U0ANA")).faults.calls;
    for (const { id } of kinds) expect(await plans({ kind: id })).toBeNull();
    expect(await planned()).toHaveLength(9);
    const called = new Set(tiny.slack.calls().map(({ method }) => method));
    expect(called.size).toBeGreaterThan(0);
    for (const method of called) expect(methods.map(({ name }) => name)).toContain(method);
    expect(methods.filter((one) => one.isOfConversation).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["chat.postMessage", "chat.update", "conversations.history"]),
    );
    expect(methods.find(({ name }) => name === "views.open")?.isOfConversation).toBe(false);
  });

  it.each([
    [{ kind: "fire" }, "This fault is not known here. Look again, then choose."],
    [{ method: "chat.meMessage" }, "This fault is not known here. Look again, then choose."],
    [{ channel: "C0NOWHERE" }, "This fault is not known here. Look again, then choose."],
    [{ times: 0 }, "A fault comes from 1 to 100 times, for example 3."],
    [{ times: 1.5 }, "A fault comes from 1 to 100 times, for example 3."],
    [{ kind: "refused", code: "No!" }, "A code has small letters, numbers and _, for example channel_not_found."],
  ])("does not plan %j", async (change, sentence) => {
    expect(await plans(change)).toBe(sentence);
    expect(await planned()).toEqual([]);
  });

  it("has its own line for a connection that is refused", async () => {
    await act("U0ANA", { do: "fault", id: "refused-connection" });
    expect([await planned(), (await fault("refused-connection"))?.waiting]).toEqual([[], 1]);
  });

  it("renews connections as it is told to", async () => {
    expect(await act("U0ANA", { do: "fault", id: "recycle" })).toBe("This fault is not known here. Look again, then choose.");
    const choices = (await fault("recycle"))?.choices?.map(({ name }) => name);
    expect(choices).toEqual(["warning, oldest", "warning, all", "refresh_requested, oldest", "refresh_requested, all"]);
    await act("U0ANA", { do: "fault", id: "recycle", choice: "refresh_requested all" });
    const connections = async () => (await viewOf("U0ANA")).bot.connections;
    expect(await connections()).toBe(0);
    await expect.poll(connections, { timeout: 9_000 }).toBe(1);
  });

  it("stops the calls of one conversation for a while", async () => {
    await act("U0ANA", { do: "fault", id: "pause", choice: "U0BO" });
    for (const one of ["U0BO", "U0CY"]) await tiny.slack.as(one).types("hi");
    await tiny.slack.quiet();
    expect([bo().sees(), tiny.slack.as("U0CY").sees()]).toEqual(["hi", "hi\nGot it."]);
  });

  it("lets somebody leave and a channel end, and mends all at once", async () => {
    await act("U0ANA", { do: "fault", id: "deactivated", choice: "U0BO" });
    await act("U0ANA", { do: "fault", id: "archived", choice: "C0PARSER" });
    await act("U0ANA", { do: "fault", id: "uninstalled" });
    await act("U0ANA", { do: "fault", id: "twice" });
    const isOn = async (id: string) => (await fault(id))?.choices?.filter((one) => one.isOn).map(({ name }) => name);
    expect([await isOn("deactivated"), await isOn("archived")]).toEqual([["Bo Lindqvist"], ["#parser"]]);
    expect((await viewOf("U0ANA")).conversations.map(({ name }) => name)).not.toContain("parser");
    await act("U0ANA", { do: "mend all" });
    expect([await isOn("deactivated"), await isOn("archived")]).toEqual([[], []]);
    expect((await faultsOf()).filter(({ id, isOn, waiting }) => (isOn && id !== "limits") || waiting > 0)).toEqual([]);
  });

  it("puts the clock back", async () => {
    const before = tiny.clock.at;
    await act("U0ANA", { do: "fault", id: "step-back" });
    expect(tiny.clock.at).toBe(before - 3_600_000);
  });

  it("cuts the app's connections, which come back", async () => {
    await act("U0ANA", { do: "fault", id: "drop", choice: "all" });
    const connections = async () => (await viewOf("U0ANA")).bot.connections;
    await expect.poll(connections, { timeout: 2_000, interval: 5 }).toBe(0);
    await expect.poll(connections, { timeout: 9_000 }).toBe(1);
  });
});
