import type { Attention, DateSpan } from "../domain/attention.ts";
import { attentionOf, joined, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Changes, changedTo, problemsOf, type Settings } from "../domain/settings.ts";
import { type Instant, localDate } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { freeQueued } from "./free-queued.ts";
import { keepPerson } from "./keep.ts";
import { reached } from "./tell-askers.ts";
import { knownPerson } from "./whose-move.ts";

/** What changes; what is not named stays as it is. A zone of their own stands until they follow the workspace's again. */
export type Change = { who: PersonId; change: Changes; followsSlack?: true };

/** Settings of a person change together or not at all. Whoever changes them joins. */
export async function changeSettings(tx: Tx, { who, change: changes, followsSlack }: Change, now: Instant) {
  const change = changedTo(changes);
  const person = joined(await knownPerson(tx, who));
  const attention = { ...attentionOf(person), ...change, ...(await withoutErased(tx, change)) };
  refusePassed(change.daysOff, attentionOf(person), now);
  const [problem] = problemsOf(attention);
  if (problem) throw new Refusal(problem.why);
  const { hasOwnZone, ...rest } = person;
  const isOwn = change.zone !== undefined || (hasOwnZone && !followsSlack);
  const changed: Person = { ...rest, zone: attention.zone, attention, ...(isOwn && { hasOwnZone: true as const }) };
  const usual = await tx.agentLimit();
  await freeQueued(tx, { reader: person, usual }, { reader: changed, usual }, now);
  await keepPerson(tx, changed, now);
  if (person.zoneNotice && change.zone !== undefined) await tx.raise(person.zoneNotice, now);
}

/** A day off that has passed changes nothing. */
function refusePassed(daysOff: DateSpan[] = [], { daysOff: before = [], zone }: Attention, now: Instant) {
  const isNew = (span: DateSpan) => !before.some(({ from, to }) => from === span.from && to === span.to);
  const passed = daysOff.find((span) => isNew(span) && span.to < localDate(now, zone));
  if (passed) throw new Refusal("Those days have passed. Choose days that are still to come.");
}

/** Who erased their data in the meantime stands in no list. */
async function withoutErased(tx: Tx, { bypasses }: Partial<Settings>): Promise<Partial<Settings>> {
  if (!bypasses) return {};
  const { always, never, ...rest } = bypasses;
  const [left, out] = [always && (await reached(tx, always)), never && (await reached(tx, never))];
  return { bypasses: { ...rest, ...(left && { always: left }), ...(out && { never: out }) } };
}
