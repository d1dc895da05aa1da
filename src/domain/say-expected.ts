import { type Clocks, sayClock, sayDated } from "./say-time.ts";
import { localDate, type Span } from "./time.ts";

/** "Tue 24 Mar, 11:00 to 18:00", "Tue 24 Mar, 17:30 to Wed 25 Mar, 18:00": a range that stays true. */
export function sayExpected({ from, to }: Span, on: Clocks): string {
  const zone = typeof on === "string" ? on : on.zone;
  const isOneDay = localDate(from, zone) === localDate(to, zone);
  return `${sayDated(from, on)} to ${isOneDay ? sayClock(to, on) : sayDated(to, on)}`;
}
