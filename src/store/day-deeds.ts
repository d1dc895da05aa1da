import { spanOfDay } from "../domain/day-load.ts";
import { type Entry, type Line, standingLines } from "../domain/ledger.ts";
import type { Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { addDays, type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { type People, peopleIn } from "./names.ts";
import type { Reads } from "./store.ts";

/** What somebody did on a day, each request once in each list, in the order of doing. */
export type DayDeeds = People & {
  date: LocalDate;
  judged: Request[];
  replied: Request[];
  handedOver: Request[];
  askedBack: Request[];
};

/** A long weekend, and a week off. */
const furthest = 14;

/** Of that day; without one, of the last day before today on which they did anything. */
export async function dayDeeds(reads: Reads, person: Person, date: LocalDate | undefined, now: Instant): Promise<DayDeeds> {
  const today = localDate(now, person.zone);
  const from = spanOfDay(date ?? addDays(today, -furthest), person.zone).from;
  const to = spanOfDay(date ?? addDays(today, -1), person.zone).to;
  const entries = standingLines(await reads.ledger(person.id, { from, to })).filter(({ line }) => isDeed(line));
  const last = date ?? localDate(entries.at(-1)?.at ?? to - 1, person.zone);
  const lines = entries.filter(({ at }) => localDate(at, person.zone) === last);
  const about = (is: (line: Line) => boolean) => requestsOf(reads, lines, is);
  const deeds = {
    judged: await about(({ is }) => is === "settled"),
    replied: await about(({ is }) => is === "replied"),
    handedOver: await about((line) => line.is === "left" && line.how === "handed over"),
    askedBack: await about((line) => line.is === "left" && line.how === "asked back"),
  };
  return { ...(await peopleIn(reads, Object.values(deeds).flat(), [person.id])), date: last, ...deeds };
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
