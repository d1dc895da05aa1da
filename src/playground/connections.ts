import type { WebSocket } from "ws";
import { answeredPing } from "./answered-ping.ts";

export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** The open Socket Mode connections of an app, ten at most. */
export type Connections = {
  /** Greets a new connection, or sends it away when there are too many; it is told how long it lasts, which is shorter when that is to be tried. */
  welcome(socket: WebSocket, isShort: boolean): void;
  /** The next one to take an envelope: they take turns. Undefined when there is none. */
  next(): WebSocket | undefined;
  /** Calls back once the next connection opens; returns how to stop waiting. */
  onArrival(arrived: () => void): () => void;
  count(): number;
  /** Tells all connections, or the oldest, to go away, as Slack does every few hours. */
  recycle(reason: DisconnectReason, which?: "all" | "oldest"): void;
  /** Cuts all connections, or the oldest, without a word. */
  drop(which?: "all" | "oldest"): void;
  /** Makes all connections, or the oldest, half open: they stand, but nothing comes or goes, and no ping is answered. */
  freeze(which?: "all" | "oldest"): void;
  isFrozen(socket: WebSocket): boolean;
  /** Resolves when every connection that is not half open has answered a ping: whoever is at its other end has had a moment. */
  breath(): Promise<void>;
  /** Sends, or seems to: what goes to a half open connection is lost. */
  send(socket: WebSocket, text: string): void;
  close(): Promise<void>;
};

const mostConnections = 10;
/** The SDK drops a connection that was not pinged for 30 s. */
const pingEveryMs = 10_000;
/** How long a connection that was sent away may stay. */
const warnedMs = 10_000;
/** How long closing waits for the other side's part of the handshake. */
const farewellMs = 500;

export function openConnections(appId: string, changed: () => void): Connections {
  const open: WebSocket[] = [];
  const leaving = new Set<WebSocket>();
  const frozen = new WeakSet<WebSocket>();
  const waiting = new Set<() => void>();
  let turn = 0;
  const pings = setInterval(() => {
    for (const socket of open) if (!frozen.has(socket)) socket.ping();
  }, pingEveryMs).unref();

  const send = (socket: WebSocket, text: string) => {
    if (!frozen.has(socket)) socket.send(text);
  };

  const chosen = (which: "all" | "oldest") => (which === "all" ? [...open] : open.slice(0, 1));

  const sendAway = (socket: WebSocket, reason: DisconnectReason) => {
    // Who is warned is spoken to until it goes; who is sent away is not.
    if (reason !== "warning") leave(socket);
    leaving.add(socket);
    // Only whoever is one too many is told how many there are.
    const crowd = { num_connections: open.length, connection_info: { app_id: appId } };
    const more = reason === "too_many_websockets" ? crowd : {};
    send(socket, JSON.stringify({ type: "disconnect", reason, ...more, debug_info: { host } }));
    setTimeout(() => socket.terminate(), warnedMs).unref();
  };

  const leave = (socket: WebSocket) => {
    if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
    leaving.delete(socket);
    changed();
  };

  return {
    welcome(socket, isShort) {
      socket.on("error", () => socket.terminate());
      socket.on("close", () => leave(socket));
      socket.on("ping", (data) => {
        if (!frozen.has(socket)) socket.pong(data);
      });
      if (open.length >= mostConnections) return sendAway(socket, "too_many_websockets");
      open.push(socket);
      socket.send(JSON.stringify(hello(appId, open.length, isShort)));
      for (const arrived of waiting) arrived();
      changed();
    },
    next() {
      turn += 1;
      return open[turn % Math.max(1, open.length)];
    },
    onArrival(arrived) {
      waiting.add(arrived);
      return () => waiting.delete(arrived);
    },
    count: () => open.length,
    recycle(reason, which = "all") {
      for (const socket of chosen(which)) sendAway(socket, reason);
    },
    drop(which = "all") {
      for (const socket of [...chosen(which), ...(which === "all" ? leaving : [])]) socket.terminate();
    },
    freeze(which = "all") {
      for (const socket of chosen(which)) frozen.add(socket);
    },
    async breath() {
      await Promise.all(open.filter((socket) => !frozen.has(socket)).map(answeredPing));
    },
    isFrozen: (socket) => frozen.has(socket),
    send,
    async close() {
      clearInterval(pings);
      await Promise.all([...open, ...leaving].map(farewell));
    },
  };
}

const host = "applink-local";

/** About how long a connection lasts, in seconds: as recorded ones say, and with `debug_reconnects`. */
const lifetime = 18_060;
const shortLifetime = 360;

const hello = (appId: string, connections: number, isShort: boolean) => ({
  type: "hello",
  num_connections: connections,
  debug_info: { host, build_number: 1, approximate_connection_time: isShort ? shortLifetime : lifetime },
  connection_info: { app_id: appId },
});

/** Closes with a handshake, so that the other side sees no error; cuts it when that takes too long. */
async function farewell(socket: WebSocket): Promise<void> {
  const timer = setTimeout(() => socket.terminate(), farewellMs);
  await new Promise((closed) => {
    socket.once("close", closed);
    socket.close(1000);
  });
  clearTimeout(timer);
}
