import type { Attention } from "./attention.ts";
import type { Brief } from "./notice.ts";
import type { PersonId } from "./person.ts";
import { minutesOf, type Request } from "./request.ts";
import { sayMinutes, sayWhen, type Whose } from "./say-time.ts";
import { type Instant, localDate } from "./time.ts";
import { enderOf } from "./turn.ts";
import { hoursAround, reachDays } from "./working-hours.ts";

/** Fewer are no night of agents, and stand among the others. */
export const leastForBrief = 5;

export const isAgents = ({ askers: [first] }: Request) => first.origin.from === "agent";

/**
 * Since when a morning brief counts: the last digest of the day on which they worked last, or the end of their hours on it. Undefined where a digest,
 * at `broughtAt`, came today already, and for whoever worked on no day of late.
 */
export function briefSince(attention: Attention, broughtAt: Instant | undefined, now: Instant): Instant | undefined {
  const dateOf = (at: Instant) => localDate(at, attention.zone);
  if (broughtAt !== undefined && dateOf(broughtAt) === dateOf(now)) return undefined;
  const end = hoursAround(attention, now, reachDays, 0).findLast(({ to }) => to <= now)?.to;
  if (end === undefined) return undefined;
  return broughtAt !== undefined && dateOf(broughtAt) >= dateOf(end) ? broughtAt : end;
}

type Since = { left: Request[]; ended: Request[]; others: Request[] };

export const isWithdrawn = ({ turn }: Request) => turn.is === "settled" && turn.outcome.is === "withdrawn";
const isEndedBy = ({ turn }: Request, who: PersonId) => turn.is === "settled" && enderOf(turn.outcome) === who;

/** "30 came from agents since yesterday 18:00: 9 answered by your rules, 6 withdrawn, 15 to judge in about 55 min. 2 more to judge are not of these: about 20 min." `left`: what is to judge still; `ended`: what has ended since; `others`: what is to judge besides. */
export function sayBrief(brief: Brief, { left, ended, others }: Since, on: Whose & { id: PersonId }, now: Instant): string {
  const { since, came, ruled, withdrawn, otherwise, later, requests } = brief;
  const notTheirs = ended.filter((one) => !isEndedBy(one, on.id));
  const takenBack = notTheirs.filter(isWithdrawn).length;
  const parts = [
    [ruled, "answered by your rules"],
    [withdrawn + takenBack, "withdrawn"],
    [otherwise + notTheirs.length - takenBack, "ended otherwise"],
    [later, "for later"],
    [requests.length - left.length - notTheirs.length, "done since"],
  ] as const;
  const some = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const rest = left.length === 0 ? "none left to judge" : `${left.length} to judge in about ${sayMinutes(minutesOf(left))}`;
  return `${came} came from agents since ${sayWhen(since, on, now)}: ${[...some, rest].join(", ")}.${sayOthers(others)}`;
}

const sayOthers = (others: Request[]) =>
  others.length === 0
    ? ""
    : ` ${others.length} more to judge ${others.length === 1 ? "is" : "are"} not of these: about ${sayMinutes(minutesOf(others))}.`;

/** A review is long enough for what waits, as far as one can judge well: 60 minutes at most. */
export const reviewMinutes = (minutes: number): number => Math.min(60, Math.max(15, Math.ceil(minutes / 5) * 5));
