import { type Group, type GroupProfile, isGroupNews } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { isOpen, type Request } from "../domain/request.ts";
import { isUnclaimed } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepUnclaimed } from "./offer-to-group.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { passBack, watchingGroups } from "./pass-back.ts";

/** What the workspace says of a group, when it is first met and whenever it changes. One that was switched off has nobody in it. */
export async function meetGroup(tx: Tx, profile: GroupProfile, now: Instant) {
  const told = { ...profile, members: profile.isDisabled ? [] : [...new Set(profile.members)] };
  const known = await tx.group(told.id);
  if (known && !isGroupNews(known, told)) return;
  const group: Group = { ...told, manner: known?.manner ?? "claim" };
  await watchingGroups(tx, [group.id], now, async () => {
    await tx.putGroup(group);
    await oneAfterAnother(tx, await tx.openFor(group.id), isUnclaimed, (request) => keepUnclaimed(tx, request, group, now));
    for (const who of known?.members ?? []) if (!group.members.includes(who)) await passBackAll(tx, group, who, now);
  });
}

/** What somebody had from a group that they are in no longer. */
async function passBackAll(tx: Tx, group: Group, from: PersonId, now: Instant) {
  const isOfGroup = (request: Request) =>
    request.to === from && request.askedOf === group.id && isOpen(request) && request.taken !== undefined;
  await oneAfterAnother(tx, await tx.openFor(from), isOfGroup, (request) => passBack(tx, { request, from }, now));
}
