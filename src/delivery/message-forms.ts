import { cut, type Message, plain } from "../slack/block-kit.ts";
import { failureOf } from "./outcome.ts";

/** Which installations refused our newer blocks since this process began: each digest would pay for asking them again. */
export type NewerBlocks = { areRefusedIn(installation: string): boolean; refusedIn(installation: string): void };

export function openNewerBlocks(): NewerBlocks {
  const refusing = new Set<string>();
  return {
    areRefusedIn: (installation) => refusing.has(installation),
    refusedIn: (installation) => void refusing.add(installation),
  };
}

/**
 * Sends a message as it is to be seen; where Slack refuses its blocks, in older ones; and where it refuses those too, in words alone, which
 * tell it all. That newer blocks are refused is believed once the older ones of the same message were taken.
 */
export async function inAnyForm<T>(
  message: Message,
  installation: string,
  newer: NewerBlocks,
  send: (message: Message) => Promise<T>,
): Promise<T> {
  const { text, blocks, plainer } = message;
  if (!plainer || newer.areRefusedIn(installation)) return orInWords({ text, blocks: plainer ?? blocks }, send);
  try {
    return await send({ text, blocks });
  } catch (error) {
    if (!isOurFault(error)) throw error;
    return orInWords({ text, blocks: plainer }, async (older) => {
      const sent = await send(older);
      if (older.blocks === plainer) newer.refusedIn(installation);
      return sent;
    });
  }
}

async function orInWords<T>(message: Message, send: (message: Message) => Promise<T>): Promise<T> {
  return send(message).catch((error: unknown) => {
    if (!isOurFault(error)) throw error;
    return send(inWordsAlone(message));
  });
}

function isOurFault(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.is === "refused" && failure.isOurs;
}

export const inWordsAlone = ({ text }: Message): Message => ({
  text,
  blocks: [{ type: "section", text: plain(cut(text, 2_900)) }],
});
