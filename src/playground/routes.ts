import type { Dispatch } from "./dispatch.ts";
import { isJsonObject, parsedJson } from "./json-object.ts";
import { uploadedBytes } from "./multipart.ts";
import type { ResponseUrls } from "./response-urls.ts";
import { answerCall, type WebApi } from "./web-api.ts";
import { jsonAnswer, plainAnswer, type WireAnswer, type WireRequest } from "./wire.ts";
import { takeUpload } from "./world-files.ts";

export type Routes = { api: WebApi; responseUrls: ResponseUrls; dispatch: Dispatch };

type Route = {
  root: string;
  mostBytes: number;
  answer(routes: Routes, below: string, request: WireRequest): Promise<WireAnswer>;
};

const mebibyte = 1024 * 1024;

/** Where an app reaches the workspace: the Web API, response_urls, and the bytes of files. */
const all: Route[] = [
  {
    root: "/slack-api/",
    mostBytes: 4 * mebibyte,
    answer: ({ api, dispatch }, name, request) => dispatch.during(answerCall(api, name, request)),
  },
  {
    root: "/slack-hooks/",
    mostBytes: mebibyte,
    answer: (routes, path, request) => routes.dispatch.during(takeResponse(routes, path, request)),
  },
  { root: "/slack-files/", mostBytes: 64 * mebibyte, answer: ({ api }, id, request) => takeFile(api, id, request) },
];

const routeTo = (path: string): Route | undefined => all.find(({ root }) => path.startsWith(root));

/** The longest body that a path takes; 0 for a path that is none of these. */
export const mostBytesAt = (path: string): number => routeTo(path)?.mostBytes ?? 0;

/** Answers a request of an app; undefined when its path is not for apps. */
export function answerApp(routes: Routes, request: WireRequest): Promise<WireAnswer> | undefined {
  const route = routeTo(request.path);
  return route?.answer(routes, request.path.slice(route.root.length), request);
}

/** The bytes of a file that was announced: as the whole body, or as a part of it, as Slack's own package sends them. */
async function takeFile({ world }: WebApi, id: string, { method, headers, body }: WireRequest): Promise<WireAnswer> {
  const bytes = await uploadedBytes(body, headers["content-type"] ?? "");
  const isTaken = ["POST", "PUT"].includes(method) && takeUpload(world, id, bytes);
  return plainAnswer(isTaken ? 200 : 400, isTaken ? "OK" : "failed");
}

async function takeResponse({ api, responseUrls }: Routes, path: string, { method, body }: WireRequest): Promise<WireAnswer> {
  if (method !== "POST") return plainAnswer(405, "POST only");
  const said = parsedJson(body.toString("utf8"));
  const finished = api.log.begin("out", "response_url", said);
  const { status, answer } = responseUrls.take(path, isJsonObject(said) ? said : {});
  const isOk = answer["ok"] === true;
  finished(isOk ? "ok" : "failed", isOk ? "ok" : String(answer["error"]), answer);
  return jsonAnswer(status, answer);
}
