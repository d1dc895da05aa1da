import type { ChannelId } from "./channel.ts";
import { daysOfWeek, spanOfDay } from "./day-load.ts";
import type { PersonId } from "./person.ts";
import { nextReminding, type Schedule } from "./reminder.ts";
import { addDays, earliest, type Instant, localDate, type Span } from "./time.ts";

/** The weekly note of a channel, due next at `nextAt` by the clocks of a zone: who takes part in it, each by their own word, and since when. */
export type TeamNote = { channel: ChannelId; zone: string; nextAt: Instant; members: { who: PersonId; since: Instant }[] };

/** Of fewer people than this a sum says too much of each. */
export const leastMembers = 5;

/** One more takes part; whoever does already has done so since then. */
export const withMember = (note: TeamNote, who: PersonId, now: Instant): TeamNote =>
  note.members.some((one) => one.who === who) ? note : { ...note, members: [...note.members, { who, since: now }] };

export const withoutMember = (note: TeamNote, who: PersonId): TeamNote => ({
  ...note,
  members: note.members.filter((one) => one.who !== who),
});

/** It sums up the week before on Mondays, once most are at work. */
export const weekly = (zone: string): Schedule => ({ days: [1], time: "10:00", zone });

/** Which note is the first that has a whole week of who joins at `now`. */
export const firstNoteAfter = ({ zone }: Pick<TeamNote, "zone">, now: Instant): Instant =>
  nextReminding(weekly(zone), weekAfter(zone, now).to - 1);

const weekAfter = (zone: string, now: Instant): Span => {
  const [monday = localDate(now, zone)] = daysOfWeek(localDate(now, zone));
  return { from: spanOfDay(addDays(monday, 7), zone).from, to: spanOfDay(addDays(monday, 14), zone).from };
};

/** From Monday to Sunday, before the day of `now`. */
export function weekBefore(zone: string, now: Instant): Span {
  const [monday = localDate(now, zone)] = daysOfWeek(localDate(now, zone));
  return { from: spanOfDay(addDays(monday, -7), zone).from, to: spanOfDay(monday, zone).from };
}

/** Whose week counts: those who took part in all of it. What somebody did before they joined is nobody's. */
export const countedIn = ({ members }: TeamNote, { from }: Span): PersonId[] =>
  members.filter(({ since }) => since <= from).map(({ who }) => who);

/**
 * One person's week, which nobody but them is told: how much they judged; what waits for them at its end, since when the oldest of it, and how
 * much of it stands still; time in blocks of focus that nothing broke into, in milliseconds.
 */
export type Week = { decided: number; waiting: number; oldestSince?: Instant; stalled: number; focusKept: number };

/** The same of all together; `of` so many. */
export type TeamWeek = Week & { of: number };

/** Whether it can hide among others: a week without anything would leave fewer than five to hide among. */
const isEmpty = ({ decided, waiting, focusKept }: Week) => decided + waiting + focusKept === 0;

/** Undefined where they are fewer than five of whom there is anything to be said: not even the number of them is a hint then. */
export function together(all: Week[]): TeamWeek | undefined {
  const weeks = all.filter((week) => !isEmpty(week));
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
