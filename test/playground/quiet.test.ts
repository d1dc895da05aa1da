import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Bare, openBare } from "./bare-workspace.ts";

/** Apps that acknowledge first and call after that, as one in a process of its own does: nothing tells the workspace what they are at. */
let bare: Bare;
beforeEach(async () => {
  bare = await openBare({ acknowledgeWithinMs: 2000 });
});
afterEach(() => bare.slack.close());

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const post = (text: string) => bare.client.chat.postMessage({ channel: "U0BO", text });
const posted = () => bare.slack.history("D0BO").map(({ text }) => text);

/** A connection of an app that acknowledges all, and answers each ping as it is told. */
async function connect(onPing: (count: number, socket: WebSocket) => void): Promise<WebSocket> {
  const { answer } = await bare.raw("apps.connections.open", "", { authorization: `Bearer ${bare.slack.appToken}` });
  const socket = new WebSocket(String(answer["url"]), { autoPong: false });
  let pings = 0;
  socket.on("ping", () => {
    pings += 1;
    onPing(pings, socket);
  });
  await new Promise<void>((greeted) => {
    socket.on("message", (data) => {
      const { type, envelope_id: id } = JSON.parse(String(data)) as { type: string; envelope_id: string };
      if (type === "hello") greeted();
      else socket.send(JSON.stringify({ envelope_id: id }));
    });
  });
  return socket;
}

describe("over sockets", () => {
  /** Seen to fail when only the event loop of the workspace turned. */
  it("an app that is slow to go on is waited for while it answers pings", async () => {
    await connect(async (count, socket) => {
      await soon(20);
      if (count === 8) void post("later");
      socket.pong();
    });
    await bare.slack.as("U0BO").types("/tiny x");
    await bare.slack.quiet();
    expect(posted()).toEqual(["later"]);
  });

  it("an app that answers no ping is waited for once, and one that is half open, or gone, not at all", async () => {
    await connect(() => {});
    const took = async () => {
      const began = performance.now();
      await bare.slack.quiet();
      return performance.now() - began;
    };
    expect(await took()).toBeGreaterThan(240);
    const usual = await took();
    expect(usual).toBeLessThan(1500);
    const gone = await connect((_count, socket) => socket.terminate());
    expect(await took()).toBeLessThan(usual + 200);
    expect(gone.readyState).toBe(WebSocket.CLOSED);
    await connect(() => {});
    bare.slack.freeze();
    expect(await took()).toBeLessThan(usual + 200);
  });
});

describe("by HTTP", () => {
  let server: Server;
  let goesOn: () => Promise<unknown>;
  beforeEach(async () => {
    server = createServer((incoming, reply) => {
      reply.writeHead(200).end();
      // Events are JSON, a command is a form.
      if (incoming.headers["content-type"] !== "application/json") void goesOn();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    bare.slack.deliverBy({ httpTo: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` });
  });
  afterEach(() => new Promise((done) => server.close(done)));

  /** Seen to fail when only the event loop turned, and when calm was not counted anew after a call. */
  it("an app that needs a little time before each of its calls is waited for", async () => {
    goesOn = async () => {
      for (const text of ["one", "two", "three"]) {
        await soon(30);
        await post(text);
      }
    };
    await bare.slack.as("U0BO").types("/tiny x");
    await bare.slack.quiet();
    expect(posted()).toEqual(["one", "two", "three"]);
  });

  /** Seen to fail when a call counted from when its body was there. */
  it("a call counts from its first byte on", async () => {
    goesOn = async () => {
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(Buffer.from("channel=U0BO&"));
          await soon(150);
          controller.enqueue(Buffer.from("text=whole"));
          controller.close();
        },
      });
      const headers = {
        authorization: `Bearer ${bare.slack.botToken}`,
        "content-type": "application/x-www-form-urlencoded",
      };
      await fetch(`${bare.slack.apiUrl}chat.postMessage`, { method: "POST", body, headers, duplex: "half" } as RequestInit);
    };
    await bare.slack.as("U0BO").types("/tiny x");
    await bare.slack.quiet();
    expect(posted()).toEqual(["whole"]);
  });
});
