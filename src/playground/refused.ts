import type { JsonObject } from "./json-object.ts";

/** An answer `ok: false` on its way to the caller. */
export type Refused = Error & { answer: JsonObject };

/** Refuses a Web API call with Slack's code; `more` goes into the answer beside it. */
export const refused = (code: string, more: JsonObject = {}): Refused =>
  Object.assign(new Error(code), { answer: { ok: false, error: code, ...more } });

/** Refuses arguments, one message each, in Slack's grammar. */
export const refusedArguments = (...messages: string[]): Refused =>
  refused("invalid_arguments", { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });

export const isRefused = (thrown: unknown): thrown is Refused => thrown instanceof Error && "answer" in thrown;
