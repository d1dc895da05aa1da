import type { Mirror, Rate } from "./mirror.ts";
import { type Clocks, sayClockTime } from "./say-time.ts";

/** A line for each thing that enough stand behind; what is said is what was seen, and what it means is for its reader to know. */
export function sayMirror({ quick, approved, late, inARow }: Mirror, on: Clocks): string[] {
  return [
    ...(quick ? [`Of ${quick.of} that you opened, ${quick.count} took you less than a third of what was expected.`] : []),
    ...(approved ? [`You approved ${approved.count} of ${approved.of} reviews.`] : []),
    ...(late
      ? [`After ${sayClockTime(late.from, on)} ${sayRate(late.late)} went that fast, before it ${sayRate(late.before)}.`]
      : []),
    ...(inARow === undefined ? [] : [`Your last ${inARow} reviews of today were approvals.`]),
  ];
}

const sayRate = ({ count, of }: Rate) => `${count} of ${of}`;
