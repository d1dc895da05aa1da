import { installationOf } from "./person.ts";
import type { Asked, Request } from "./request.ts";

/** Our installation and a conversation of several: "T0123/C0456". It stays the same when the channel gets another name. */
export type ChannelId = string;

/** Slack's id of the channel in which somebody asked, before everybody who is in it. */
export const channelOf = ({ origin }: Asked) => (origin.from === "slack" ? origin.thread?.channel : undefined);

/** From which channels it was asked. */
export const channelsOf = (request: Request): ChannelId[] => [
  ...new Set(request.askers.flatMap((one) => askedWithin(request, one) ?? [])),
];

function askedWithin({ id }: Request, asked: Asked): ChannelId | undefined {
  const channel = channelOf(asked);
  return channel === undefined ? undefined : `${installationOf(id)}/${channel}`;
}

/** Who asked it there, in the words that everybody there could read; whoever asks the same from elsewhere is not among them. */
export const askersIn = (request: Request, channel: ChannelId): Asked[] =>
  request.askers.filter((one) => askedWithin(request, one) === channel);
