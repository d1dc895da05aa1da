import { meantBy } from "../domain/phrase.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Thread } from "../domain/request.ts";
import { isOfNumbers } from "../domain/short-answers.ts";
import { readLine } from "./answer-line.ts";
import { escaped, type Message } from "./block-kit.ts";
import { type Answer, type Call, withoutReaders } from "./command.ts";
import { whatIRead } from "./direct-message.ts";
import { actorOf, installationIn } from "./installation.ts";
import { nameMentions } from "./name-mentions.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sluiceVerb } from "./sluice-command.ts";
import { judgedInThread, replyInThread } from "./thread-reply.ts";

/**
 * "@sluice review @ana …" in a channel or a thread: the answer goes back to that thread. What is said to whoever wrote it, the receipt too, is
 * seen by them alone, so that a channel is not filled with it and nobody's queue is read by others. What is about the channel it is told, and not
 * only a thread of it.
 */
export const mention: Surface = (bolt, sluice) => {
  bolt.event("app_mention", async ({ event, body, context, client, logger }) => {
    const { channel, ts, thread_ts, user } = event;
    if (!user || event.bot_id) return;
    const thread = { channel, ts: thread_ts ?? ts };
    let answer: Answer | string | undefined;
    const refusal = await refusalOf(logger, async () => {
      const who = actorOf(body, user);
      const ours = withoutMention(event.text, context.botUserId);
      const written = await nameMentions(sluice.directory, installationIn(body), ours);
      const verb = meantBy(written);
      const place = { who, installation: installationIn(body), trigger: `${channel}/${ts}` };
      if (verb === undefined && thread_ts) answer = await saidInThread(sluice, { ...place, text: written }, thread);
      if (answer) return;
      if (verb === undefined) throw new Refusal(whatIRead);
      answer = await sluiceVerb(sluice, { ...place, text: verb, thread, channel });
    });
    const said = refusal ?? answer ?? whatIRead;
    const message = typeof said === "string" ? { text: escaped(said) } : withoutReaders(said);
    const place = { channel, user, ...(thread_ts && { thread_ts }) };
    const isForAll = typeof said !== "string" && said.isForAll;
    const telling = isForAll
      ? client.chat.postMessage({ channel, ...message })
      : client.chat.postEphemeral({ ...place, ...message });
    await telling.catch((error) => logger.warn(error));
  });
};

/** What says no verb is the reply of whoever was asked back there, or a short answer of whoever judges what was asked there. */
async function saidInThread(sluice: Sluice, call: Call, thread: Thread): Promise<Message | string | undefined> {
  if (isOfNumbers(call.text)) return readLine(sluice, call);
  const [one, ...more] = await judgedInThread(sluice, call.who, thread);
  if (one && more.length === 0) return readLine(sluice, { ...call, text: `${one.number} ${call.text}` });
  return replyInThread(sluice, call.who, thread, call.text);
}

/** The bot is mentioned first, or somewhere in the sentence. */
const withoutMention = (text: string, bot = "") => text.replace(new RegExp(`<@${bot}(\\|[^>]*)?>[\\s,:]*`), "").trim();
