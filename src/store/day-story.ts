import type { DayLoad } from "../domain/day-load.ts";
import { waitsFor } from "../domain/ledger-lines.ts";
import type { Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { localDate } from "../domain/time.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { type People, peopleIn } from "./names.ts";
import type { Reads } from "./store.ts";

/** What a day's numbers are about, with its people: what was let through, what of it broke into focus, and, of today, what has waited longest of what they were told. */
export type DayStory = People & { letThrough: Request[]; broke: Request[]; oldest?: Request };

export async function dayStory(reads: Reads, person: Person, load: DayLoad, now: Instant): Promise<DayStory> {
  const letThrough = await found(
    reads,
    load.bypasses.map(({ request }) => request),
  );
  const broke = letThrough.filter(({ id }) => load.broken.some(({ request }) => request === id));
  const isToday = load.date === localDate(now, person.zone);
  const [oldest] = isToday ? await waiting(reads, person) : [];
  const people = await peopleIn(reads, [...letThrough, ...(oldest ? [oldest] : [])], [person.id, ...letThrough.flatMap(byOf)]);
  return { ...people, letThrough, broke, ...(oldest && { oldest }) };
}

const byOf = ({ bypass }: Request) => bypass?.by ?? [];

async function found(reads: Reads, ids: string[]): Promise<Request[]> {
  const requests = await Promise.all([...new Set(ids)].map((id) => reads.request(id)));
  return requests.flatMap((one) => one ?? []);
}

const waiting = async (reads: Reads, { id }: Person) =>
  (await reads.openFor(id)).filter((one) => waitsFor(one) === id && one.turn.is !== "held").sort((a, b) => cameAt(a) - cameAt(b));
