import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace, type WorkspaceOptions } from "../../src/playground/workspace.ts";
import { manifest } from "./tiny-bot.ts";

const nothing = () => {};
/** Refusals are what these tests ask for: the client need not print them. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};

/** A workspace without a bot, the real client to call it with, and a clock that stands. */
export async function openBare(options: Partial<WorkspaceOptions> = {}) {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z") };
  const settings = { clock: { now: () => clock.at }, team: demoTeam, manifest, acknowledgeWithinMs: 20, retryAfterMs: [] };
  const slack = await openWorkspace({ ...settings, ...options });
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
    rejectRateLimitedCalls: true,
  });
  /** Posts a form or JSON, and says what came back. */
  const raw = async (method: string, body: string, headers: Record<string, string> = {}) => {
    const type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    const authorization = `Bearer ${slack.botToken}`;
    const response = await fetch(slack.apiUrl + method, {
      method: "POST",
      body,
      headers: { "content-type": type, authorization, ...headers },
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };
  /** Calls the real client, and says with which code it was refused ("ok" when it was not). */
  const codeOf = async (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => "ok",
      (error: { data?: { error?: string }; code?: string }) => error.data?.error ?? String(error.code),
    );
  return { slack, client, clock, raw, codeOf };
}

export type Bare = Awaited<ReturnType<typeof openBare>>;
