import type { ChannelId } from "./channel.ts";
import type { PersonId } from "./person.ts";
import { earliest, type Instant, type Span } from "./time.ts";

/** The weekly note of a channel: who takes part in it, each by their own word, and since when. */
export type TeamNote = { channel: ChannelId; members: { who: PersonId; since: Instant }[] };

/** Of fewer people than this a sum says too much of each. */
export const leastMembers = 5;

/** One more takes part; whoever does already has done so since then. */
export const withMember = (note: TeamNote, who: PersonId, now: Instant): TeamNote =>
  note.members.some((one) => one.who === who) ? note : { ...note, members: [...note.members, { who, since: now }] };

export const withoutMember = (note: TeamNote, who: PersonId): TeamNote => ({
  ...note,
  members: note.members.filter((one) => one.who !== who),
});

/** Whose week counts: those who took part in all of it. What somebody did before they joined is nobody's. */
export const countedIn = ({ members }: TeamNote, { from }: Span): PersonId[] =>
  members.filter(({ since }) => since <= from).map(({ who }) => who);

/**
 * One person's week, which nobody but them is told: how much they decided; what waits for them at its end, since when the oldest of it, and how
 * much of it stands still; time in blocks of focus that nothing broke into, in milliseconds.
 */
export type Week = { decided: number; waiting: number; oldestSince?: Instant; stalled: number; focusKept: number };

/** The same of all together; `of` so many. */
export type TeamWeek = Week & { of: number };

/** Undefined where they are fewer than five: not even the number of them is a hint then. */
export function together(weeks: Week[]): TeamWeek | undefined {
  if (weeks.length < leastMembers) return undefined;
  const sum = (of: (week: Week) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const oldestSince = earliest(weeks.map((week) => week.oldestSince));
  return {
    of: weeks.length,
    decided: sum(({ decided }) => decided),
    waiting: sum(({ waiting }) => waiting),
    ...(oldestSince !== undefined && { oldestSince }),
    stalled: sum(({ stalled }) => stalled),
    focusKept: sum(({ focusKept }) => focusKept),
  };
}
