import { saysSameAway } from "../domain/away-hints.ts";
import type { Calendar, Reading } from "../domain/calendar.ts";
import { saysOtherwise } from "../domain/calendar-spans.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { day, type Instant, type Span } from "../domain/time.ts";
import { backoffOf, intervalOf } from "./calendar-pace.ts";
import { readCalendar } from "./read-calendar.ts";
import type { FeedDoors } from "./refresh-calendars.ts";

type Known = Calendar & { reading: Reading };

/** What a sealed address is bound to. */
export const aboutCalendar = (who: PersonId) => `calendar of ${who}`;

/** Reads somebody's calendar once, and notes what came of it. Whoever left, or has not joined, has nothing read. */
export async function readAFeed(doors: FeedDoors, who: PersonId, stop: AbortSignal): Promise<void> {
  const { store, now } = doors;
  const [person, known] = [await store.person(who), await store.calendar(who)];
  if (!known || !person?.attention || person.kind !== "person") return;
  const outcome = await attempted(doors, person, known, stop);
  if (stop.aborted) return;
  const next = outcome.fault ? backoffOf(who, outcome.fault.times) : intervalOf(who);
  const { sealed: url = known.url, reading } = outcome;
  await store.atOnce((tx) => tx.noteReading({ who, url }, reading, now() + next));
}

type Outcome = { reading: Reading; fault?: Reading["fault"]; sealed?: string };

async function attempted(doors: FeedDoors, person: Person, known: Known, stop: AbortSignal): Promise<Outcome> {
  try {
    return await fetched(doors, person, known, stop);
  } catch (error) {
    // An error of ours is told by its name alone: what it says may hold what was read.
    if (!(error instanceof Refusal)) doors.fault(new Error(`a calendar could not be read: ${(error as Error).name}`));
    const why = error instanceof Refusal ? error.message : "something went wrong here";
    const { since = doors.now(), times = 0 } = known.reading.fault ?? {};
    const fault = { why, since, times: times + 1 };
    return { reading: { ...known.reading, fault }, fault };
  }
}

async function fetched(doors: FeedDoors, person: Person, known: Known, stop: AbortSignal): Promise<Outcome> {
  const { fault: _, ...reading } = known.reading;
  const url = opened(doors, known);
  const answer = await doors.fetchFeed(url, isReadLately(known.reading, person, doors.now()) ? reading : {}, stop);
  const at = doors.now();
  if (answer.is === "unchanged") return { reading: { ...reading, at } };
  const mine = invitedAs(url);
  const reader = { zone: person.zone, words: known.words, ...(mine !== undefined && { mine }) };
  const { focus, away, unread } = readCalendar(answer.text, reader, { from: at - day, to: at + 60 * day });
  const sealed = await keepNews(doors, person, known, { focus, away, url });
  const { text: ___, is: ____, ...validators } = answer;
  return { reading: { at, whole: { at, zone: person.zone }, ...validators, ...(unread > 0 && { unread }) }, sealed };
}

/** Most times a calendar says what it said before, and then nothing is written of it. */
async function keepNews(
  { desk, box, now }: FeedDoors,
  { id: who, attention }: Person,
  known: Known,
  read: Read,
): Promise<string> {
  const { focus, away, url } = read;
  const isOld = box.isOfOlderKey(known.url);
  const sealed = isOld ? box.seal(url, aboutCalendar(who)) : known.url;
  const isNews = attention && (saysOtherwise(attention, focus, now()) || !saysSameAway(attention, "calendar", away));
  if (isOld || isNews) await desk.keepCalendar({ who, url: known.url, focus, away, ...(isOld && { sealedAnew: sealed }) });
  return sealed;
}
type Read = { focus: Span[]; away: Span[]; url: string };

function opened({ box }: FeedDoors, { url, who }: Known): string {
  try {
    return box.open(url, aboutCalendar(who));
  } catch {
    throw new Refusal("the key that sealed its address is not in ENCRYPTION_KEY any more. Give the address again");
  }
}

/** Only of what was read in whole today, for this zone, does "unchanged" say enough: time goes on, and with it what lies ahead. */
const isReadLately = ({ whole }: Reading, { zone, attention }: Person, now: Instant) =>
  whole !== undefined && attention?.calendar !== undefined && whole.zone === zone && now - whole.at < day && now >= whole.at;

/** In the address of Google's private feeds stands whose they are. */
function invitedAs(url: string): string | undefined {
  const path = new URL(url).pathname.replaceAll(/%40/gi, "@");
  return /\/([^/@\s]+@[^/@\s]+)\//.exec(path)?.[1]?.toLowerCase();
}
