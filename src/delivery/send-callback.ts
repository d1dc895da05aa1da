import { createHash, createHmac } from "node:crypto";
import { agentView } from "../domain/agent-view.ts";
import { type CallbackBody, isStillNews } from "../domain/callback.ts";
import type { NoticeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Reads } from "../store/store.ts";

/** What is posted: that something changed, and no word of it. Undefined where there is nothing to tell any more. */
export async function callbackJson(reads: Reads, body: CallbackBody, to: PersonId, now: Instant): Promise<string | undefined> {
  const { event, request: id, at } = body;
  const request = await reads.request(id);
  if (!request || !isStillNews(request, body, to, now)) return undefined;
  const { state } = agentView(request, to, now);
  return JSON.stringify({ event, number: saidAs(request), state, at: new Date(at).toISOString() });
}

/** In the manner of Standard Webhooks. The id is the same each time that a notice is sent; `secret` is "whsec_" and the key in base64. */
export function signedHeaders(notice: NoticeId, json: string, secret: string, now: Instant): Record<string, string> {
  const id = `msg_${createHash("sha256").update(notice).digest("hex").slice(0, 32)}`;
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${json}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
