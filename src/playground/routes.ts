import type { IncomingMessage, ServerResponse } from "node:http";
import type { Dispatch } from "./dispatch.ts";
import { countBytes, readBody } from "./http-body.ts";
import { isJsonObject, parsedJson } from "./json-object.ts";
import { isLocal } from "./local-only.ts";
import type { PageServer } from "./page-server.ts";
import type { ResponseUrls } from "./response-urls.ts";
import { answerCall, type WebApi } from "./web-api.ts";
import { takeUpload } from "./world-files.ts";

export type Routes = { api: WebApi; responseUrls: ResponseUrls; dispatch: Dispatch; page: PageServer | undefined };

const mostBodyBytes = 1024 * 1024;

/** Answers one HTTP request to the workspace: the Web API, a response_url, or the page. Only this machine is answered. */
export async function route(routes: Routes, incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
  const below = (root: string) => (pathname.startsWith(root) ? pathname.slice(root.length) : undefined);
  const method = below("/slack-api/");
  const hook = below("/slack-hooks/");
  const file = below("/slack-files/");
  try {
    if (!isLocal(incoming.headers)) reply.writeHead(403).end();
    else if (method !== undefined) await routes.dispatch.during(answerCall(routes.api, method, incoming, reply));
    else if (hook !== undefined) await routes.dispatch.during(takeResponse(routes, hook, incoming, reply));
    else if (file !== undefined) await takeFile(routes, file, incoming, reply);
    else if (!(await routes.page?.answer(incoming, reply, pathname))) reply.writeHead(404).end();
  } catch (thrown) {
    if (!reply.headersSent) reply.writeHead(500, { "content-type": "text/plain" });
    reply.end(String(thrown));
  }
}

/** The bytes of a file that was announced: as the whole body, as Slack's own clients send them. */
async function takeFile({ api }: Routes, id: string, incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
  const isTaken = incoming.method === "POST" && takeUpload(api.world, id, await countBytes(incoming));
  reply.writeHead(isTaken ? 200 : 400, { "content-type": "text/plain" }).end(isTaken ? "OK" : "failed");
}

async function takeResponse(
  { api, responseUrls }: Routes,
  path: string,
  incoming: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const body = parsedJson((await readBody(incoming, mostBodyBytes)) ?? "");
  const finished = api.log.begin("out", "response_url", body);
  const { status, answer } = responseUrls.take(path, isJsonObject(body) ? body : {});
  const isOk = answer["ok"] === true;
  finished(isOk ? "ok" : "failed", isOk ? "ok" : String(answer["error"]), answer);
  reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
}
