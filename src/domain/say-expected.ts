import { sayDay, sayWhen } from "./say-time.ts";
import { clockOf, type Instant, localDate, type Span } from "./time.ts";

/** "likely today, 11:00 to 18:00", "likely between today 17:30 and tomorrow 18:00": a range, on the clocks of `zone`. */
export function sayExpected({ from, to }: Span, zone: string, now: Instant): string {
  const [first, last, today] = [localDate(from, zone), localDate(to, zone), localDate(now, zone)];
  if (first === last) return `likely ${sayDay(first, today)}, ${clock(from, zone)} to ${clock(to, zone)}`;
  return `likely between ${dated(from, zone, now)} and ${dated(to, zone, now)}`;
}

const clock = (at: Instant, zone: string) => clockOf(at, zone).replace(/^0/, "");

function dated(at: Instant, zone: string, now: Instant): string {
  const when = sayWhen(at, zone, now);
  return /^\d+:/.test(when) ? `today ${when}` : when;
}
