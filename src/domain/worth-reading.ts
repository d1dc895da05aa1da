import type { Attention } from "./attention.ts";
import type { Candidate } from "./capacity.ts";
import { dueAt, waitsForOpening } from "./digest.ts";
import { facesOthersAt } from "./openings.ts";
import { attentionOf } from "./person.ts";
import type { Request } from "./request.ts";
import { seenBy } from "./taking.ts";
import { day, earliest, hour, type Instant, minute } from "./time.ts";

/** A judgement takes this long at least, from when it is there. */
const soonest = 5 * minute;

/** What lies there for days is read once an hour. */
const longest = hour;

/**
 * From when on reading what waits for its readers is worth it: once it was brought to them, or they are there to go on with what lies before them; the
 * longer it has lain there, the more seldom. `asked`: its reader, or those of its group while nobody has claimed it.
 */
export function worthReadingAt(request: Request, asked: Candidate[], now: Instant): Instant {
  const moments = asked.map(({ person }) => maybeJudgedAt(seenBy(request, person.id), attentionOf(person), now));
  return earliest(moments) ?? now + day;
}

function maybeJudgedAt(request: Request, attention: Attention, now: Instant): Instant | undefined {
  if (waitsForOpening(request)) return later(dueAt(request, attention, now));
  const next = now + untilNext(request, now);
  const at = facesOthersAt(attention, next);
  return at === next ? next : later(at);
}

const later = (at: Instant | undefined) => (at === undefined ? undefined : at + soonest);

function untilNext({ turn }: Request, now: Instant): number {
  const lain = turn.is === "shown" ? now - turn.at : 0;
  return Math.min(longest, Math.max(soonest, lain / 4));
}
