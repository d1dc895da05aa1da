import { schedule } from "node-cron";
import type { Instant } from "./domain/time.ts";

/** What time it is, and when to wake. `wakeAt` asks to be woken once at that time or soon after; the soonest counts. */
export type Clock = {
  now(): Instant;
  /** The instant of something that happens now. On a clock that stands still each is a millisecond later, so that what came first stays first. */
  stamp(): Instant;
  wakeAt(at: Instant): void;
  onWake(run: () => Promise<void>): void;
  stop(): Promise<void>;
};

/** Life's clock: node-cron ticks each second and wakes when something is due, and once a minute whatever is. */
export function livingClock(): Clock {
  let next = Number.POSITIVE_INFINITY;
  let wake = async () => {};
  const tick = schedule(
    "* * * * * *",
    async () => {
      const now = Date.now();
      const isFullMinute = Math.floor(now / 1000) % 60 === 0;
      if (now < next && !isFullMinute) return;
      next = Number.POSITIVE_INFINITY;
      await wake();
    },
    // A second that was missed is made up for by the next one.
    { noOverlap: true, suppressMissedWarning: true },
  );
  return {
    now: Date.now,
    stamp: Date.now,
    wakeAt: (at) => {
      next = Math.min(next, at);
    },
    onWake: (run) => {
      wake = run;
    },
    stop: async () => {
      await tick.destroy();
    },
  };
}

/** A clock that stands still until it is turned. Turning it stops at every moment at which something was to happen, and lets it happen. */
export type TurnedClock = Clock & { turnTo(at: Instant): Promise<void>; startAgainAt(at: Instant): void };

/** Whatever asks to be woken for a moment that has passed is woken a second later, so that turning always ends. */
const shortestStep = 1_000;

export function turnedClock(start: Instant): TurnedClock {
  let now = start;
  let next = Number.POSITIVE_INFINITY;
  let wake = async () => {};
  const ring = async () => {
    next = Number.POSITIVE_INFINITY;
    await wake();
  };
  return {
    now: () => now,
    stamp: () => {
      now += 1;
      return now;
    },
    wakeAt: (at) => {
      next = Math.min(next, at);
    },
    onWake: (run) => {
      wake = run;
    },
    turnTo: async (at) => {
      await ring();
      while (next <= at) {
        now = next > now ? next : now + shortestStep;
        await ring();
      }
      now = at;
      await ring();
    },
    startAgainAt: (at) => {
      now = at;
      next = Number.POSITIVE_INFINITY;
    },
    stop: async () => {
      wake = async () => {};
    },
  };
}
