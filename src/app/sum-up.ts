import { isIdle, isQuiet, spanOfDay } from "../domain/day-load.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { summaryAt, summaryId } from "../domain/summary.ts";
import { type Instant, localDate } from "../domain/time.ts";
import { dayLoad } from "../store/load-days.ts";
import type { Tx } from "../store/store.ts";
import { digestsOf } from "./stand-in-digest.ts";

/**
 * Sums somebody's day up once it is time: in their last digest of it, or, where there was none, in a message. When it is time, if that is to come
 * and there is anything to be said; else null. Who did nothing, and got no digest, is not called for that.
 */
export async function sumUp(tx: Tx, who: PersonId, now: Instant): Promise<Instant | null> {
  const person = await tx.person(who);
  if (!person) return null;
  const date = localDate(now, person.zone);
  const digest = await digestOfToday(tx, person, now);
  const at = summaryAt(person, digest !== undefined, now);
  if (at === undefined || !(await tx.hasLedger(who, spanOfDay(date, person.zone)))) return null;
  if (at > now) return at;
  await tx.putPerson({ ...person, summedUp: date });
  const load = await dayLoad(tx, person, date, now);
  if (digest && !isQuiet(load)) await tx.putNotice(digest.id, who, { ...digest.body, summary: date }, now);
  if (!digest && !isIdle(load)) await tx.putNotice(summaryId(who, date), who, { kind: "summary", date }, now);
  return null;
}

const digestOfToday = async (tx: Tx, { id, zone }: Person, now: Instant) =>
  (await digestsOf(tx, id)).find(({ body: { at } }) => at !== undefined && localDate(at, zone) === localDate(now, zone));
