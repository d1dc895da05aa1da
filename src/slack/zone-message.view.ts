import type { Attention } from "../domain/attention.ts";
import { sayZone, type Whose } from "../domain/say-time.ts";
import { saySlots, sayWeek } from "../domain/say-week.ts";
import { button, type Message, muted, sentence, told } from "./block-kit.ts";

/** Somebody travels: what their day is in the new zone, and the way to keep that of the old one. */
export function zoneView(from: string, to: string, attention: Attention, on: Whose): Message {
  if (attention.zone === from)
    return said(`You keep ${sayZone(from)}: your days are as before.`, "Settings in Home changes that.");
  const follows = `Slack says that you are on ${sayZone(to)} now, so your days follow.`;
  const days = `Digests: ${saySlots(attention, on)}. Work: ${sayWeek(attention.hours, on)}.`;
  const { text, blocks } = said(follows, days);
  return {
    text,
    blocks: [...blocks, { type: "actions", block_id: "zone", elements: [button(`Keep ${sayZone(from)}`, "zone/keep", from)] }],
  };
}

const said = (first: string, second: string): Message => ({
  text: told(`${first} ${second}`),
  blocks: [sentence(first), muted(second)],
});
