import type { Instant } from "../domain/time.ts";

/** What Slack asked to be left alone: one conversation for posts, one method for silent edits. */
export type Pace = {
  /** Until when; undefined when nothing holds it back. */
  pausedUntil(what: string, now: Instant): Instant | undefined;
  pause(what: string, until: Instant): void;
};

/** A 429 pauses what it was about and nothing else: other conversations go on. */
export function openPace(): Pace {
  const pauses = new Map<string, Instant>();
  return {
    pausedUntil: (what, now) => {
      const until = pauses.get(what);
      if (until !== undefined && until <= now) pauses.delete(what);
      return until !== undefined && until > now ? until : undefined;
    },
    pause: (what, until) => void pauses.set(what, Math.max(until, pauses.get(what) ?? until)),
  };
}
