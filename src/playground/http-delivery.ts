import { createHmac } from "node:crypto";
import { isJsonObject, type JsonObject, parsedJson } from "./json-object.ts";
import {
  type Acknowledgement,
  type Attempt,
  acknowledged,
  cutOff,
  type EnvelopeKind,
  type Transport,
  timedOut,
} from "./transport.ts";

export type HttpTarget = { url: string; signingSecret: string; acknowledgeWithinMs: number };

const mostRedirects = 2;

/** Delivers to an app's request URL, signed as Slack signs. Signatures use real time. */
export const httpTransport =
  (target: HttpTarget): Transport =>
  async ({ kind, payload, attempt }) => {
    try {
      return await read(await postTo(target, { ...wireForm(kind, payload), attempt, isSigned: true }));
    } catch (thrown) {
      return failureOf(thrown);
    }
  };

/** What it means that posting to the app threw. */
export const failureOf = (thrown: unknown): typeof cutOff =>
  thrown instanceof Error && thrown.name === "TimeoutError" ? timedOut : cutOff;

type Post = { type: string; body: string; attempt?: Attempt; isSigned: boolean };

/** Posts to the app and waits as long as it may take to answer. */
export function postTo(target: HttpTarget, { type, body, attempt = first, isSigned }: Post): Promise<Response> {
  const signal = AbortSignal.timeout(target.acknowledgeWithinMs);
  const headers = isSigned ? headersFor(target, type, body, attempt) : { "content-type": type };
  return followed(target.url, { method: "POST", body, headers, signal });
}

const first: Attempt = { number: 0, reason: "" };

/** Bolt wants the content type bare: with a charset it answers 400. */
function wireForm(kind: EnvelopeKind, payload: JsonObject): { type: string; body: string } {
  if (kind === "events_api") return { type: "application/json", body: JSON.stringify(payload) };
  const fields = kind === "slash_commands" ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
  return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
}

function headersFor(target: HttpTarget, type: string, body: string, attempt: Attempt): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", target.signingSecret).update(`v0:${at}:${body}`).digest("hex");
  const retry = { "x-slack-retry-num": String(attempt.number), "x-slack-retry-reason": attempt.reason };
  const common = { "content-type": type, "x-slack-request-timestamp": at, "x-slack-signature": `v0=${signature}` };
  return { ...common, "user-agent": "Slackbot 1.0 (local workspace)", ...(attempt.number > 0 ? retry : {}) };
}

async function followed(url: string, request: RequestInit, redirects = 0): Promise<Response> {
  const response = await fetch(url, { ...request, redirect: "manual" });
  const location = response.headers.get("location");
  if (![301, 302].includes(response.status) || !location) return response;
  if (redirects === mostRedirects) return response;
  return followed(new URL(location, url).href, request, redirects + 1);
}

async function read(response: Response): Promise<Acknowledgement> {
  const text = await response.text();
  if (!response.ok) {
    const isFinal = response.headers.get("x-slack-no-retry") === "1";
    const says = response.status >= 500 ? "http_service_error" : "http_client_error";
    const reason = [301, 302].includes(response.status) ? "too_many_redirects" : "http_error";
    return { ok: false, says, reason, isFinal };
  }
  const parsed = parsedJson(text);
  return acknowledged(isJsonObject(parsed) ? parsed : text);
}
