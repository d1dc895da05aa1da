import type { IncomingMessage, ServerResponse } from "node:http";
import { type Arguments, argumentsOf, readArguments } from "./call-arguments.ts";
import type { CallLog } from "./call-log.ts";
import type { Fault, Faults } from "./faults.ts";
import { readBody } from "./http-body.ts";
import type { JsonObject } from "./json-object.ts";
import { scopesOf } from "./manifest.ts";
import { isRefused, refused } from "./refused.ts";
import { appMethods } from "./web-api/app-methods.ts";
import { chatMethods } from "./web-api/chat-methods.ts";
import { conversationMethods } from "./web-api/conversation-methods.ts";
import type { Method, MethodContext, MethodTable } from "./web-api/method.ts";
import { peopleMethods } from "./web-api/people-methods.ts";
import { viewMethods } from "./web-api/view-methods.ts";

const methods: MethodTable = { ...appMethods, ...chatMethods, ...conversationMethods, ...peopleMethods, ...viewMethods };

export type WebApi = MethodContext & {
  tokens: { bot: string; app: string };
  faults: Faults;
  log: CallLog;
  changed(): void;
};

const mostBodyBytes = 4 * 1024 * 1024;

/** Answers one call of the Web API at its address; `name` is the method in it. */
export async function answerCall(api: WebApi, name: string, incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
  const body = await readBody(incoming, mostBodyBytes);
  if (body === null) return void reply.writeHead(413).end();
  if (api.faults.isDown()) return void reply.writeHead(503).end();
  const query = new URL(incoming.url ?? "/", "http://localhost").searchParams;
  const { args, problem } = readOrRefuse(body, incoming.headers["content-type"] ?? "", query);
  const token = bearer(incoming) ?? args.text("token");
  const fault = api.faults.take(name, args.text("channel"));
  const at = api.world.clock.now();
  const finished = api.log.begin("out", name, args.raw);
  const answer = problem ?? answerOf(api, name, token, args, fault);
  const heard = send(reply, answer, fault, headersFor(api, name));
  api.log.calls.push({ method: name, args: args.raw, answer: heard ? answer : null, at });
  finished(heard && answer["ok"] === true ? "ok" : "failed", heard ? outcomeOf(answer) : unheard(fault), answer);
  api.changed();
}

function readOrRefuse(body: string, type: string, query: URLSearchParams): { args: Arguments; problem?: JsonObject } {
  try {
    return { args: readArguments(body, type, query) };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    return { args: argumentsOf({}), problem: thrown.answer };
  }
}

const outcomeOf = (answer: JsonObject): string => (answer["ok"] === true ? "ok" : String(answer["error"]));

function unheard(fault: Fault | undefined): string {
  if (fault && "status" in fault) return `HTTP ${fault.status}, nothing done`;
  return fault && "acceptedThen" in fault ? "done, and the caller heard a failure" : "cut before anything was done";
}

/** What the method says, or why it was not run. */
function answerOf(api: WebApi, name: string, token: string, args: Arguments, fault: Fault | undefined): JsonObject {
  if (fault && "refuse" in fault) return { ok: false, error: fault.refuse };
  if (fault && "rateLimited" in fault) return { ok: false, error: "ratelimited" };
  if (fault && !("acceptedThen" in fault)) return {};
  try {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw refused("unknown_method", { req_method: name });
    checkToken(api, method, token);
    return { ok: true, ...method.run(args, api) };
  } catch (thrown) {
    if (isRefused(thrown)) return thrown.answer;
    throw thrown;
  }
}

function checkToken(api: WebApi, method: Method, token: string): void {
  if (method.token === "none") return;
  if (token === "") throw refused("not_authed");
  const type = token === api.tokens.bot ? "bot" : token === api.tokens.app ? "app" : undefined;
  if (!type) throw refused("invalid_auth");
  if (method.token !== "any" && method.token !== type) throw refused("not_allowed_token_type");
  const provided = type === "app" ? ["connections:write"] : scopesOf(api.world.app.manifest);
  if (method.scopes.length === 0 || method.scopes.some((scope) => provided.includes(scope))) return;
  throw refused("missing_scope", { needed: method.scopes.join(","), provided: provided.join(",") });
}

function headersFor(api: WebApi, name: string): Record<string, string> {
  const accepted = methods[name]?.scopes.join(",") ?? "";
  return { "x-oauth-scopes": scopesOf(api.world.app.manifest).join(","), "x-accepted-oauth-scopes": accepted };
}

/** Sends the answer, or what a fault makes of it; says whether the caller gets the answer. */
function send(reply: ServerResponse, answer: JsonObject, fault: Fault | undefined, headers: Record<string, string>): boolean {
  const json = { ...headers, "content-type": "application/json; charset=utf-8" };
  if (fault && "rateLimited" in fault) {
    reply.writeHead(429, { ...json, "retry-after": String(fault.rateLimited) }).end(JSON.stringify(answer));
    return true;
  }
  const broken =
    fault && ("acceptedThen" in fault ? fault.acceptedThen : "status" in fault ? fault.status : "hang" in fault && "hang");
  if (broken === "hang") reply.destroy();
  else if (typeof broken === "number") reply.writeHead(broken).end("fault");
  else reply.writeHead(200, json).end(JSON.stringify(answer));
  return !broken;
}

const bearer = (incoming: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/i.exec(incoming.headers.authorization ?? "")?.[1];
