import type { Attention } from "./attention.ts";
import { spanOfDay } from "./day-load.ts";
import { type Entry, type Settled, standingLines } from "./ledger.ts";
import { addDays, clockOf, during, hour, type Instant, localDate, type Span } from "./time.ts";
import { hoursAround, hoursOn } from "./working-hours.ts";

/** So many of so many. */
export type Rate = { count: number; of: number };

/**
 * How somebody judged lately, for them alone. `quick`: what they opened and answered in less than a third of the expected time; `approved` of their
 * reviews; `late`: the quick ones of the last two hours of their days, beside the others; `inARow`: approvals of today without anything else
 * between; `again`: of today the quick approvals, the newest first. What too few stand behind is absent.
 */
export type Mirror = {
  quick?: Rate;
  approved?: Rate;
  late?: { late: Rate; before: Rate; from: string };
  inARow?: number;
  again: string[];
};

/** Nothing is said of fewer: it would be chance. */
const fewest = 5;
export const mirroredDays = 30;
const lateHours = 2 * hour;
const mostAgain = 3;

export const mirroredSpan = (zone: string, now: Instant): Span => {
  const today = localDate(now, zone);
  return { from: spanOfDay(addDays(today, 1 - mirroredDays), zone).from, to: spanOfDay(today, zone).to };
};

type Judged = Settled & { at: Instant };

/** `entries`: those of the last thirty days. */
export function mirrorOf(entries: Entry[], attention: Attention, now: Instant): Mirror {
  const standing = standingLines(entries);
  const judged = standing.flatMap(({ at, line }): Judged[] => (line.is === "settled" ? [{ ...line, at }] : []));
  const opened = judged.filter(({ isMeasured }) => isMeasured);
  const reviews = judged.filter((one) => isReview(one) && !isTakenBack(one, standing));
  const today = reviews.filter(({ at }) => localDate(at, attention.zone) === localDate(now, attention.zone));
  const late = lateOf(opened, attention);
  const inARow = runOfApprovals(today);
  const quick = rate(opened, isQuick);
  return {
    ...some("quick", quick),
    ...some("approved", rate(reviews, isApproval)),
    ...(late && { late }),
    ...(inARow >= fewest && { inARow }),
    again: quick === undefined ? [] : newest(today.filter((one) => one.isMeasured && isApproval(one) && isQuick(one))),
  };
}

const newest = (judged: Judged[]) => [...new Set(judged.map(({ request }) => request).reverse())].slice(0, mostAgain);

const isReview = ({ outcome }: Settled) => ["approved", "changes requested", "declined"].includes(outcome);

/** They judged it anew after its answer was told: what they had said of it is no verdict any more. */
const isTakenBack = (one: Judged, entries: Entry[]) =>
  entries.some(({ at, line }) => at > one.at && line.is === "came" && line.isRework && line.request === one.request);

const isQuick = ({ minutes, expected }: Settled) => minutes * 3 < expected;
const isApproval = ({ outcome }: Settled) => outcome === "approved";

function rate(judged: Judged[], is: (one: Judged) => boolean): Rate | undefined {
  return judged.length < fewest ? undefined : { count: judged.filter(is).length, of: judged.length };
}

const some = <Name extends string>(name: Name, value: Rate | undefined) =>
  value ? ({ [name]: value } as { [key in Name]: Rate }) : {};

/** The working hours that it falls into, though they began the day before; else those of its day. */
const hoursOf = (at: Instant, attention: Attention): Span | undefined =>
  hoursAround(attention, at, 1, 0).find((span) => during(span, at)) ?? hoursOn(attention, localDate(at, attention.zone));

/** Only where there are enough of both to be compared. */
function lateOf(opened: Judged[], attention: Attention): Mirror["late"] {
  const isLate = ({ at }: Judged) => {
    const hours = hoursOf(at, attention);
    return hours !== undefined && at >= hours.to - lateHours;
  };
  const [late, before] = [
    rate(opened.filter(isLate), isQuick),
    rate(
      opened.filter((one) => !isLate(one)),
      isQuick,
    ),
  ];
  const [last] = opened.filter(isLate).flatMap(({ at }) => hoursOf(at, attention) ?? []);
  return late && before && last ? { late, before, from: clockOf(last.to - lateHours, attention.zone) } : undefined;
}

function runOfApprovals(today: Judged[]): number {
  const other = today.findLastIndex((one) => !isApproval(one));
  return today.length - 1 - other;
}
