import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";

export type Health = { isWell: boolean; [fact: string]: unknown };

/** Somebody comes back from Slack, where they allowed something or did not; the sentence is for their eyes. */
export type CameBack = (query: URLSearchParams) => Promise<{ status: number; says: string }>;

/** Where requests come in: at this path and below it. */
export type Door = { path: string; listener: RequestListener };

/** The bot's only listener: its health, what comes in by the doors, and who comes back from Slack. */
export function serveHttp(health: () => Promise<Health>, doors: Door[], cameBack?: CameBack): Server {
  const answers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answers.add(response);
    response.once("close", () => answers.delete(response));
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
  openAnswers.set(server, answers);
  return server;
}

/** What each server has not answered yet. */
const openAnswers = new WeakMap<Server, Set<ServerResponse>>();
/** So long what came in may take to be answered at the end, in ms of real time. */
const lastPatience = 2_000;

/** Takes nothing more in, lets what came in be answered, and cuts off what takes too long. */
export function closeHttp(server: Server): Promise<void> {
  for (const answer of openAnswers.get(server) ?? []) if (!answer.headersSent) answer.setHeader("connection", "close");
  const cut = setTimeout(() => server.closeAllConnections(), lastPatience);
  return new Promise((resolve) =>
    server.close(() => {
      clearTimeout(cut);
      resolve();
    }),
  );
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
