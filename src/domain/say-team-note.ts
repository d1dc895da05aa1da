import { leastMembers, type TeamWeek } from "./team-note.ts";
import { day, hour, type Instant } from "./time.ts";

/**
 * "Last week: about 25 judged. About 10 wait, the oldest for more than a week; about 5 of these stand still. About 40 h of focus kept whole." In
 * steps, so that nobody's own number is what is left of two sums.
 */
export function sayTeamWeek({ decided, waiting, oldestSince, stalled, focusKept }: TeamWeek, now: Instant): string {
  const oldest = oldestSince === undefined ? "" : `, the oldest for ${sayAge(now - oldestSince)}`;
  const waits =
    waiting === 0 ? "Nothing waits." : `${capital(sayAbout(waiting))} wait${oldest}; ${sayAbout(stalled)} of these stand still.`;
  const focus = focusKept < hour ? [] : [`${capital(sayAbout(Math.round(focusKept / hour)))} h of focus kept whole.`];
  return [`Last week: ${sayAbout(decided)} judged.`, waits, ...focus].join(" ");
}

const step = 5;

/** "about 25"; of very few no more than that. */
const sayAbout = (count: number) =>
  count === 0 ? "none" : count < step ? `fewer than ${step}` : `about ${Math.round(count / step) * step}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sayAge(length: number): string {
  if (length < 7 * day) return "less than a week";
  return length < 28 * day ? "more than a week" : "more than four weeks";
}

/** To whoever asks how a note stands; how many they are exactly is nobody's. */
export const sayWhetherEnough = (members: number) =>
  members >= leastMembers
    ? `At least ${leastMembers} take part.`
    : `Fewer than ${leastMembers} take part: until then nothing is said, since a sum of fewer says too much of each.`;
