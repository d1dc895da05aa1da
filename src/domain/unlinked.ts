import { addDays, type Instant, type LocalDate, localDate, weekdayOf } from "./time.ts";

/** How many reviews were asked in the week of that Monday of people who are not known here: a number, and nothing else of them. */
export type Unlinked = { week: LocalDate; count: number };

const weekOf = (now: Instant): LocalDate => {
  const today = localDate(now, "UTC");
  return addDays(today, 1 - weekdayOf(today));
};

export const unlinkedThisWeek = (known: Unlinked | undefined, now: Instant) => (known?.week === weekOf(now) ? known.count : 0);

export const withUnlinked = (known: Unlinked | undefined, times: number, now: Instant): Unlinked => ({
  week: weekOf(now),
  count: unlinkedThisWeek(known, now) + times,
});

/** For whoever runs the server; nothing where there were none. */
export const sayUnlinked = (count: number): string[] => {
  if (count === 0) return [];
  const [what, whom] =
    count === 1
      ? ["review request of this week was", "somebody who has"]
      : ["review requests of this week were", "people who have"];
  return [`${count} ${what} for ${whom} not linked their account, or not joined.`];
};
