import type { Candidate } from "./capacity.ts";
import type { Group } from "./group.ts";
import { sayDay, sayWhen, type Whose } from "./say-time.ts";
import { earliestOf, prospectOfAsking } from "./standing.ts";
import { type Instant, localDate } from "./time.ts";

/** What an asker may know before asking: roughly when. No counts, no labels, nothing of why. `on`: the asker's clocks; `notBefore`: until when it would be queued. */
export function sayRoughly(candidate: Candidate, on: Whose, now: Instant, notBefore?: Instant): string {
  const { person: reader } = candidate;
  if (reader.kind !== "person") return `${reader.name} cannot be asked here`;
  if (reader.wish === "not with me") return `${reader.name} does not take requests here`;
  if (reader.attention?.hidesWhen) return `${reader.name} gets requests together, at times of their own`;
  const { heldUntil, isFar, opensThen, likelyAt, fullUntil } = prospectOfAsking(candidate, now, notBefore);
  if (isFar) return `${reader.name}: not within two weeks`;
  const likely = sayLikely(likelyAt, on, now);
  if (heldUntil === undefined || heldUntil <= now) return `${reader.name} gets it at once${fullUntil ? likely : ""}`;
  const when = sayWhen(heldUntil, on, now);
  return `${reader.name}: ${opensThen ? `shut until ${when}` : `gets it ${/^\d/.test(when) ? `at ${when}` : when}`}${likely}`;
}

const sayLikely = (at: Instant | undefined, on: Whose, now: Instant) =>
  at === undefined ? "" : `, an answer is likely ${sayDay(localDate(at, on.zone), localDate(now, on.zone), on)}`;

/** The same of a group: when the first of `people` has it. */
export function sayRoughlyOfGroup({ name }: Group, candidates: Candidate[], on: Whose, now: Instant): string {
  if (candidates.length === 0) return `${name} cannot be asked here`;
  const { heldUntil, isFar, likelyAt } = earliestOf(candidates.map((one) => prospectOfAsking(one, now)));
  if (isFar) return `${name}: none of them within two weeks`;
  if (heldUntil === undefined || heldUntil <= now) return `${name}: the first of them gets it at once`;
  const when = sayWhen(heldUntil, on, now);
  return `${name}: the first of them gets it ${/^\d/.test(when) ? `about ${when}` : when}${sayLikely(likelyAt, on, now)}`;
}
