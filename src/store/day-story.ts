import type { DayLoad, LetThrough } from "../domain/day-load.ts";
import { waitingSince } from "../domain/digest.ts";
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
export type DayStory = People & { letThrough: LetThrough[]; oldest?: Request; outlook?: Outlook; mirror?: Mirror };

export async function dayStory(reads: Reads, person: Person, load: DayLoad, now: Instant): Promise<DayStory> {
  const letThrough = await letThroughOf(reads, load);
  const ofToday = load.date === localDate(now, person.zone) ? await aheadOf(reads, person, load, now) : {};
  const shown = [...letThrough.map(({ request }) => request), ...(ofToday.oldest ? [ofToday.oldest] : [])];
  return { ...(await peopleIn(reads, shown, person.id, letThrough.flatMap(byOf))), letThrough, ...ofToday };
}

const byOf = ({ request: { bypass } }: LetThrough) => bypass?.by ?? [];

/** In the order of happening, with the requests as they are now. */
async function letThroughOf(reads: Reads, { bypasses, broken }: DayLoad): Promise<LetThrough[]> {
  const found = await Promise.all(bypasses.map(async ({ at, request }) => ({ at, request: await reads.request(request) })));
  return found.flatMap(({ at, request }) =>
    request ? [{ at, request, broke: broken.some((one) => one.at === at && one.request === request.id) }] : [],
  );
}

async function aheadOf(
  reads: Reads,
  person: Person,
  { minutes }: DayLoad,
  now: Instant,
): Promise<Pick<DayStory, "oldest" | "outlook" | "mirror">> {
  const waiting = (await reads.openFor(person.id)).filter((one) => waitsFor(one) === person.id);
  const ready = waiting.filter((one) => (waitingSince(one) ?? now) <= now);
  const [oldest] = ready.filter(({ turn }) => turn.is !== "held").sort((a, b) => cameAt(a) - cameAt(b));
  const before = await reads.ledger(person.id, spanBehind(person, now));
  const mirror = await mirrorIn(reads, person, now);
  const ahead = outlook(person, minutesOf(ready), minutes, before, now);
  return {
    ...(oldest && { oldest }),
    ...(mirror && { mirror }),
    outlook: { ...ahead, forecast: { ...ahead.forecast, ...(ready.length < waiting.length && { isMoreLater: true }) } },
  };
}

/** Undefined for whoever did not ask for it. What they took back since needs no second look. */
async function mirrorIn(reads: Reads, { id, zone, attention }: Person, now: Instant): Promise<Mirror | undefined> {
  if (!attention?.mirror) return undefined;
  const mirror = mirrorOf(await reads.ledger(id, mirroredSpan(zone, now)), attention, now);
  const again = await Promise.all(mirror.again.map((one) => reads.request(one)));
  return { ...mirror, again: again.flatMap((one) => (one?.turn.is === "settled" ? [one.id] : [])) };
}
