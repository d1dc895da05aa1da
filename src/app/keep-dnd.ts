import { isDndNews } from "../domain/dnd.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant, Span } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";

/** What Slack told of somebody's scheduled Do Not Disturb: the time that runs or comes next, null where there is none. Of who has not joined nothing is kept. */
export async function keepDnd(tx: Tx, { who, dnd }: { who: PersonId; dnd: Span | null }, now: Instant) {
  const person = await tx.person(who);
  if (!person?.attention || !isDndNews(person.attention, dnd ?? undefined, now)) return;
  const { zone } = person.attention;
  const attention = { ...person.attention, dnd: dnd ? { ...dnd, zone, toldAt: now } : ("none" as const) };
  await keepPerson(tx, { ...person, attention }, now);
}
