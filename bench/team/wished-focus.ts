import { joining } from "../../src/domain/attention.ts";
import { atClock, during, hour, type Instant, type LocalDate, minute, type Span } from "../../src/domain/time.ts";
import type { WeeklyBlock } from "../../src/domain/time-block.ts";
import { dates, hoursOn, spanOn } from "../../src/domain/working-hours.ts";
import type { Dice } from "./dice.ts";
import type { Period } from "./period.ts";

/** When somebody would like to be left alone, and when they look up by themselves. The same whatever protects it. */
export type Wished = { mornings: Span[]; afternoons: Span[]; breaks: Instant[] };

export const morning: WeeklyBlock = { kind: "focus", days: [1, 2, 3, 4, 5], from: "09:00", to: "11:30" };
const afternoon = { likely: 0.3, length: 90 * minute, starts: ["13:30", "14:00", "14:30", "15:00", "15:30"] };
const naturalBreaks = ["11:30", "13:00", "15:00", "17:00"];

export function wishedBy(zone: string, { first, days }: Period, dice: Dice): Wished {
  const worked = [...dates(first, 0, days - 1)].filter((date) => hoursOn(joining(zone), date));
  const mornings = worked.map((date) => spanOn(date, morning, zone));
  const afternoons = worked.flatMap((date) => (dice.chance(afternoon.likely) ? [afternoonOn(date, zone, dice)] : []));
  const focus = [...mornings, ...afternoons];
  const breaks = worked.flatMap((date) => naturalBreaks.map((clock) => atClock(date, clock, zone)));
  const lookUps = [...breaks.map((at) => endOfFocus(focus, at)), ...focus.map(({ to }) => to)];
  return { mornings, afternoons, breaks: [...new Set(lookUps)].sort((a, b) => a - b) };
}

function afternoonOn(date: LocalDate, zone: string, dice: Dice): Span {
  const from = atClock(date, dice.one(afternoon.starts), zone);
  return { from, to: from + afternoon.length };
}

const endOfFocus = (focus: Span[], at: Instant) => focus.find((span) => during(span, at))?.to ?? at;

export const focusOf = ({ mornings, afternoons }: Wished): Span[] => [...mornings, ...afternoons];

/** A span in its hours, from its beginning; the last is what is left. */
export function hoursIn({ from, to }: Span): Span[] {
  const count = Math.ceil((to - from) / hour);
  return Array.from({ length: count }, (_, at) => ({ from: from + at * hour, to: Math.min(to, from + (at + 1) * hour) }));
}
