import type { JsonObject } from "./json-object.ts";

export type EnvelopeKind = "slash_commands" | "interactive" | "events_api";

/** Which try of an event this is (0 is the first), and why the one before failed. */
export type Attempt = { number: number; reason: string };

/** What came back. `body` is null when the app said no more than "got it"; `says` is the failure in Slack's words for a person. */
export type Acknowledgement =
  | { ok: true; body: JsonObject | null }
  | { ok: false; says: string; reason: string; isFinal?: boolean };

/** A way to the app. */
export type Transport = (kind: EnvelopeKind, payload: JsonObject, attempt: Attempt) => Promise<Acknowledgement>;

export const timedOut: Acknowledgement = { ok: false, says: "operation_timeout", reason: "http_timeout" };
