import type { Attention } from "./attention.ts";
import { gateOpensAt } from "./gate.ts";
import type { PersonId } from "./person.ts";
import { day, hour, type Instant, minute, type Span } from "./time.ts";
import type { TimeBlock } from "./time-block.ts";

/** What becomes of a request whose reader goes away: who stands in gets it, its asker has the move, or it waits. */
export type WhileAway = "hand over" | "return" | "keep";

/** What somebody declared of being away, each until they can be reached again; in order, each part of it once. */
function absencesIn(attention: Attention, isCounted: (block: TimeBlock) => boolean): Span[] {
  const away = attention.blocks.filter((block) => block.kind === "away" && isCounted(block)).sort((a, b) => a.from - b.from);
  const apart: Span[] = [];
  for (const { from, to } of away) {
    const last = apart.at(-1);
    const isBackAt = gateOpensAt(attention, to) ?? to;
    if (last && from <= last.to) last.to = Math.max(last.to, isBackAt);
    else apart.push({ from, to: isBackAt });
  }
  return apart;
}

/**
 * When so much time has passed since `from`, absences left out: while its reader is away no clock runs. `known`: those that were declared by then
 * were reckoned with, and are not left out again.
 */
export function afterPresence(attention: Attention, from: Instant, length: number, known?: Instant): Instant {
  const isNews = ({ declaredAt }: TimeBlock) => known === undefined || (declaredAt !== undefined && declaredAt >= known);
  let at = from + length;
  for (const gone of absencesIn(attention, isNews)) {
    if (gone.from >= at) break;
    at += Math.max(0, gone.to - Math.max(gone.from, from));
  }
  // What is announced is said by the minute.
  return at === from + length ? at : Math.ceil(at / minute) * minute;
}

/** Why a request went to who stands in, in words that nobody wrote. */
export const standsIn = "They stand in for me while I am away.";

/** So long somebody was away of whom their first digest says that they are back, if it comes within these days. */
const longEnough = 12 * hour;
const justBack = 4 * day;

/** The absence from which somebody is back since their last digest, at `broughtAt`. */
export const returnedFrom = ({ blocks }: Attention, broughtAt: Instant | undefined, now: Instant): TimeBlock | undefined =>
  blocks
    .filter(
      ({ kind, from, to }) =>
        kind === "away" && to - from >= longEnough && to <= now && now < to + justBack && (broughtAt ?? from) < to,
    )
    .sort((a, b) => b.to - a.to)[0];

/** The absence that somebody is in, or goes into before `until`. */
export const absenceBy = ({ blocks }: Attention, now: Instant, until = now): TimeBlock | undefined =>
  blocks.find(({ kind, from, to }) => kind === "away" && from <= until && to > now);

/** Who stands in for somebody who is away, or will be before `until`. */
export const standInFor = (attention: Attention, now: Instant, until = now): PersonId | undefined =>
  absenceBy(attention, now, until)?.standIn;
