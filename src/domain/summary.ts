import { spanOfDay } from "./day-load.ts";
import type { NoticeId } from "./notice.ts";
import type { Person, PersonId } from "./person.ts";
import { type Instant, type LocalDate, localDate, minute } from "./time.ts";
import { hoursOn } from "./working-hours.ts";

/** Slack takes some dozens of edits a minute in one workspace, and most people's days end at the same hour. */
const spread = 30 * minute;
/** A message of its own comes while its person is still at work. */
const beforeEnd = 15 * minute;

/**
 * When somebody's day is summed up: in their last digest once their day is over, since an edit calls nobody; without one in a message while they are
 * at work. Each has a moment of their own within half an hour. Undefined on a day off, for whoever has not joined or wants none, and once it was.
 */
export function summaryAt(person: Person, hasDigest: boolean, now: Instant): Instant | undefined {
  const { attention, id, kind, summedUp } = person;
  const date = localDate(now, person.zone);
  const hours =
    attention && !attention.hidesSummary && kind === "person" && summedUp !== date ? hoursOn(attention, date) : undefined;
  if (!hours) return undefined;
  const midnight = spanOfDay(date, person.zone).to;
  const end = Math.min(hours.to, midnight);
  const at = hasDigest ? end : Math.max(hours.from, end - beforeEnd - spread);
  return Math.min(at + ownPartOf(spread, id), midnight - minute);
}

/** The same for the same person, and even among many. */
function ownPartOf(length: number, who: PersonId): number {
  let sum = 0;
  for (const letter of who) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return Math.floor(((sum * 7_919) % 1_000_003) * (length / 1_000_003));
}

export const summaryId = (who: PersonId, date: LocalDate): NoticeId => `summary/${who}/${date}`;
