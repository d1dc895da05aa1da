import { setTimeout as milliseconds } from "node:timers/promises";
import { type Arguments, argumentsOf, isJsonType, readArguments } from "./call-arguments.ts";
import type { CallLog } from "./call-log.ts";
import type { Fault, Faults } from "./faults.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { asForm } from "./multipart.ts";
import { conversationIn, type RateLimits } from "./rate-limits.ts";
import { isRefused } from "./refused.ts";
import { allMethods } from "./web-api/all-methods.ts";
import { callMethod, type MethodAnswer, type MethodOffice } from "./web-api/call-method.ts";
import { basicPair, jsonAnswer, plainAnswer, type WireAnswer, type WireRequest } from "./wire.ts";

export type WebApi = MethodOffice & { faults: Faults; limits: RateLimits; log: CallLog; changed(): void };

/** Answers one call of the Web API; `name` is the method. */
export async function answerCall(api: WebApi, name: string, { query, headers, body }: WireRequest): Promise<WireAnswer> {
  const { text, type } = await asForm(body, headers["content-type"] ?? "");
  const { args, problem } = readOrRefuse(text, type, api.settings.tokensInAddress ? query : withoutToken(query));
  if (api.faults.isDown()) {
    api.log.note({ method: name, args: loggedArgs(name, args), answer: null, at: api.world.clock.now() });
    return plainAnswer(503);
  }
  const isJson = isJsonType(type);
  const token = bearer(headers["authorization"]) ?? (isJson ? "" : wordIn(args, "token"));
  // A conversation is opened by whom it is with.
  const place = wordIn(args, "channel") || wordIn(args, "users");
  const fault = faultOf(api, name, place, token);
  const at = api.world.clock.now();
  const finished = api.log.begin("out", name, loggedArgs(name, args));
  const run = () => callMethod(api, { name, token, basic: basicPair(headers["authorization"]), args, isJson });
  const { answer: plain, scopes = [], stray }: MethodAnswer = problem ? { answer: problem } : (faulty(fault) ?? run());
  const answer = warned(plain, body.length === 0 ? [] : charsetWarnings(type));
  if (fault && "slow" in fault) await milliseconds(fault.slow);
  const broken = fault && brokenBy(fault);
  const heard = broken === undefined;
  api.log.note({ method: name, args: loggedArgs(name, args), answer: heard ? answer : null, at, ...(stray ? { stray } : {}) });
  finished(heard && answer["ok"] === true ? "ok" : "failed", heard ? outcomeOf(answer) : unheard(fault), answer);
  api.changed();
  if (typeof broken === "number") return plainAnswer(broken, "fault");
  if (broken) return broken;
  const limited = fault && "rateLimited" in fault ? fault.rateLimited : undefined;
  const more = limited === undefined ? {} : { "retry-after": String(limited) };
  return jsonAnswer(limited === undefined ? 200 : 429, answer, { ...headersFor(name, scopes), ...more });
}

const withoutToken = (query: URLSearchParams) => new URLSearchParams([...query].filter(([name]) => name !== "token"));

function readOrRefuse(body: string, type: string, query: URLSearchParams): { args: Arguments; problem?: JsonObject } {
  try {
    return { args: readArguments(body, type, query) };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    return { args: argumentsOf({}), problem: thrown.answer };
  }
}

/** What is kept of the arguments: not the code of an installation, which may be good still. */
function loggedArgs(name: string, { raw }: Arguments): JsonObject {
  const { code: _code, ...others } = raw;
  return name === "oauth.v2.access" ? others : raw;
}

/** What stands in the way of a call: a limit, or a fault that was planned. */
function faultOf({ world, limits, faults }: WebApi, name: string, channel: string, token: string): Fault | undefined {
  const seconds = limits.meet(name, { channel, token });
  return seconds === undefined ? faults.take(name, conversationIn(world, channel)) : { rateLimited: seconds };
}

/** An argument that is a string; "" for anything else, which is the method's to refuse. */
const wordIn = ({ raw }: Arguments, name: string): string => (typeof raw[name] === "string" ? raw[name] : "");

const outcomeOf = (answer: JsonObject): string => (answer["ok"] === true ? "ok" : String(answer["error"]));

function unheard(fault: Fault | undefined): string {
  if (fault && "status" in fault) return `HTTP ${fault.status}, nothing done`;
  if (fault && "acceptedThen" in fault) return "done, and the caller heard a failure";
  return fault && "silent" in fault ? "no answer, nothing done" : "cut before anything was done";
}

/** What a fault answers in the place of the method; undefined when the method is run. */
function faulty(fault: Fault | undefined): MethodAnswer | undefined {
  if (!fault || "acceptedThen" in fault || "slow" in fault) return undefined;
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

/** What is heard in the place of an answer. */
function brokenBy(fault: Fault): number | "cut" | "silence" | undefined {
  if ("acceptedThen" in fault) return fault.acceptedThen;
  if ("status" in fault) return fault.status;
  if ("cut" in fault) return "cut";
  return "silent" in fault ? "silence" : undefined;
}

const bearer = (authorization: string | undefined): string | undefined => /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
