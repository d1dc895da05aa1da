import { askerOf } from "../domain/askers.ts";
import { type DayLoad, daysOfWeek, spanOfDay, type WeekLoad } from "../domain/day-load.ts";
import { focusOf } from "../domain/focus-spent.ts";
import type { Split } from "../domain/ledger.ts";
import { waitsFor } from "../domain/ledger-lines.ts";
import { loadOf } from "../domain/load.ts";
import type { Person } from "../domain/person.ts";
import { type Instant, type LocalDate, localDate } from "../domain/time.ts";
import type { Reads } from "./store.ts";

/** What a day cost somebody. It reads that day of their ledger, and what waits for them. */
export async function dayLoad(reads: Reads, person: Person, date: LocalDate, now: Instant): Promise<DayLoad> {
  const span = spanOfDay(date, person.zone);
  const entries = await reads.ledger(person.id, span);
  const carried = await waitingAt(reads, person, span.to, now);
  return { ...loadOf(entries, focusOf(person, entries, span, now)), date, carried };
}

/** The same of the week of a day, up to today, and of its days. */
export async function weekLoad(reads: Reads, person: Person, date: LocalDate, now: Instant): Promise<WeekLoad> {
  const today = localDate(now, person.zone);
  const dates = daysOfWeek(date).filter((one) => one <= today);
  const days = await Promise.all(dates.map((one) => dayLoad(reads, person, one, now)));
  const [first, last] = [days[0]?.date ?? date, days.at(-1)?.date ?? date];
  const span = { from: spanOfDay(first, person.zone).from, to: spanOfDay(last, person.zone).to };
  const entries = await reads.ledger(person.id, span);
  const carried = days.at(-1)?.carried ?? { people: 0, agents: 0 };
  return { days, all: { ...loadOf(entries, focusOf(person, entries, span, now)), date: last, carried } };
}

/** How many waited for somebody then: as many as do now, without those that came since. */
async function waitingAt(reads: Reads, person: Person, then: Instant, now: Instant): Promise<Split> {
  const waiting = await waitingNow(reads, person);
  if (then > now) return waiting;
  const since = await reads.waitingSince(person.id, then);
  return { people: waiting.people - since.people, agents: waiting.agents - since.agents };
}

async function waitingNow(reads: Reads, { id }: Person): Promise<Split> {
  const open = (await reads.openFor(id)).filter((one) => waitsFor(one) === id);
  const askers = await Promise.all(open.map((one) => reads.person(askerOf(one))));
  const agents = askers.filter((asker) => asker?.kind === "bot").length;
  return { people: open.length - agents, agents };
}
