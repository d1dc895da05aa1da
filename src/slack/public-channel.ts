import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { installationOf, type PersonId } from "../domain/person.ts";

/** Whether everybody of the asker's workspace can read a channel. What Slack does not say plainly is no. */
export type IsPublic = (asker: PersonId, channel: string) => Promise<boolean>;

const open = z.object({
  is_private: z.literal(false),
  is_mpim: z.literal(false).optional(),
  is_ext_shared: z.literal(false).optional(),
});

/** An organisation has channels of many workspaces, which not all of its people can read: there nothing counts as public. */
export const publicChannels =
  (slack: WebClient): IsPublic =>
  async (asker, channel) => {
    if (!installationOf(asker).startsWith("T")) return false;
    const answer = await slack.conversations.info({ channel }).catch(() => undefined);
    return open.safeParse(answer?.channel).success;
  };
