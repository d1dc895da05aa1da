import type { Schedule } from "./reminder.ts";
import { type Clocks, sayClockTime, sayZone } from "./say-time.ts";
import { sayDays } from "./say-week.ts";

/** "Mon to Fri 10:00 Berlin time": in the clocks of whoever reads it, where that is one person. */
export const saySchedule = ({ days, time, zone }: Schedule, on: Clocks = "") =>
  `${sayDays(days)} ${sayClockTime(time, on)} ${sayZone(zone)}`;
