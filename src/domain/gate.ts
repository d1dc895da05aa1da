import type { Attention } from "./attention.ts";
import { dndAt } from "./dnd.ts";
import { during, earliest, type Instant, minute, type Span } from "./time.ts";
import { blockAt, isShutting, type TimeBlock } from "./time-block.ts";
import { isInHours, nextStartOfHours } from "./working-hours.ts";

export type Gate = { is: "open" } | { is: "shut"; until: Instant | undefined; block?: TimeBlock; dnd?: Span };

/** Who ends a block of their own making outside their working hours is there: their gate stays open that long. */
const lingering = 30 * minute;

export function gate(attention: Attention, now: Instant): Gate {
  const block = blockAt(attention, now);
  if (block) return { is: "shut", until: gateOpensAt(attention, block.to), block };
  const dnd = dndAt(attention, now);
  if (dnd) return { is: "shut", until: gateOpensAt(attention, dnd.to), dnd };
  return isReachable(attention, now) ? { is: "open" } : { is: "shut", until: gateOpensAt(attention, now) };
}

/** Five turns a day for two weeks: whoever has no open moment among so many has none at all. */
const mostTurns = 75;

/** The first instant, `from` or later, at which the gate is open; undefined if it is shut by the week's own rules for two weeks. */
export function gateOpensAt(attention: Attention, from: Instant): Instant | undefined {
  let at: Instant | undefined = from;
  for (let turns = 0; at !== undefined && turns < mostTurns; turns += 1) {
    const shutting: Span | undefined = blockAt(attention, at) ?? dndAt(attention, at);
    if (!shutting && isReachable(attention, at)) return at;
    at = shutting ? shutting.to : earliest([nextStartOfHours(attention, at), nextLingering(attention, at)]);
  }
  return undefined;
}

/** Whether the end of a block is an opening, rather than no more than its end. */
export const isOpening = (block: TimeBlock, { endsAreQuiet }: Pick<Attention, "endsAreQuiet">) =>
  isShutting(block) && !block.endedQuietly && (block.endedToShow === true || !endsAreQuiet);

/** In working hours, or lingering after a block of their own making. */
const isReachable = (attention: Attention, now: Instant) =>
  isInHours(attention, now) || endsOfOwn(attention).some((to) => during({ from: to, to: to + lingering }, now));

/** The ends of what somebody declared on its own: these are openings at any hour. Who returns from being away does so at work, unless they say it. */
const endsOfOwn = (attention: Attention) =>
  attention.blocks
    .filter((block) => isOpening(block, attention) && (block.kind !== "away" || block.endedToShow))
    .map(({ to }) => to);

const nextLingering = (attention: Attention, after: Instant) => earliest(endsOfOwn(attention).filter((to) => to > after));
