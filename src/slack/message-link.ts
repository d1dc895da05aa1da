/** The address of a message, made without asking Slack: the bot may not be where it stands. Undefined where the workspace's own address is not told. */
export function linkToMessage(domain: string | undefined, channel: string, ts: string, threadTs?: string): string | undefined {
  if (!domain) return undefined;
  const address = `https://${domain}.slack.com/archives/${channel}/p${ts.replace(".", "")}`;
  return threadTs && threadTs !== ts ? `${address}?thread_ts=${threadTs}&cid=${channel}` : address;
}

/** The channel by whose name a message stands; none of a conversation of two, or of some, which has none. */
export const channelOf = ({ id, name }: { id: string; name: string }): string | undefined =>
  id.startsWith("D") || /^(directmessage$|mpdm-)/.test(name) ? undefined : id;

/** What is not known to be public is private: its words are for those who could read them. */
export const isPrivate = ({ id, name }: { id: string; name: string }) =>
  !id.startsWith("C") || /^(directmessage$|privategroup$|mpdm-)/.test(name);
