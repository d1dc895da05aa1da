import { addDays, type Instant, type LocalDate, localDate, weekdayOf } from "./time.ts";

/** How many reviews were asked in the week of that Monday of people who are not known here: a number, and nothing else of them. `deliveries`: by which it was told lately, each counts once. */
export type Unlinked = { week: LocalDate; count: number; deliveries?: DeliveryHash[] };

/** Of what a host called a delivery, which is drawn by lot and says nothing of what is in it. */
export type DeliveryHash = string;

const mostDeliveries = 500;

const weekOf = (now: Instant): LocalDate => {
  const today = localDate(now, "UTC");
  return addDays(today, 1 - weekdayOf(today));
};

export const unlinkedThisWeek = (known: Unlinked | undefined, now: Instant) => (known?.week === weekOf(now) ? known.count : 0);

/** The same where it was told by a delivery that counted already. */
export function withUnlinked(
  known: Unlinked | undefined,
  { times, delivery }: { times: number; delivery?: DeliveryHash },
  now: Instant,
): Unlinked {
  const { deliveries = [] } = known ?? {};
  if (known && delivery !== undefined && deliveries.includes(delivery)) return known;
  return {
    week: weekOf(now),
    count: unlinkedThisWeek(known, now) + times,
    deliveries: [...deliveries, ...(delivery === undefined ? [] : [delivery])].slice(-mostDeliveries),
  };
}

/** For whoever runs the server; nothing where there were none. */
export const sayUnlinked = (count: number): string[] => {
  if (count === 0) return [];
  const [what, whom] =
    count === 1
      ? ["review request of this week was", "somebody who has"]
      : ["review requests of this week were", "people who have"];
  return [`${count} ${what} for ${whom} not linked their account, or not joined.`];
};
