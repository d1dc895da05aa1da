import type { Attention } from "./attention.ts";
import type { LocalDate } from "./time.ts";

/** Remembers what is found for a day of somebody's calendar: an attention never changes, and what is known of it goes with it. */
export function byDay<Found>(find: (attention: Attention, date: LocalDate) => Found) {
  const known = new WeakMap<Attention, Map<LocalDate, Found>>();
  return (attention: Attention, date: LocalDate): Found => {
    const days = known.get(attention) ?? new Map<LocalDate, Found>();
    if (days.size === 0) known.set(attention, days);
    const found = days.get(date) ?? find(attention, date);
    days.set(date, found);
    return found;
  };
}
