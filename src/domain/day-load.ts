import type { Split } from "./ledger.ts";
import { allLeft, both, type Load } from "./load.ts";
import type { Request } from "./request.ts";
import { addDays, atClock, type Instant, type LocalDate, type Span, weekdayOf } from "./time.ts";

/** What one day of somebody's calendar cost them, as far as it has gone; `carried`: what waits for them at its end, or now. */
export type DayLoad = Load & { date: LocalDate; carried: Split };

/** What was let through the gate of whose day it is, then, with the request as it is now; `broke`: they were focusing. */
export type LetThrough = { at: Instant; request: Request; broke: boolean };

/** The same of several days, and of all of them together. */
export type WeekLoad = { days: DayLoad[]; all: DayLoad };

export const spanOfDay = (date: LocalDate, zone: string): Span => ({
  from: atClock(date, "00:00", zone),
  to: atClock(addDays(date, 1), "00:00", zone),
});

/** From Monday to Sunday. */
export const daysOfWeek = (date: LocalDate): LocalDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(date, ahead + 1 - weekdayOf(date)));

/** Whether they did nothing themselves, and nothing was let through to them. */
export const isIdle = ({ settled, left, putOff, replied, bypasses }: Load) =>
  both(settled) + (left["handed over"] ?? 0) + (left["asked back"] ?? 0) + putOff + replied + bypasses.length === 0;

/** Whether there is nothing to be said of it: nothing came, left or was let through. */
export const isQuiet = (load: Load) => both(load.came) + allLeft(load) + load.putOff + load.replied + load.bypasses.length === 0;
