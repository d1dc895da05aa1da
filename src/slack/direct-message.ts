import { escaped } from "./block-kit.ts";
import type { Surface } from "./sluice.ts";
import { help } from "./sluice-command.ts";

/** Whoever writes to the bot hears what it reads: a reply to their own act, so no gate is asked. */
export const directMessage: Surface = (bolt) => {
  bolt.event("message", async ({ event, client }) => {
    const isFromPerson = event.channel_type === "im" && event.subtype === undefined && !event.bot_id;
    if (isFromPerson)
      await client.chat.postMessage({
        channel: event.channel,
        text: escaped(`I read commands, not messages.\n${help}`),
        unfurl_links: false,
      });
  });
};
