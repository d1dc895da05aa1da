import type { JsonObject } from "./json-object.ts";

export type EnvelopeKind = "slash_commands" | "interactive" | "events_api";

/** One thing for the app to know. */
export type Envelope = { kind: EnvelopeKind; payload: JsonObject; attempt: Attempt };

/** Which try of an event this is (0 is the first), and why the one before failed. */
export type Attempt = { number: number; reason: string };

/** What came back. `body` is null when the app said no more than "got it"; `says` is the failure in Slack's words for a person. */
export type Acknowledgement = { ok: true; body: JsonObject | null } | Failed;
type Failed = { ok: false; says: string; reason: string; isFinal?: boolean };

/** A way to the app. */
export type Transport = (envelope: Envelope) => Promise<Acknowledgement>;

/** What brings envelopes to the app, and lets it breathe: `breath` resolves when an app elsewhere had a moment to go on with what it was doing. */
export type Carrier = { send: Transport; breath(): Promise<void> };

export const timedOut: Failed = { ok: false, says: "operation_timeout", reason: "http_timeout" };
export const cutOff: Failed = { ok: false, says: "dispatch_failed", reason: "connection_failed" };

/** What an app acknowledged with: Slack's packages send `{}`, and an empty text, for "nothing to say"; a text is a message. */
export function acknowledged(said: unknown): Acknowledgement {
  if (typeof said === "string" && said !== "") return { ok: true, body: { text: said } };
  const isMore = typeof said === "object" && said !== null && Object.keys(said).length > 0;
  return { ok: true, body: isMore ? (said as JsonObject) : null };
}
