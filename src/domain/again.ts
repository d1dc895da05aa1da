import type { Attention } from "./attention.ts";
import { gateOpensAt } from "./gate.ts";
import { isGroupId } from "./group.ts";
import { firstSlotOn } from "./openings.ts";
import type { Request } from "./request.ts";
import { addDays, type Instant, type LocalDate, localDate } from "./time.ts";

/** Two weeks hold every weekday twice. */
const reachDays = 15;

/**
 * The first instant, `now` or later, at which what lies open in front of somebody is brought again: from the first slot of a working day, unless
 * it was first shown on that day, or a digest of that day, at `broughtAt`, carries it anyway. Undefined for whoever has no slots, and where
 * nothing is open. What a group has not claimed is not brought again: each of its members would hear of it daily.
 */
export function againAt(
  requests: Pick<Request, "turn" | "to">[],
  attention: Attention,
  broughtAt: Instant | undefined,
  now: Instant,
): Instant | undefined {
  const since = requests.flatMap(({ turn, to }) => (turn.is === "shown" && !isGroupId(to) ? [turn.at] : []));
  if (since.length === 0 || attention.slots.length === 0) return undefined;
  const dateOf = (at: Instant) => localDate(at, attention.zone);
  const after = later(dateOf(Math.min(...since)), broughtAt === undefined ? "" : dateOf(broughtAt));
  for (let ahead = 0; ahead <= reachDays; ahead += 1) {
    const date = addDays(dateOf(now), ahead);
    const at = date > after ? reachedOn(attention, date, now) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);

/** When on that day, `now` or later, its first slot has passed and the gate is open. */
function reachedOn(attention: Attention, date: LocalDate, now: Instant): Instant | undefined {
  const slot = firstSlotOn(attention, date);
  const at = slot === undefined ? undefined : gateOpensAt(attention, Math.max(slot, now));
  return at !== undefined && localDate(at, attention.zone) === date ? at : undefined;
}
