import { bothFacts, type ChangeFacts, type ChangeId, type Subject } from "../domain/change.ts";
import type { KeptReviews } from "../domain/followed.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import { day, type Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { followChange } from "./follow-change.ts";

/** What a code host told of a change, in the words of this house. `subject` is there where somebody may be asked because of it. */
export type HostEvent = { change: ChangeId; facts: ChangeFacts; subject?: Subject };

/** For so long after the last word of it is a change known. */
const kept = 180 * day;

const nothing: KeptReviews = { marks: [], rounds: [] };

/** A code host told something: everybody whom the change was asked of has it as it stands there. Told twice, or in another order, it comes to the same. */
export async function hostEvent(tx: Tx, { change, facts: told, subject }: HostEvent, now: Instant) {
  await tx.forgetChanges(now - kept);
  const before = new Map((await tx.reviewsOf(change)).map(({ who, ...reviews }) => [who, reviews]));
  const known = { ...(await tx.change(change)), readers: marksOf(before) };
  const facts = bothFacts({ states: [], ...known }, await ofThoseHere(tx, told));
  const { readers, ...stands } = facts;
  await tx.putChange(change, stands, now);
  for (const who of Object.keys(readers).sort()) {
    const reviews = { ...(before.get(who) ?? nothing), marks: readers[who] ?? [] };
    const rounds = await followChange(tx, { change, facts, ...(subject && { subject }) }, who, reviews, now);
    await tx.putReviews(change, who, { ...reviews, rounds }, now);
  }
}

const marksOf = (known: Map<ReaderId, KeptReviews>) =>
  Object.fromEntries([...known].map(([who, { marks }]) => [who, marks] as const));

/** Without whoever erased their data since it was told. */
async function ofThoseHere(tx: Tx, { readers, ...facts }: ChangeFacts): Promise<ChangeFacts> {
  const here: ChangeFacts["readers"] = {};
  for (const [who, marks] of Object.entries(readers)) {
    const person = isGroupId(who) ? await tx.group(who) : await tx.person(who);
    if (person && !("isErased" in person)) here[who] = marks;
  }
  return { ...facts, readers: here };
}
