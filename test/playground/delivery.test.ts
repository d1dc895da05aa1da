import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { mostKept } from "../../src/playground/keep-newest.ts";
import type { Transport } from "../../src/playground/transport.ts";
import { type Bare, openBare } from "./bare-workspace.ts";

let bare: Bare;
beforeEach(async () => {
  bare = await openBare({ retryAfterMs: [0, 0, 0], acknowledgeWithinMs: 250 });
});
afterEach(() => bare.slack.close());

type Envelope = { type: string; reason?: string; retry_attempt?: number; payload?: { event_id: string } };

/** A connection that answers as it is told, and keeps what it got. */
async function connect(answers: (envelope: Envelope, socket: WebSocket) => object | undefined, more = "") {
  const { answer } = await bare.raw("apps.connections.open", "", { authorization: `Bearer ${bare.slack.appToken}` });
  const socket = new WebSocket(`${String(answer["url"])}${more}`);
  const got: Envelope[] = [];
  await new Promise<void>((greeted) => {
    socket.on("message", (data) => {
      const envelope = JSON.parse(String(data)) as Envelope & { envelope_id: string };
      got.push(envelope);
      const payload = envelope.type === "hello" ? undefined : answers(envelope, socket);
      if (payload) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
      if (envelope.type === "hello") greeted();
    });
  });
  return { socket, got };
}

describe("over sockets", () => {
  it("an event that is not taken comes three times more, under the same id", async () => {
    const { got } = await connect(() => undefined);
    await bare.slack.as("U0ANA").types("hi");
    expect(got.slice(1).map((one) => one.retry_attempt)).toEqual([0, 1, 2, 3]);
    expect(new Set(got.slice(1).map((one) => one.payload?.event_id)).size).toBe(1);
  });

  it.each([
    ["", 18_060],
    ["&debug_reconnects=true", 360],
    ["&debug_reconnects=false", 18_060],
  ])("an address with %j says how many seconds it lasts: about %i", async (more, lasts) => {
    const { got } = await connect(() => ({}), more);
    expect(got[0]).toMatchObject({ type: "hello", debug_info: { approximate_connection_time: lasts } });
  });

  /** Seen to fail when every address that was ever given out was kept. */
  it("an address that a thousand others followed is not good any more", async () => {
    const { slack, raw } = await openBare({ isLimited: false });
    const address = async () => {
      const { answer } = await raw("apps.connections.open", "", { authorization: `Bearer ${slack.appToken}` });
      return String(answer["url"]);
    };
    const oldest = await address();
    for (let number = 0; number < mostKept - 1; number += 1) await address();
    const newest = await address();
    const opens = (url: string) =>
      new Promise<boolean>((known) => {
        const socket = new WebSocket(url);
        socket.once("open", () => known(true)).once("error", () => known(false));
      });
    expect([await opens(oldest), await opens(newest)]).toEqual([false, true]);
    await slack.close();
  });

  it("an event whose connection is cut comes again on another", async () => {
    await connect((_envelope, socket) => void socket.terminate());
    const second = await connect(() => ({}));
    await bare.slack.as("U0ANA").types("hi");
    await bare.slack.as("U0BO").types("hi");
    expect(second.got.filter((one) => one.type === "events_api")).toHaveLength(2);
  });

  it("a command comes once, and `{}` says nothing", async () => {
    const { got } = await connect(() => ({}));
    expect(await bare.slack.as("U0BO").types("/plain x")).toEqual({});
    expect(got.slice(1).map((one) => one.type)).toEqual(["slash_commands"]);
  });

  it("connections take turns, are told to go, and are ten at most", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => connect(() => ({ text: "yes" }))));
    for (let turn = 0; turn < 10; turn += 1) await bare.slack.as("U0BO").types("/plain x");
    expect(all.map(({ got }) => got.length)).toEqual(Array(10).fill(2));
    bare.slack.recycle("refresh_requested", "oldest");
    await bare.slack.as("U0BO").types("/plain x");
    expect(bare.slack.sockets()).toBe(9);
    bare.slack.drop();
    await new Promise((closed) => all[9]!.socket.once("close", closed));
    expect((await bare.slack.as("U0BO").types("/plain x")).failure).toContain("dispatch_failed");
  });
});

describe("by signed HTTP", () => {
  let server: Server;
  let got: { path: string; headers: Record<string, unknown>; body: string }[];
  let answers: { status: number; headers?: Record<string, string>; body?: string }[];
  beforeEach(async () => {
    [got, answers] = [[], []];
    server = createServer(async (incoming, reply) => {
      got.push({ path: incoming.url ?? "", headers: incoming.headers, body: await text(incoming) });
      const { status, headers = {}, body = "" } = answers.shift() ?? { status: 200 };
      reply.writeHead(status, headers).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    bare.slack.deliverBy({ httpTo: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` });
  });
  afterEach(() => new Promise((done) => server.close(done)));

  it("an event that fails is sent again with its reason, unless the app wants none", async () => {
    answers = [{ status: 500 }, { status: 500 }, { status: 200 }];
    await bare.slack.as("U0ANA").types("hi");
    expect(got.map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]])).toEqual([
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_error"],
    ]);
    answers = [{ status: 500, headers: { "x-slack-no-retry": "1" } }];
    await bare.slack.as("U0ANA").types("hi");
    expect(got).toHaveLength(4);
  });

  it("content types are bare, redirects are followed twice, and a text answers a command", async () => {
    const away = { status: 302, headers: { location: "/elsewhere" } };
    answers = [away, away, { status: 200, body: "Hello" }];
    const { ephemeral } = await bare.slack.as("U0BO").types("/plain x");
    expect(ephemeral?.text).toBe("Hello");
    expect(got.map(({ path }) => path)).toEqual(["/slack/events", "/elsewhere", "/elsewhere"]);
    expect(got[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(got[0]?.headers["x-slack-signature"]).toMatch(/^v0=[0-9a-f]{64}$/);
  });

  it("a command that fails is not sent again", async () => {
    answers = [{ status: 500 }];
    expect((await bare.slack.as("U0BO").types("/plain x")).failure).toContain("http_service_error");
    expect(got).toHaveLength(1);
  });
});

/** Seen to fail with a TypeError where the answer was read. */
it.each<[string, () => unknown]>([
  ["resolves to nothing", async () => undefined],
  ["resolves to null", async () => null],
  ["gives nothing back", () => undefined],
  [
    "throws at once",
    () => {
      throw new Error("no");
    },
  ],
])("in process an app that %s has not taken it", async (_how, deliver) => {
  const opened = await openBare();
  opened.slack.deliverBy({ inProcess: deliver as Transport });
  await opened.slack.as("U0ANA").types("hi");
  await opened.client.chat.postMessage({ channel: "U0ANA", text: "Well?", blocks: [row] });
  expect(await opened.slack.as("U0ANA").presses("Go")).toMatchObject({ failure: expect.stringContaining("cannot be reached") });
  await opened.slack.close();
});

const row = { type: "actions", elements: [{ type: "button", action_id: "go", text: { type: "plain_text", text: "Go" } }] };
