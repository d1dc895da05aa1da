import type { EventFromType } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { meantBy } from "../domain/phrase.ts";
import { Refusal } from "../domain/refusal.ts";
import { saidAs } from "../domain/request.ts";
import { isOfNumbers } from "../domain/short-answers.ts";
import { readLine } from "./answer-line.ts";
import { escaped, type Message } from "./block-kit.ts";
import type { Call } from "./command.ts";
import { actorOf, installationIn } from "./installation.ts";
import { nameMentions } from "./name-mentions.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sluiceVerb } from "./sluice-command.ts";
import { replyBelow } from "./thread-reply.ts";

export const whatIRead =
  'I read a few plain phrases: "what is waiting for me?", "let me focus until 15:00", "ask @ana to review the parser https://…", "withdraw R142", "next", "is R142 done?", "142 yes · 143 no, too big", "later R142 until thursday", "hand R142 to @cy You wrote it". `/sluice help` lists all that there is.';

/**
 * Whoever writes to the bot is answered as to the command that they mean: a reply to their own act, so no gate is asked. What it did is
 * committed first, and the answer said once at most: when its outcome is not known, having the event again would say it twice.
 */
export const directMessage: Surface = (bolt, sluice) => {
  bolt.event("message", async ({ event, body, client, logger }) => {
    if (!isWritten(event)) return;
    const { channel, user, ts, thread_ts } = event;
    let answer: Message | string | undefined;
    const refusal = await refusalOf(logger, async () => {
      const place = { who: actorOf(body, user), installation: installationIn(body), trigger: `${channel}/${ts}` };
      const text = await nameMentions(sluice.directory, place.installation, event.text ?? "");
      const below = thread_ts ? { channel, ts: thread_ts } : undefined;
      answer = below && (await replyBelow(sluice, place.who, below, text));
      answer ??= await answered(sluice, { ...place, text });
    });
    const place = { channel, ...(thread_ts && { thread_ts }) };
    await reply(client, place, user, refusal ?? answer ?? whatIRead).catch((error) => logger.warn(error));
  });
};

type Said = EventFromType<"message">;
type Written = Extract<Said, { subtype: undefined | "file_share" | "thread_broadcast" }> & { thread_ts?: string };

/** What a person wrote to the bot: not an edit of it, and nothing that an app posted. A reply may be shown outside its thread too, or carry a file. */
const isWritten = (event: Said): event is Written =>
  event.channel_type === "im" &&
  (event.subtype === undefined || event.subtype === "file_share" || event.subtype === "thread_broadcast") &&
  !("bot_id" in event && event.bot_id);

const ofAll =
  /^(?:yes|ok|approve|no|decline)?\s*(?:to )?(?:all|both|everything)(?:\s+(?:yes|ok|approved?|no|declined?|of them))*[.!]*$/i;

/** A command in plain words, or a line of short answers. */
async function answered(sluice: Sluice, call: Call): Promise<Message | string | undefined> {
  const verb = meantBy(call.text);
  if (verb !== undefined) return sluiceVerb(sluice, { ...call, text: verb });
  if (isOfNumbers(call.text)) return readLine(sluice, call);
  if (ofAll.test(call.text.trim()))
    throw new Refusal("Say it of each by its number, such as 142 yes · 143 yes. `/queue` shows what waits for you.");
  const { asked } = await sluice.questions.queue(call.who);
  const returned = asked.find(({ request }) => request.turn.is === "returned")?.request;
  const hint = returned ? `Is that for ${saidAs(returned)}? Write reply ${saidAs(returned)} and your words. ` : "";
  throw new Refusal(`${hint}${whatIRead}`);
}

type Place = { channel: string; thread_ts?: string };

/** What has buttons is for this moment: seen by them alone, and drawn anew in place. */
function reply(client: WebClient, place: Place, user: string, said: Message | string) {
  if (typeof said === "string") return client.chat.postMessage({ ...place, text: escaped(said), unfurl_links: false });
  return client.chat.postEphemeral({ ...place, user, ...said });
}
