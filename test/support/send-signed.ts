import { createHmac } from "node:crypto";
import type { Office } from "./office.ts";

type Signing = { secret?: string; at?: number };

/** Sends the bot what Slack would, signed as Slack signs: an object as an event, form fields as a command. `at`: seconds of the real clock. */
export async function sendSigned(office: Office, sent: object | URLSearchParams, signing: Signing = {}): Promise<Response> {
  const { secret = office.workspace.signingSecret, at = Date.now() / 1000 } = signing;
  const isForm = sent instanceof URLSearchParams;
  const [body, time] = [isForm ? sent.toString() : JSON.stringify(sent), String(Math.floor(at))];
  const signature = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
  const headers = {
    "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
    "x-slack-request-timestamp": time,
    "x-slack-signature": `v0=${signature}`,
  };
  return fetch(`http://localhost:${office.bot().port}/slack/events`, { method: "POST", body, headers });
}
