import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { Refusal } from "../domain/refusal.ts";

/** Refuses, with what to do, where the bot could post nothing: in a channel that it is not in, and in conversations that are none. */
export type RefuseUnlessThere = (channel: string, command: string) => Promise<void>;

const told = z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() });
const failed = z.object({ data: z.object({ error: z.string(), needed: z.string().optional() }) });

export const noChannel = "A reminder belongs to a channel: type `/sluice remind here weekdays 10:00` in the one that it is for.";

export const channelMembership =
  (slack: WebClient): RefuseUnlessThere =>
  async (channel, command) => {
    const answer = await slack.conversations.info({ channel }).catch((error: unknown) => refused(error, command));
    const { is_member = false, is_archived = false } = told.parse(answer.channel);
    if (is_archived) throw new Refusal("This channel is archived, so nothing can be said in it.");
    if (!is_member) notThere(command);
  };

/** Of a private channel that the bot is not in Slack says that there is none. */
function refused(error: unknown, command: string): never {
  const { error: code, needed = "" } = failed.safeParse(error).data?.data ?? { error: "" };
  if (code === "channel_not_found") return notThere(command);
  if (code === "missing_scope" && /mpim|im:/.test(needed)) throw new Refusal(noChannel);
  if (code === "missing_scope")
    throw new Refusal(
      "Private channels cannot be reminded here yet: whoever installed Sluice has to reinstall it, so that it may see whether it is in them.",
    );
  throw new Refusal("Slack did not tell me whether I am in this channel, so nothing was changed. Try again in a moment.");
}

function notThere(command: string): never {
  throw new Refusal(`Invite me first: \`/invite @Sluice\`. Then say it again: \`${command}\`.`);
}
