import { isGroupId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { giveBack } from "./give-back.ts";
import { meetGroup } from "./meet-group.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { passBack } from "./pass-back.ts";
import { withdraw } from "./withdraw.ts";

/** So many requests end in one commit. */
const atATime = 20;

/**
 * Ends some of what was open of somebody who erased their data: what a group was asked passes back to it, what they alone were asked is given
 * back, which its askers hear, and what they asked is withdrawn. `who` is their mark.
 */
export async function endErased(tx: Tx, { who }: { who: PersonId }, now: Instant) {
  await leaveGroups(tx, who, now);
  await tx.dropNotices(who);
  const asked = (await tx.openFor(who)).slice(0, atATime);
  const isStillTheirs = (request: Request) => request.to === who && isOpen(request);
  await oneAfterAnother(tx, asked, isStillTheirs, (request) => handBack(tx, request, who, now));
  const asking = (await tx.openBy(who)).slice(0, atATime - asked.length);
  for (const { id: request } of asking) await withdraw(tx, { request, by: who }, now);
  await tx.setNextLook(who, null);
  if (asked.length + asking.length < atATime) await tx.endErasure(who);
}

async function leaveGroups(tx: Tx, who: PersonId, now: Instant) {
  for (const { manner: _, ...group } of await tx.groupsOf(who))
    await meetGroup(tx, { ...group, members: group.members.filter((one) => one !== who) }, now);
}

async function handBack(tx: Tx, request: Request, from: PersonId, now: Instant) {
  const isOfGroup = isGroupId(request.askedOf) && (await tx.group(request.askedOf)) !== undefined;
  if (isOfGroup) return passBack(tx, { request, from }, now);
  await giveBack(tx, request, { by: from }, now);
}
