import type { IncomingMessage, ServerResponse } from "node:http";
import { type Arguments, argumentsOf, isJsonType, readArguments } from "./call-arguments.ts";
import type { CallLog } from "./call-log.ts";
import type { Fault, Faults } from "./faults.ts";
import { readBody } from "./http-body.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { isRefused } from "./refused.ts";
import { allMethods } from "./web-api/all-methods.ts";
import { callMethod, type MethodOffice } from "./web-api/call-method.ts";

export type WebApi = MethodOffice & { faults: Faults; log: CallLog; changed(): void };

type Answer = { answer: JsonObject; scopes?: string[] };

const mostBodyBytes = 4 * 1024 * 1024;

/** Answers one call of the Web API at its address; `name` is the method in it. */
export async function answerCall(api: WebApi, name: string, incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
  const body = await readBody(incoming, mostBodyBytes);
  if (body === null) return void reply.writeHead(413).end();
  if (api.faults.isDown()) return void reply.writeHead(503).end();
  const query = new URL(incoming.url ?? "/", "http://localhost").searchParams;
  const type = incoming.headers["content-type"] ?? "";
  const { args, problem } = readOrRefuse(body, type, query);
  const fault = api.faults.take(name, args.text("channel"));
  const at = api.world.clock.now();
  const finished = api.log.begin("out", name, args.raw);
  const isJson = isJsonType(type);
  const token = bearer(incoming) ?? (isJson ? "" : args.text("token"));
  const run = () => callMethod(api, { name, token, args, isJson });
  const { answer: plain, scopes = [] } = problem ? { answer: problem } : (faulty(fault) ?? run());
  const answer = warned(plain, body === "" ? [] : charsetWarnings(type));
  const heard = send(reply, answer, fault, headersFor(name, scopes));
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

/** What a fault answers in the place of the method; undefined when the method is run. */
function faulty(fault: Fault | undefined): Answer | undefined {
  if (!fault || "acceptedThen" in fault) return undefined;
  if ("refuse" in fault) return { answer: { ok: false, error: fault.refuse } };
  return { answer: "rateLimited" in fault ? { ok: false, error: "ratelimited" } : {} };
}

/** JSON should name its charset and a form should not; Slack takes both all the same. */
function charsetWarnings(type: string): string[] {
  if (isJsonType(type)) return /charset=/i.test(type) ? [] : ["missing_charset"];
  return /charset=/i.test(type) ? ["superfluous_charset"] : [];
}

/** The answer with the warnings of the method and those of the wire, in both of the places where Slack says them. */
function warned(answer: JsonObject, ofWire: string[]): JsonObject {
  const warnings = [answer["warning"], ...ofWire].filter((one) => typeof one === "string");
  if (warnings.length === 0) return answer;
  const metadata = isJsonObject(answer["response_metadata"]) ? answer["response_metadata"] : {};
  return { ...answer, warning: warnings.join(","), response_metadata: { ...metadata, warnings } };
}

function headersFor(name: string, scopes: string[]): Record<string, string> {
  const accepted = Object.hasOwn(allMethods, name) ? (allMethods[name]?.scopes.join(",") ?? "") : "";
  return { "x-oauth-scopes": scopes.join(","), "x-accepted-oauth-scopes": accepted };
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
