import type { ChannelId } from "./channel.ts";
import type { PersonId } from "./person.ts";
import { addDays, atClock, type ClockTime, type Instant, localDate, type Weekday, weekdayOf } from "./time.ts";

/** On which days, and when on the clocks of which zone, a channel is reminded. */
export type Schedule = { days: Weekday[]; time: ClockTime; zone: string };

/** What somebody set up for a channel: there is one at most, due next at `nextAt`. How often a request was shown so stands with the request. */
export type Reminder = Schedule & { channel: ChannelId; by: PersonId; since: Instant; nextAt: Instant };

/** Why nothing can be said in a channel any more. */
export type Closed = "archived" | "left" | "read-only";

/** The first moment after `now` at which it is due; the clocks of the zone decide, also over a change of them. */
export function nextReminding({ days, time, zone }: Schedule, now: Instant): Instant {
  const today = localDate(now, zone);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = addDays(today, ahead);
    const at = atClock(date, time, zone);
    if (at > now && days.includes(weekdayOf(date))) return at;
  }
  throw new Error("A reminder has a day at least.");
}

/** Whether what came due is of today: on a later day nothing is made up for, since that may be nobody's working day. */
export function isOfToday({ days, time, zone }: Schedule, now: Instant): boolean {
  const today = localDate(now, zone);
  return days.includes(weekdayOf(today)) && atClock(today, time, zone) <= now;
}
