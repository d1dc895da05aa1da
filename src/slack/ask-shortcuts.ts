import { quoted } from "../domain/ask-text.ts";
import { askModal } from "./ask-modal.view.ts";
import { installationIn } from "./installation.ts";
import { isPrivate, linkToMessage } from "./message-link.ts";
import { nameEverybody } from "./name-mentions.ts";
import type { Surface } from "./sluice.ts";

/** Asking from anywhere, or about a message: its words come along where everybody may read them, its link always. */
export const askShortcuts: Surface = (bolt, { directory }) => {
  bolt.shortcut("ask-somebody", async ({ ack, shortcut, client }) => {
    await client.views.open({ trigger_id: shortcut.trigger_id, view: askModal() });
    await ack();
  });
  bolt.shortcut("ask-about-message", async ({ ack, shortcut, client }) => {
    if (shortcut.type !== "message_action") return ack();
    const { message, channel, team } = shortcut;
    const link = linkToMessage(team?.domain, channel.id, message.ts, message["thread_ts"]) ?? "";
    const ask = isPrivate(channel) ? "" : quoted(await nameEverybody(directory, installationIn(shortcut), message["text"] ?? ""));
    await client.views.open({ trigger_id: shortcut.trigger_id, view: askModal({ ask, link }) });
    await ack();
  });
};
