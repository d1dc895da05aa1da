import { spanOfDay } from "../domain/day-load.ts";
import type { ReaderId } from "../domain/group.ts";
import { type Entry, type Line, standingLines } from "../domain/ledger.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { addDays, type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { type People, peopleIn } from "./names.ts";
import type { Reads } from "./store.ts";

/** What somebody did on a day, each request once in each list, in the order of doing; without a date nothing, on no day that was looked at. */
export type DayDeeds = People & {
  date?: LocalDate;
  judged: Request[];
  replied: Request[];
  handedOver: HandedOver[];
  askedBack: Request[];
};

/** `to`: who got it then, as far as that is known. */
export type HandedOver = { request: Request; to?: ReaderId };

/** A long weekend, and a week off. */
const furthest = 14;

/** Of that day; without one, of the last day before today on which they did anything, two weeks back at most. */
export async function dayDeeds(reads: Reads, person: Person, date: LocalDate | undefined, now: Instant): Promise<DayDeeds> {
  const today = localDate(now, person.zone);
  const from = spanOfDay(date ?? addDays(today, -furthest), person.zone).from;
  const to = spanOfDay(date ?? addDays(today, -1), person.zone).to;
  const entries = standingLines(await reads.ledger(person.id, { from, to })).filter(({ line }) => isDeed(line));
  const latest = entries.at(-1);
  const last = date ?? (latest && localDate(latest.at, person.zone));
  const lines = entries.filter(({ at }) => localDate(at, person.zone) === last);
  const about = (is: (line: Line) => boolean) => requestsOf(reads, lines, is);
  const deeds = {
    judged: await about(({ is }) => is === "settled"),
    replied: await about(({ is }) => is === "replied"),
    handedOver: await handedOverIn(reads, lines, person.id),
    askedBack: await about((line) => line.is === "left" && line.how === "asked back"),
  };
  return {
    ...(await peopleIn(
      reads,
      [...deeds.judged, ...deeds.replied, ...deeds.askedBack, ...deeds.handedOver.map(({ request }) => request)],
      person.id,
    )),
    ...(last !== undefined && { date: last }),
    ...deeds,
  };
}

/** To whom it went then: it may have gone on since. */
async function handedOverIn(reads: Reads, entries: Entry[], who: PersonId): Promise<HandedOver[]> {
  const moves = entries.flatMap(({ at, line }) =>
    line.is === "left" && line.how === "handed over" ? [{ at, id: line.request }] : [],
  );
  const found = await Promise.all(moves.map(async ({ at, id }) => ({ at, request: await reads.request(id) })));
  return found.flatMap(({ at, request }) => {
    const to = request?.history.find(({ since, whose }) => since === at && whose !== who)?.whose;
    return request ? [{ request, ...(to !== undefined && { to }) }] : [];
  });
}

const isDeed = (line: Line) =>
  line.is === "settled" ||
  line.is === "replied" ||
  (line.is === "left" && (line.how === "handed over" || line.how === "asked back"));

async function requestsOf(reads: Reads, entries: Entry[], is: (line: Line) => boolean): Promise<Request[]> {
  const ids = entries.flatMap(({ line }) => (is(line) && line.is !== "focus" ? [line.request] : []));
  const found = await Promise.all([...new Set(ids)].map((id) => reads.request(id)));
  return found.flatMap((one) => one ?? []);
}
