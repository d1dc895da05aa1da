import { sayLength, sayWeekdayAndDate } from "./say-time.ts";
import { leastMembers, type TeamWeek } from "./team-note.ts";
import { hour, localDate } from "./time.ts";

/** "6 people, last week: 23 judged. 9 wait, the oldest since Tue 24 Mar; 3 stand still. 41 h of focus kept whole." `zone`: the channel's. */
export function sayTeamWeek({ of, decided, waiting, oldestSince, stalled, focusKept }: TeamWeek, zone: string): string {
  const oldest = oldestSince === undefined ? "" : `, the oldest since ${sayWeekdayAndDate(localDate(oldestSince, zone), zone)}`;
  const waits =
    waiting === 0 ? "Nothing waits." : `${waiting} ${waiting === 1 ? "waits" : "wait"}${oldest}; ${sayStalled(stalled)}.`;
  return [`${of} people, last week: ${decided} judged.`, waits, ...sayFocus(focusKept)].join(" ");
}

const sayStalled = (stalled: number) =>
  stalled === 0 ? "none stand still" : `${stalled} ${stalled === 1 ? "stands" : "stand"} still`;

/** Of many people in hours: days of twenty-four would be nobody's. */
const sayFocus = (kept: number): string[] => {
  if (kept < hour) return kept === 0 ? [] : [`${sayLength(kept)} of focus kept whole.`];
  return [`${Math.round(kept / hour)} h of focus kept whole.`];
};

/** To whoever joins while they are too few. */
export const sayTooFew = (members: number) =>
  members >= leastMembers
    ? `${members} take part.`
    : `${members} of at least ${leastMembers} take part: until then nothing is said, since a sum of fewer says too much of each.`;
