import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./http-body.ts";
import { isLocal } from "./local-only.ts";
import type { PageServer } from "./page-server.ts";
import { answerApp, mostBytesAt, type Routes } from "./routes.ts";
import { plainAnswer, type WireAnswer } from "./wire.ts";

/** Answers one HTTP request to the workspace: an app's, or the page's. Only this machine is answered. */
export async function serve(
  routes: Routes,
  page: PageServer | undefined,
  incoming: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const mostBytes = mostBytesAt(url.pathname);
  try {
    if (!isLocal(incoming.headers)) return send(reply, plainAnswer(403));
    if (mostBytes === 0 && (await page?.answer(incoming, reply, url.pathname))) return;
    await routes.dispatch.during(answer(routes, url, mostBytes, incoming, reply));
  } catch (thrown) {
    if (!reply.headersSent) reply.writeHead(500, { "content-type": "text/plain" });
    reply.end(String(thrown));
  }
}

/** Answers an app, from the first byte of its call to the last of the answer. */
async function answer(
  routes: Routes,
  { pathname: path, searchParams: query }: URL,
  mostBytes: number,
  incoming: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const body = await readBody(incoming, mostBytes);
  if (body === null) return send(reply, plainAnswer(413));
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
  const request = { method: incoming.method ?? "GET", path, query, headers, body };
  send(reply, (await answerApp(routes, request)) ?? plainAnswer(404));
}

/** A caller who waits in vain keeps its connection until it has had enough, or the workspace closes. */
function send(reply: ServerResponse, answer: WireAnswer): void {
  if (answer === "silence") return;
  if (answer === "cut") return void reply.destroy();
  reply.writeHead(answer.status, answer.headers).end(answer.body);
}
