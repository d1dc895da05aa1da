import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Connections, openConnections } from "./connections.ts";
import { isJsonObject, parsedJson } from "./json-object.ts";
import { keepNewest } from "./keep-newest.ts";
import { type Acknowledgement, acknowledged, cutOff, type Envelope, type Transport, timedOut } from "./transport.ts";

export type SocketMode = Pick<Connections, "count" | "recycle" | "drop" | "freeze" | "breath" | "close"> & {
  send: Transport;
  /** A fresh path for one connection: its ticket is good once. */
  ticketPath(): string;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
};

type Answered = (answer: Acknowledgement) => void;

/** Delivers over WebSockets. An event waits a while for a connection when there is none; a command or a click fails at once. */
export function openSocketMode(options: { appId: string; acknowledgeWithinMs: number; changed(): void }): SocketMode {
  const { appId, acknowledgeWithinMs } = options;
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const connections = openConnections(appId, options.changed);
  const tickets = new Set<string>();
  const awaited = new Map<string, { socket: WebSocket; answered: Answered }>();

  function connect(socket: WebSocket, isShort: boolean): void {
    socket.on("message", (data) => {
      if (!connections.isFrozen(socket)) take(parsedJson(String(data)));
    });
    socket.on("close", () => {
      for (const one of [...awaited.values()]) if (one.socket === socket) one.answered(cutOff);
    });
    connections.welcome(socket, isShort);
  }

  function take(message: unknown): void {
    if (isJsonObject(message)) awaited.get(String(message["envelope_id"]))?.answered(acknowledged(message["payload"]));
  }

  async function send({ kind, payload, attempt }: Envelope): Promise<Acknowledgement> {
    if (connections.count() === 0 && kind === "events_api") await within(acknowledgeWithinMs, connections.onArrival);
    const socket = connections.next();
    if (!socket) return cutOff;
    const id = randomUUID();
    const retry = kind === "events_api" ? { retry_attempt: attempt.number, retry_reason: attempt.reason } : {};
    let answer: Acknowledgement = timedOut;
    await within(acknowledgeWithinMs, (settle) => {
      const answered: Answered = (given) => {
        answer = given;
        settle();
      };
      awaited.set(id, { socket, answered });
      connections.send(
        socket,
        JSON.stringify({ envelope_id: id, type: kind, accepts_response_payload: takesAnswer(kind, payload), ...retry, payload }),
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
      keepNewest(tickets);
      return `link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(incoming, socket, head) {
      const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://localhost");
      const isInvited = pathname === "/link/" && tickets.delete(searchParams.get("ticket") ?? "");
      const isShort = searchParams.get("debug_reconnects") === "true";
      if (isInvited) server.handleUpgrade(incoming, socket, head, (opened) => connect(opened, isShort));
      else socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    },
    count: connections.count,
    recycle: connections.recycle,
    drop: connections.drop,
    freeze: connections.freeze,
    breath: connections.breath,
    close: connections.close,
  };
}

/** Whether an answer that comes with the acknowledgement is shown: recorded envelopes of clicks, shortcuts and events say no. */
const takesAnswer = (kind: Envelope["kind"], { type }: Envelope["payload"]): boolean =>
  kind === "slash_commands" || (kind === "interactive" && ["view_submission", "block_suggestion"].includes(String(type)));

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
