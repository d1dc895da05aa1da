import { createServer, type RequestListener, type Server } from "node:http";

export type Health = { isWell: boolean; [fact: string]: unknown };

/** Somebody comes back from Slack, where they allowed something or did not; the sentence is for their eyes. */
export type CameBack = (query: URLSearchParams) => Promise<{ status: number; says: string }>;

/** Where requests come in: at this path and below it. */
export type Door = { path: string; listener: RequestListener };

/** The bot's only listener: its health, what comes in by the doors, and who comes back from Slack. */
export function serveHttp(health: () => Promise<Health>, doors: Door[], cameBack?: CameBack): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = addressOf(request.url);
    const door = doors.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
    if (door) return door.listener(request, response);
    if (pathname === "/slack/consent" && cameBack && request.method === "GET")
      return void answerPage(cameBack(searchParams), response);
    if (pathname === "/healthz" && request.method === "GET") return void answerHealth(health, response);
    response
      .writeHead(404, { "content-type": "text/plain" })
      .end(`Sluice listens at ${["/healthz", ...doors.map(({ path }) => path)].join(", ")}.\n`);
  });
}

/** What is no address at all, such as "//", is nowhere. */
const addressOf = (url = "/") => new URL(URL.canParse(url, "http://localhost") ? url : "/", "http://localhost");

async function answerPage(page: ReturnType<CameBack>, response: Parameters<RequestListener>[1]) {
  const { status, says } = await page.catch(() => ({ status: 500, says: "Something failed here. Try again in a moment." }));
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "referrer-policy": "no-referrer" };
  response.writeHead(status, headers).end(`${says}\n`);
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

/** Where it listens. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
