import { readKind } from "./read-week.ts";
import type { Instant } from "./time.ts";
import type { TimeBlock } from "./time-block.ts";
import { readBlock } from "./when.ts";

/** A block, and what there is to say about how its times were read. */
export type ReadTyped = { block: TimeBlock; notes: string[] };

/** "90m", "review 16:00-16:45 the small ones": a block as somebody declares it once, in Slack's escaped text. Throws a Refusal with examples. */
export function readTypedBlock(text: string, zone: string, now: Instant): ReadTyped {
  const { kind, rest } = readKind(text);
  const { span, label, notes } = readBlock(rest, zone, now, kind);
  return { block: { kind, ...span, ...(label !== undefined && { label }) }, notes };
}
