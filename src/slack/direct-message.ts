import { escaped } from "./block-kit.ts";
import type { Surface } from "./sluice.ts";
import { help } from "./sluice-command.ts";

/**
 * Whoever writes to the bot hears what it reads: a reply to their own act, so no gate is asked. It is said once at most: when its outcome
 * is not known, having the event again would say it twice.
 */
export const directMessage: Surface = (bolt) => {
  bolt.event("message", async ({ event, client, logger }) => {
    const isFromPerson = event.channel_type === "im" && event.subtype === undefined && !event.bot_id;
    if (!isFromPerson) return;
    const text = escaped(`I read commands, not messages.\n${help}`);
    await client.chat.postMessage({ channel: event.channel, text, unfurl_links: false }).catch((error) => logger.warn(error));
  });
};
