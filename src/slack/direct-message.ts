import type { WebClient } from "@slack/web-api";
import { meantBy } from "../domain/phrase.ts";
import { Refusal } from "../domain/refusal.ts";
import { escaped, type Message } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Surface } from "./sluice.ts";
import { sluiceVerb } from "./sluice-command.ts";

export const whatIRead =
  'I read a few plain phrases: "what is waiting for me?", "let me focus until 15:00", "ask @ana to review the parser https://…", "withdraw R142". `/sluice help` lists all that there is.';

/**
 * Whoever writes to the bot is answered as to the command that they mean: a reply to their own act, so no gate is asked. What it did is
 * committed first, and the answer said once at most: when its outcome is not known, having the event again would say it twice.
 */
export const directMessage: Surface = (bolt, sluice) => {
  bolt.event("message", async ({ event, body, client, logger }) => {
    if (event.channel_type !== "im" || event.subtype !== undefined || event.bot_id) return;
    const { channel, user, ts, text = "" } = event;
    const verb = meantBy(text);
    let answer: Message | string | undefined;
    const refusal = await refusalOf(logger, async () => {
      if (verb === undefined) throw new Refusal(whatIRead);
      const call = { who: actorOf(body, user), installation: installationIn(body), text: verb, trigger: `${channel}/${ts}` };
      answer = await sluiceVerb(sluice, { ...call, open: formsAreElsewhere });
    });
    await reply(client, channel, user, refusal ?? answer ?? whatIRead).catch((error) => logger.warn(error));
  });
};

export const formsAreElsewhere = async () => {
  throw new Refusal(
    "Whom do you ask, and what? For example: ask @ana to review the parser https://… `/sluice ask` opens a form.",
  );
};

/** What has buttons is for this moment: seen by them alone, and drawn anew in place. */
function reply(client: WebClient, channel: string, user: string, said: Message | string) {
  if (typeof said === "string") return client.chat.postMessage({ channel, text: escaped(said), unfurl_links: false });
  return client.chat.postEphemeral({ channel, user, ...said });
}
