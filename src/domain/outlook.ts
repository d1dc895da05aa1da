import { capacityOn } from "./capacity.ts";
import { spanOfDay } from "./day-load.ts";
import { type Feeding, feeding } from "./feeding.ts";
import { type Forecast, forecast } from "./forecast.ts";
import type { Entry } from "./ledger.ts";
import { attentionOf, type Person } from "./person.ts";
import { addDays, type Instant, localDate, type Span } from "./time.ts";

/** What lies in front of somebody today: their capacity, what waits against it, and how many agents it can feed. */
export type Outlook = { capacity: number; forecast: Forecast; feeding?: Feeding };

/** As far back as any of it is counted: twenty working days, and what lies between them. */
const furthest = 32;

export const spanBehind = ({ zone }: Person, now: Instant): Span => {
  const today = localDate(now, zone);
  return { from: spanOfDay(addDays(today, -furthest), zone).from, to: spanOfDay(today, zone).from };
};

/** `minutes`: of what waits for them; `judged`: minutes of today; `entries`: of the days before, as far as `spanBehind`. */
export function outlook(person: Person, minutes: number, judged: number, entries: Entry[], now: Instant): Outlook {
  const attention = attentionOf(person);
  const fed = feeding(entries, attention, now);
  return {
    capacity: capacityOn(attention, localDate(now, person.zone)),
    forecast: forecast(minutes, entries, attention, judged, now),
    ...(fed && { feeding: fed }),
  };
}
