import { plain, refuseControls } from "./ask-text.ts";
import { formsOf } from "./block-forms.ts";
import { readBehind } from "./block-label.ts";
import { checked, datedExamplesOf, examplesOf, otherZone, sayCommands } from "./block-refusals.ts";
import { onPlainKeys } from "./plain-keys.ts";
import { readSpan } from "./read-span.ts";
import { Refusal } from "./refusal.ts";
import type { Asked, Found, Refused } from "./span-between.ts";
import type { Instant } from "./time.ts";
import type { BlockKind } from "./time-block.ts";
import { unread } from "./unread-block.ts";

/** A span of time that somebody typed, what they wrote behind it, and what there is to say about how it was read. */
export type TypedBlock = Found & { label?: string };

const mostOffers = 2;
const mostOffered = 60;

/**
 * "90m", "1h30", "until 15:00", "14:00-16:00", "tomorrow 9-11", "9-11 on fri 4 dec", "friday at 9 for 2h", each with a label behind it if wanted.
 * Throws a Refusal with examples, those nearest to what was written that can be read.
 */
export function readBlock(text: string, zone: string, now: Instant, kind: BlockKind = "focus"): TypedBlock {
  refuseControls(text, sayCommands(kind, examplesOf[kind].slice(0, 1)).replaceAll("`", ""));
  const asked = { words: plain(text), kind, zone, now, examples: sayCommands(kind, datedExamplesOf[kind]) };
  const read = readTyped(asked);
  if ("span" in read) return read;
  throw new Refusal(`${read.why} Try ${sayCommands(kind, offered(read, asked))}.`);
}

function readTyped(asked: Asked): TypedBlock | Refused {
  const words = withoutNow(asked.words);
  let other: Refused | undefined;
  for (const { form, said } of formsOf(onPlainKeys(words))) {
    const behind = readBehind(words.slice(words.length - (said.tail ?? "").length), asked.zone);
    if (behind.is === "zone") other ??= otherZone(behind.said, asked);
    if (behind.is !== "label") continue;
    const read = readSpan(form, said, asked);
    if (read === undefined) continue;
    const block = checked(read, form, said, asked);
    return "span" in block && behind.label !== undefined ? { ...block, label: behind.label } : block;
  }
  return other ?? unread(asked);
}

/** What may have been meant; else examples of what can be read at this time of day. */
function offered({ offers, examples }: Refused, asked: Asked): string[] {
  const possible = [...new Set(offers)].filter((offer) => isPossible(offer, asked)).slice(0, mostOffers);
  if (possible.length > 0) return possible;
  return examples ?? examplesOf[asked.kind].filter((example) => isPossible(example, asked));
}

/** "from now until 15:00", "90m from now": it begins now, unless it says otherwise. */
const withoutNow = (words: string) =>
  words
    .replace(/^(?:(?:from|starting)\s+)?(?:right\s+)?now,?\s+(?=\S)/i, "")
    .replace(/\s+(?:(?:from|starting)\s+)?(?:right\s+)?now[.!]?$/i, "")
    .replace(/^between\s+(.+?)\s+and\s+/i, "from $1 to ");

function isPossible(words: string, asked: Asked): boolean {
  if (words.length > mostOffered) return false;
  try {
    return "span" in readTyped({ ...asked, words });
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
