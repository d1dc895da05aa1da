import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Connections, openConnections } from "./connections.ts";
import { isJsonObject, type JsonObject, parsedJson } from "./json-object.ts";
import { type Acknowledgement, type Attempt, type EnvelopeKind, type Transport, timedOut } from "./transport.ts";

export type SocketMode = Pick<Connections, "count" | "recycle" | "drop" | "close"> & {
  send: Transport;
  /** A fresh path for one connection: its ticket is good once. */
  ticketPath(): string;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
};

type Answered = (answer: Acknowledgement) => void;

const cut: Acknowledgement = { ok: false, says: "dispatch_failed", reason: "connection_failed" };

/** Delivers over WebSockets. An event waits a while for a connection when there is none; a command or a click fails at once. */
export function openSocketMode(options: { appId: string; acknowledgeWithinMs: number; changed(): void }): SocketMode {
  const { appId, acknowledgeWithinMs } = options;
  const server = new WebSocketServer({ noServer: true });
  const connections = openConnections(appId, options.changed);
  const tickets = new Set<string>();
  const awaited = new Map<string, { socket: WebSocket; answered: Answered }>();

  function connect(socket: WebSocket): void {
    socket.on("message", (data) => acknowledged(parsedJson(String(data))));
    socket.on("close", () => {
      for (const one of [...awaited.values()]) if (one.socket === socket) one.answered(cut);
    });
    connections.welcome(socket);
  }

  function acknowledged(message: unknown): void {
    if (!isJsonObject(message)) return;
    const payload = message["payload"];
    // The SDK sends `{}` for "nothing to say".
    const body = isJsonObject(payload) && Object.keys(payload).length > 0 ? payload : null;
    awaited.get(String(message["envelope_id"]))?.answered({ ok: true, body });
  }

  async function send(kind: EnvelopeKind, payload: JsonObject, attempt: Attempt): Promise<Acknowledgement> {
    if (connections.count() === 0 && kind === "events_api") await within(acknowledgeWithinMs, connections.onArrival);
    const socket = connections.next();
    if (!socket) return cut;
    const id = randomUUID();
    const retry = kind === "events_api" ? { retry_attempt: attempt.number, retry_reason: attempt.reason } : {};
    let answer: Acknowledgement = timedOut;
    await within(acknowledgeWithinMs, (settle) => {
      const answered: Answered = (given) => {
        answer = given;
        settle();
      };
      awaited.set(id, { socket, answered });
      socket.send(
        JSON.stringify({ envelope_id: id, type: kind, accepts_response_payload: kind !== "events_api", ...retry, payload }),
      );
      return () => awaited.delete(id);
    });
    return answer;
  }

  return {
    send,
    ticketPath() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(incoming, socket, head) {
      const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://localhost");
      const isInvited = pathname === "/link/" && tickets.delete(searchParams.get("ticket") ?? "");
      if (isInvited) server.handleUpgrade(incoming, socket, head, connect);
      else socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    },
    count: connections.count,
    recycle: connections.recycle,
    drop: connections.drop,
    close: connections.close,
  };
}

/** Waits until `begin` settles, for so long at most; what `begin` returns tidies up. */
async function within(milliseconds: number, begin: (settle: () => void) => () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let tidy = () => {};
  await new Promise<void>((settle) => {
    timer = setTimeout(settle, milliseconds);
    tidy = begin(settle);
  });
  clearTimeout(timer);
  tidy();
}
