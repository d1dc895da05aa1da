import { askersIn, type ChannelId } from "./channel.ts";
import { attentionOf, type Person } from "./person.ts";
import type { Request } from "./request.ts";
import { type Instant, localDate } from "./time.ts";
import { inOrder, type Weighing } from "./waiting-cost.ts";
import { afterWorkingTime, presentOn, workingDay } from "./working-time.ts";

/** So often at most is a channel reminded of one request, over its whole life and wherever it was asked. */
export const mostReminders = 3;

/** So many are named at once. */
const mostNamed = 8;

/** Whose move it is, since when it lies open before them; undefined while nobody has seen it, or it was put off. */
function lyingSince({ turn }: Request): Instant | undefined {
  if (turn.is === "shown" || turn.is === "returned") return turn.at;
  return turn.is === "unclaimed" && turn.told.length > 0 ? turn.since : undefined;
}

/**
 * Whether a request that was asked in a channel stands still: a working day of those whose move it is has gone by since they saw it, days and
 * blocks in which they are away left out; and they are at work today. `movers`: who could move it on; of several one is enough. `pending`: how often it
 * may be shown besides, elsewhere, that has not counted yet.
 */
export function standsStill(request: Request, channel: ChannelId, movers: Person[], now: Instant, pending = 0): boolean {
  const since = lyingSince(request);
  if (since === undefined || askersIn(request, channel).length === 0) return false;
  if ((request.remindedAt ?? []).length + pending >= mostReminders) return false;
  return movers.some((mover) => isWorkingDayAgo(mover, since, now));
}

function isWorkingDayAgo(mover: Person, since: Instant, now: Instant): boolean {
  const attention = attentionOf(mover);
  const at = afterWorkingTime(attention, since, workingDay(attention));
  const isAtWork = presentOn(attention, localDate(now, attention.zone)).length > 0;
  return isAtWork && at !== undefined && at < now;
}

/** Decisions first, then reviews, each by what waiting costs: those to be named, and how many there are besides. */
export function named(still: Request[], weighing: Weighing): { requests: Request[]; left: number } {
  const of = (kind: Request["kind"]) =>
    inOrder(
      still.filter((one) => one.kind === kind),
      weighing,
    );
  const all = [...of("decision"), ...of("review")];
  return { requests: all.slice(0, mostNamed), left: Math.max(0, all.length - mostNamed) };
}

/** A channel was shown it, by what came due at `at`. */
export const reminded = (request: Request, at: Instant): Request => ({
  ...request,
  remindedAt: [...(request.remindedAt ?? []), at],
});
