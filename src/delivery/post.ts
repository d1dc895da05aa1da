import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Notice, Posted, Tried } from "../domain/notice.ts";
import { userOf } from "../domain/person.ts";
import type { Thread } from "../domain/request.ts";
import { minute } from "../domain/time.ts";
import type { Message } from "../slack/block-kit.ts";
import { eventType, messageKey } from "./message-key.ts";

const whereOf = z.object({ channel: z.string(), ts: z.string() });

/** Posts a message to a person, to a channel, or in a thread; anew when Slack no longer has the one that bore its key. */
export async function post(slack: WebClient, { id, to }: Notice, { text, blocks }: Message, thread?: Thread): Promise<Posted> {
  const message = {
    ...(thread ? { channel: thread.channel, thread_ts: thread.ts } : { channel: userOf(to) }),
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: eventType, event_payload: { notice: messageKey(id) } },
  };
  const keyed = slack.apiCall("chat.postMessage", { ...message, client_msg_id: messageKey(id) });
  return whereOf.parse(await keyed.catch((error) => withoutKey(error, () => slack.apiCall("chat.postMessage", message))));
}

/** Slack remembers a key whose message was deleted, and then takes it no more: chat.postMessage lists these errors. */
const isKeySpent = (error: unknown) =>
  error instanceof WebAPIPlatformError && /^duplicate_(message|channel)_not_found$/.test(error.data.error);

function withoutKey<T>(error: unknown, send: () => Promise<T>): Promise<T> {
  if (!isKeySpent(error)) throw error;
  return send();
}

export const edit = (slack: WebClient, { channel, ts }: Posted, { text, blocks }: Message) =>
  slack.chat.update({ channel, ts, text, blocks });

export const remove = (slack: WebClient, { channel, ts }: Posted) => slack.chat.delete({ channel, ts });

/** Clocks of two machines differ: this much before the try is looked at too. */
const margin = 5 * minute;

/** Looks in the person's conversation for a message whose posting was begun and never heard of; undefined when it is not there. */
export async function findPosted(slack: WebClient, { id, to }: Notice, tried: Tried): Promise<Posted | undefined> {
  const { channel } = await slack.conversations.open({ users: userOf(to) });
  if (!channel?.id) return undefined;
  const oldest = String((tried.at - margin) / 1000);
  const { messages = [] } = await slack.conversations.history({
    channel: channel.id,
    oldest,
    include_all_metadata: true,
    limit: 200,
  });
  const ours = messages.find(
    ({ metadata }) => (metadata?.event_payload as { notice?: string } | undefined)?.notice === messageKey(id),
  );
  return ours?.ts ? { channel: channel.id, ts: ours.ts } : undefined;
}
