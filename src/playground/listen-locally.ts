import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

export type LocalServer = {
  port: number;
  onUpgrade(take: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void): void;
  close(): Promise<void>;
};

/** Listens on 127.0.0.1 and, where there is one, on ::1: "localhost" may mean either. A taken port rejects with EADDRINUSE. */
export async function listenLocally(port: number, listener: RequestListener): Promise<LocalServer> {
  const first = createServer(listener);
  await listening(first, port, "127.0.0.1");
  const bound = (first.address() as AddressInfo).port;
  const second = createServer(listener);
  const servers = [first];
  try {
    await listening(second, bound, "::1");
    servers.push(second);
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : "";
    if (code === "EADDRINUSE") {
      await closed(first);
      if (port === 0) return listenLocally(0, listener);
      throw thrown;
    }
  }
  return {
    port: bound,
    onUpgrade(take) {
      for (const server of servers) server.on("upgrade", take);
    },
    async close() {
      await Promise.all(servers.map(closed));
    },
  };
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      ready();
    });
  });

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
