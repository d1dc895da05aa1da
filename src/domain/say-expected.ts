import { sayClock, sayDated } from "./say-time.ts";
import { localDate, type Span } from "./time.ts";

/** "Tue 24 Mar, 11:00 to 18:00", "Tue 24 Mar, 17:30 to Wed 25 Mar, 18:00": a range that stays true, on the clocks of `zone`. */
export function sayExpected({ from, to }: Span, zone: string): string {
  const isOneDay = localDate(from, zone) === localDate(to, zone);
  return `${sayDated(from, zone)} to ${isOneDay ? sayClock(to, zone) : sayDated(to, zone)}`;
}
