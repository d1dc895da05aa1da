import type { FetchFunction, WebClient } from "@slack/web-api";
import { type PersonId, userOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";

type SharedFile = { name: string; title: string; content: string; comment: string };

/** Gives somebody a file in their own conversation with us, and nowhere else. */
export type ShareFile = (to: PersonId, file: SharedFile) => Promise<void>;

/** Announced, uploaded, then shared: nobody sees it before that. */
export const sharing =
  (slack: WebClient, fetch: FetchFunction): ShareFile =>
  async (to, { name, title, content, comment }) => {
    const { length } = new TextEncoder().encode(content);
    const { channel } = await slack.conversations.open({ users: userOf(to) }).catch(refused);
    const { upload_url, file_id } = await slack.files.getUploadURLExternal({ filename: name, length }).catch(refused);
    if (!channel?.id || !upload_url || !file_id) return refused("Slack gave no place for it.");
    const { ok } = await fetch(upload_url, { method: "POST", body: content }).catch(refused);
    if (!ok) return refused("The upload failed.");
    await slack.files
      .completeUploadExternal({ files: [{ id: file_id, title }], channel_id: channel.id, initial_comment: comment })
      .catch(refused);
  };

function refused(cause: unknown): never {
  throw new Refusal(
    "Slack did not take the file just now, so you did not get it. Try again in a moment; if that does not help, the app may lack the scope files:write: ask whoever installed it.",
    { cause },
  );
}
