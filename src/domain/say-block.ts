import { sayWhen, sayZone, type Whose } from "./say-time.ts";
import { clockOf, day, type Instant, localDate } from "./time.ts";
import type { TimeBlock } from "./time-block.ts";

type Times = Pick<TimeBlock, "kind" | "from" | "to" | "label">;

/** "focus tomorrow 9:00 to 11:00 Berlin time (the index)", and of one that runs "focus until 15:00 Berlin time": the echo of a block. */
export function sayBlockTimes({ kind, from, to, label }: Times, on: Whose, now: Instant): string {
  const { zone } = on;
  const named = label ? ` (${label})` : "";
  const when = from <= now ? `until ${sayWhen(to, on, now)}` : `${sayWhen(from, on, now)} to ${sayEnd(from, to, on, now)}`;
  return `${kind} ${when} ${sayZone(zone)}${named}`;
}

/** Without its day where it is the day of the beginning, or that day's end. */
function sayEnd(from: Instant, to: Instant, on: Whose, now: Instant): string {
  const { zone } = on;
  const isSameDay = localDate(from, zone) === localDate(to, zone);
  const isItsEnd = clockOf(to, zone) === "00:00" && to - from < day && localDate(from, zone) === localDate(to - 1, zone);
  return sayWhen(to, on, isSameDay || isItsEnd ? to : now);
}
