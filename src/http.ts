import { createServer, type RequestListener, type Server } from "node:http";

export type Health = { isWell: boolean; [fact: string]: unknown };

/** The bot's only listener: its health, and Slack's requests where they come over HTTP. */
export function serveHttp(health: () => Promise<Health>, slackListener?: RequestListener): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/slack/events" && slackListener) return slackListener(request, response);
    if (pathname === "/healthz" && request.method === "GET") return void answerHealth(health, response);
    response
      .writeHead(404, { "content-type": "text/plain" })
      .end("Sluice listens at /healthz and, over HTTP, at /slack/events.\n");
  });
}

async function answerHealth(health: () => Promise<Health>, response: Parameters<RequestListener>[1]) {
  const { isWell, ...facts } = await health().catch(() => ({ isWell: false }));
  response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify({ ok: isWell, ...facts }));
}

/** Listens on a port, of all addresses or of one; a taken one rejects with its code, EADDRINUSE. */
export const listenOn = (server: Server, port: number, host?: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
