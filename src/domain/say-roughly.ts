import type { Person } from "./person.ts";
import { sayDay, sayWhen } from "./say-time.ts";
import { prospectOfAsking } from "./standing.ts";
import { type Instant, localDate } from "./time.ts";

/** What an asker may know before asking: roughly when. No counts, no labels, nothing of why. `zone` is the asker's. */
export function sayRoughly(reader: Person, zone: string, now: Instant): string {
  if (reader.kind !== "person") return `${reader.name} cannot be asked here`;
  if (reader.wish === "not with me") return `${reader.name} does not take requests here`;
  const { heldUntil, isGateShut, likelyAt } = prospectOfAsking(reader, now);
  if (heldUntil === undefined || heldUntil <= now) return `${reader.name} gets it at once`;
  const when = sayWhen(heldUntil, zone, now);
  const likely = likelyAt === undefined ? "" : `, an answer is likely ${sayDay(localDate(likelyAt, zone), localDate(now, zone))}`;
  return `${reader.name}: ${isGateShut ? `shut until ${when}` : `gets it ${/^\d/.test(when) ? `at ${when}` : when}`}${likely}`;
}
