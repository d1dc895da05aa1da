import type { NoticeId } from "../domain/notice.ts";
import { type Instant, minute, second } from "../domain/time.ts";

/** What a call is counted with: posts and look-ups by conversation, edits and Homes all together. */
export type Kind = "post" | "edit" | "home" | "look-up" | "run";

/** When Slack may be called, so that it need not say "slow down", and is left alone where it did. */
export type Pace = {
  /** Undefined: now. Otherwise when this notice's turn is; it is kept for it. */
  turnOf(id: NoticeId, kind: Kind, where: string, now: Instant): Instant | undefined;
  /** Slack asked to be left alone there. */
  pause(kind: Kind, where: string, until: Instant): void;
};

/**
 * How fast we go by ourselves: so many at once, then one every so often. Slack takes some hundred messages a minute from an app, 50 edits
 * (tier 3), look-ups and ends of steps, and 100 Homes (tier 4), in one workspace; what goes at once and what follows within a minute stay below that together.
 */
const rhythms: Record<Kind, { atOnce: number; every: number }> = {
  post: { atOnce: 20, every: second / 4 },
  edit: { atOnce: 10, every: 1.5 * second },
  home: { atOnce: 20, every: 0.75 * second },
  "look-up": { atOnce: 10, every: 1.5 * second },
  run: { atOnce: 10, every: 1.5 * second },
};

/** Past this many, turns that nobody came for are forgotten: their notice was overtaken. */
const mostTurns = 5_000;

/** A 429 pauses what it was about and nothing else: other conversations go on. */
export function openPace(): Pace {
  const pauses = new Map<string, Instant>();
  /** Turns that were given for later. */
  const turns = new Map<string, Instant>();
  /** Per kind, when the turn after the last one would be if nothing went at once. */
  const next = new Map<Kind, Instant>();
  let last = Number.NEGATIVE_INFINITY;

  /** A clock that was put back would leave pauses and turns an hour away. */
  const forgetIfPutBack = (now: Instant) => {
    if (now < last) for (const each of [pauses, turns, next]) each.clear();
    last = now;
  };

  const takeTurn = (key: string, kind: Kind, now: Instant): Instant | undefined => {
    const { atOnce, every } = rhythms[kind];
    const due = Math.max(next.get(kind) ?? now, now);
    const at = due - (atOnce - 1) * every;
    next.set(kind, due + every);
    if (at <= now) return undefined;
    if (turns.size > mostTurns) for (const [one, given] of turns) if (given < now - minute) turns.delete(one);
    turns.set(key, at);
    return at;
  };

  return {
    turnOf(id, kind, where, now) {
      forgetIfPutBack(now);
      const pausedUntil = pauses.get(placeOf(kind, where)) ?? now;
      if (pausedUntil > now) return pausedUntil;
      pauses.delete(placeOf(kind, where));
      const key = `${kind} ${id}`;
      const given = turns.get(key);
      if (given === undefined) return takeTurn(key, kind, now);
      if (given > now) return given;
      turns.delete(key);
      return undefined;
    },
    pause(kind, where, until) {
      const place = placeOf(kind, where);
      pauses.set(place, Math.max(until, pauses.get(place) ?? until));
    },
  };
}

/** All but posts are limited for a whole workspace. */
const placeOf = (kind: Kind, where: string): string => (kind === "post" ? where : kind);
