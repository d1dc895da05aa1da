import { dndAt } from "../domain/dnd.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import {
  blockAt,
  blocksAt,
  endingOnCall,
  nextBlock,
  type TimeBlock,
  withoutBlock,
  withoutPlanned,
} from "../domain/time-block.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** `tookBack`: no block ran, and this one will not; `ended`: one that shuts no gate. */
export type Ended = { tookBack?: TimeBlock; ended?: TimeBlock };

/**
 * The block ends now: what gathered comes at once, or, quietly, at the next slot. Where none runs, the next one that was planned is taken back.
 */
export async function endBlock(tx: Tx, { who, quietly }: { who: PersonId; quietly: boolean }, now: Instant): Promise<Ended> {
  const person = await knownPerson(tx, who);
  const attention = attentionOf(person);
  const planned = nextBlock(attention, now);
  if (blockAt(attention, now)) {
    await keepPerson(tx, { ...person, attention: withoutBlock(attention, quietly, now) }, now);
    return {};
  }
  const onCall = blocksAt(attention, now).find(({ kind }) => kind === "on call");
  if (onCall) {
    await keepPerson(tx, { ...person, attention: endingOnCall(attention, onCall, now) }, now);
    return { ended: onCall };
  }
  if (!planned && dndAt(attention, now))
    throw new Refusal(
      "Slack's Do Not Disturb shuts your gate, no block. End it in Slack, or do not follow it: `/sluice settings`.",
    );
  if (!planned) throw new Refusal("No block runs now, and none is planned. `/focus 90m` begins one.");
  await keepPerson(tx, { ...person, attention: withoutPlanned(attention, planned) }, now);
  return { tookBack: planned };
}
