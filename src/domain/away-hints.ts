import type { Attention } from "./attention.ts";
import { day, during, type Instant, type Span } from "./time.ts";

/**
 * When a calendar or a status says that somebody is away. Nothing follows from it until they confirm it. `to` is absent where nobody said until
 * when; `isDeclined`: they said that they are here.
 */
export type AwayHint = { from: Instant; to?: Instant; by: HintGiver; isDeclined?: true };
export type HintGiver = "calendar" | "status";

const isSame = (a: Omit<AwayHint, "by">, b: Omit<AwayHint, "by">) => a.from === b.from && a.to === b.to;

/** What one of them says now, in the place of what it said before. What was declined stays so while it is said. */
export function withHints(attention: Attention, by: HintGiver, spans: Omit<AwayHint, "by">[]): Attention {
  const before = attention.awayHints ?? [];
  const told = spans.map((span): AwayHint => {
    const isDeclined = before.some((one) => one.by === by && one.isDeclined && isSame(one, span));
    return { ...span, by, ...(isDeclined && { isDeclined: true as const }) };
  });
  return withThese(attention, [...before.filter((one) => one.by !== by), ...told]);
}

function withThese({ awayHints: _, ...attention }: Attention, hints: AwayHint[]): Attention {
  return hints.length === 0 ? attention : { ...attention, awayHints: hints.sort((a, b) => a.from - b.from) };
}

export const declining = (attention: Attention, declined: Omit<AwayHint, "by">): Attention =>
  withThese(
    attention,
    (attention.awayHints ?? []).map((one) => (isSame(one, declined) ? { ...one, isDeclined: true as const } : one)),
  );

/** Whether a calendar says the same of being away as it did. */
export function saysSameAway({ awayHints = [] }: Attention, by: HintGiver, spans: Span[]): boolean {
  const before = awayHints.filter((one) => one.by === by);
  return before.length === spans.length && before.every((one) => spans.some((span) => isSame(one, span)));
}

/** What is to be asked about: neither over, nor declined, nor declared already; in order, what begins within `ahead` alone. */
export const hintsToAsk = (attention: Attention, now: Instant, ahead = 60 * day): AwayHint[] =>
  (attention.awayHints ?? []).filter(
    (hint) => !hint.isDeclined && !isOver(hint, now) && hint.from < now + ahead && !isDeclared(attention, hint, now),
  );

const isOver = ({ to }: AwayHint, now: Instant) => to !== undefined && to <= now;

function isDeclared({ blocks }: Attention, { from, to }: AwayHint, now: Instant): boolean {
  const away = blocks.filter(({ kind }) => kind === "away");
  if (to === undefined) return away.some((block) => during(block, now));
  return away.some((block) => block.from < to && block.to > Math.max(from, now));
}

/** Their status says that they are away, until then if it says so. */
export type StatusHint = { until?: Instant };

const byStatus = ({ awayHints = [] }: Attention) => awayHints.find(({ by }) => by === "status");

export const isSaidByStatus = (attention: Attention, hint: StatusHint | undefined): boolean => {
  const known = byStatus(attention);
  return known === undefined ? hint === undefined : hint !== undefined && known.to === hint.until;
};

/** Nobody knows since when a status is there: since it was first seen. */
export function withStatusHint(attention: Attention, hint: StatusHint | undefined, now: Instant): Attention {
  if (isSaidByStatus(attention, hint)) return attention;
  const { until } = hint ?? {};
  return withHints(attention, "status", hint ? [{ from: now, ...(until !== undefined && { to: until }) }] : []);
}
