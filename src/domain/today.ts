import { judgingOf } from "./judging.ts";
import { attentionOf, type Person } from "./person.ts";
import type { Request } from "./request.ts";
import { atClock, type Instant, localDate } from "./time.ts";
import { blocksIn } from "./time-block.ts";
import { enderOf } from "./turn.ts";

/** Somebody's day so far, in numbers; `focus` in milliseconds, `measured`: of how many of those settled the minutes were. */
export type Today = { came: number; settled: number; minutes: number; measured: number; focus: number; bypasses: number };

export const startOfToday = (zone: string, now: Instant): Instant => atClock(localDate(now, zone), "00:00", zone);

/** `open`: what waits for them or lies with its asker; `ended`: what ended today while it was theirs. */
export function today(person: Person, open: Request[], ended: Request[], now: Instant): Today {
  const start = startOfToday(person.zone, now);
  const theirs = ended.filter(({ turn }) => turn.is === "settled" && enderOf(turn.outcome) === person.id);
  const judgings = theirs.flatMap((request) => (request.turn.is === "settled" ? [judgingOf(request, request.turn)] : []));
  const all = [...open, ...ended];
  return {
    came: all.filter((request) => cameTo(request, person.id) >= start).length,
    settled: theirs.length,
    minutes: judgings.reduce((sum, { minutes }) => sum + minutes, 0),
    measured: judgings.filter(({ isMeasured }) => isMeasured).length,
    focus: focusIn(person, start, now),
    bypasses: all.filter(({ bypass }) => bypass?.of === person.id && bypass.at >= start).length,
  };
}

/** When somebody was first asked it. */
export const cameTo = ({ history, askedAt }: Request, who: string): Instant =>
  history.find(({ whose }) => whose === who)?.since ?? askedAt;

/** Each minute of focus once, however many blocks it lies in. */
function focusIn(person: Person, start: Instant, now: Instant): number {
  const focus = blocksIn(attentionOf(person), { from: start, to: now })
    .filter(({ kind }) => kind === "focus")
    .sort((a, b) => a.from - b.from);
  let until = start;
  let sum = 0;
  for (const { from, to } of focus) {
    sum += Math.max(0, Math.min(to, now) - Math.max(from, until));
    until = Math.max(until, Math.min(to, now));
  }
  return sum;
}
