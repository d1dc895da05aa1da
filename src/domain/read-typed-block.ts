import { readKind } from "./read-week.ts";
import { Refusal } from "./refusal.ts";
import { hour, type Instant } from "./time.ts";
import type { TimeBlock } from "./time-block.ts";
import { readBlock } from "./when.ts";

/** "90m", "review 16:00-16:45 the small ones": a block as somebody declares it once, in Slack's escaped text. Throws a Refusal with examples. */
export function readTypedBlock(text: string, zone: string, now: Instant): TimeBlock {
  const { kind, rest } = readKind(text);
  const { span, label } = readBlock(rest, zone, now);
  if (kind === "review" && span.to - span.from > hour)
    throw new Refusal("A review lasts 60 minutes at most. Try `/focus review 45m` or `/focus review 16:00-16:45`.");
  return { kind, ...span, ...(label !== undefined && { label }) };
}
