import { waitersOf } from "./askers.ts";
import type { Attention } from "./attention.ts";
import { capacityOn } from "./capacity.ts";
import { firstSlotOn } from "./openings.ts";
import { awaitsReader, minutesFor, type Request } from "./request.ts";
import { addDays, type Instant, localDate } from "./time.ts";
import { hoursOn } from "./working-hours.ts";

/** Somebody has judged for as long as they give a day: until then what weighs much can wait. */
export type Rest = { judged: number; capacity: number; until: Instant };

/** Undefined for whoever did not ask for it, and while there is room. `judged`: minutes of today. */
export function restOf(attention: Attention, judged: number, now: Instant): Rest | undefined {
  const capacity = capacityOn(attention, localDate(now, attention.zone));
  const until = attention.restsWhenFull && capacity > 0 && judged >= capacity ? nextFirstSlot(attention, now) : undefined;
  return until === undefined ? undefined : { judged, capacity, until };
}

/** The first digest of the next day on which they work, or its beginning. */
function nextFirstSlot(attention: Attention, now: Instant): Instant | undefined {
  const today = localDate(now, attention.zone);
  for (let ahead = 1; ahead <= 14; ahead += 1) {
    const date = addDays(today, ahead);
    const at = firstSlotOn(attention, date) ?? hoursOn(attention, date)?.from;
    if (at !== undefined) return at;
  }
  return undefined;
}

const long = 20;

/** Whether a tired judgement of it would cost much, and it can wait so long: it takes long, something stands still by it, or several wait. */
export const canRest = (request: Request, { until }: Rest): boolean =>
  awaitsReader(request) &&
  request.turn.is !== "put off" &&
  request.bypass === undefined &&
  (request.dueAt === undefined || request.dueAt > until) &&
  (minutesFor(request) >= long || request.holdsUp !== undefined || waitersOf(request).length > 1);
