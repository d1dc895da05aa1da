import type { Message, World } from "../world.ts";

/** The address of a message; a reply's names its thread. */
export function permalinkOf({ team }: World, { channel, ts, threadTs }: Message): string {
  const thread = threadTs ? `?thread_ts=${threadTs}&cid=${channel}` : "";
  return `https://${team.domain}.slack.com/archives/${channel}/p${ts.replace(".", "")}${thread}`;
}
