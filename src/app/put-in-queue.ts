import { installationOf, joined, type Person } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Submission } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { type Receipt, submit } from "./submit.ts";
import { tellNews } from "./tell-askers.ts";
import { knownPerson } from "./whose-move.ts";

/** `isNew`: false when the same message was there already. `hasJoined`: by this act. `writer`: whose words they are, an app's perhaps. */
export type Queued = Receipt & { isNew: boolean; hasJoined: boolean; writer: Person["kind"] };

/**
 * A reader makes a request of what somebody wrote to them, by whatever way it came. Whoever wrote it is told that it is in hand, at their own
 * opening; an app waits for nothing. To put something into one's queue is to want it batched: it joins whoever had not said how they want to be asked.
 */
export async function putInQueue(tx: Tx, submission: Submission, now: Instant): Promise<Queued> {
  const reader = await knownPerson(tx, submission.to);
  const { asked } = submission;
  if (asked.who === reader.id)
    throw new Refusal("You wrote that yourself. Put what others wrote into your queue, or ask somebody: `/sluice ask @ana …`.");
  const hasJoined = !reader.attention;
  if (hasJoined) await keepPerson(tx, joined(reader), now);
  const isKnown = (await tx.requestByKey(installationOf(reader.id), submission.key, reader.id)) !== undefined;
  const writer = (await knownPerson(tx, asked.who)).kind;
  const waits = writer === "person" ? asked : { ...asked, doesNotWait: true as const };
  const receipt = await submit(tx, { ...submission, asked: waits }, now);
  if (!isKnown && writer === "person")
    await tellNews(tx, receipt.request, { is: "queued", by: reader.id }, now, { to: [asked.who] });
  return { ...receipt, isNew: !isKnown, hasJoined, writer };
}
