import type { DayLoad } from "../domain/day-load.ts";
import { waitsFor } from "../domain/ledger-lines.ts";
import { type Mirror, mirroredSpan, mirrorOf } from "../domain/mirror.ts";
import { type Outlook, outlook, spanBehind } from "../domain/outlook.ts";
import type { Person } from "../domain/person.ts";
import { minutesOf, type Request } from "../domain/request.ts";
import { type Instant, localDate } from "../domain/time.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { type People, peopleIn } from "./names.ts";
import type { Reads } from "./store.ts";

/** What a day's numbers are about, with its people: what was let through, what of it broke into focus; and of today what has waited longest of what they were told, and what lies ahead. */
export type DayStory = People & { letThrough: Request[]; broke: Request[]; oldest?: Request; outlook?: Outlook; mirror?: Mirror };

export async function dayStory(reads: Reads, person: Person, load: DayLoad, now: Instant): Promise<DayStory> {
  const letThrough = await found(
    reads,
    load.bypasses.map(({ request }) => request),
  );
  const broke = letThrough.filter(({ id }) => load.broken.some(({ request }) => request === id));
  const ofToday = load.date === localDate(now, person.zone) ? await aheadOf(reads, person, load, now) : {};
  const shown = [...letThrough, ...(ofToday.oldest ? [ofToday.oldest] : [])];
  return { ...(await peopleIn(reads, shown, [person.id, ...letThrough.flatMap(byOf)])), letThrough, broke, ...ofToday };
}

const byOf = ({ bypass }: Request) => bypass?.by ?? [];

async function found(reads: Reads, ids: string[]): Promise<Request[]> {
  const requests = await Promise.all([...new Set(ids)].map((id) => reads.request(id)));
  return requests.flatMap((one) => one ?? []);
}

async function aheadOf(
  reads: Reads,
  person: Person,
  { minutes }: DayLoad,
  now: Instant,
): Promise<Pick<DayStory, "oldest" | "outlook" | "mirror">> {
  const waiting = (await reads.openFor(person.id)).filter((one) => waitsFor(one) === person.id);
  const [oldest] = waiting.filter(({ turn }) => turn.is !== "held").sort((a, b) => cameAt(a) - cameAt(b));
  const before = await reads.ledger(person.id, spanBehind(person, now));
  const mirror =
    person.attention?.mirror && mirrorOf(await reads.ledger(person.id, mirroredSpan(person.zone, now)), person.attention, now);
  return {
    ...(oldest && { oldest }),
    ...(mirror && { mirror }),
    outlook: outlook(person, minutesOf(waiting), minutes, before, now),
  };
}
