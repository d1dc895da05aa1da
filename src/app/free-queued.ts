import { askerOf } from "../domain/askers.ts";
import { isAgent, ownerOf } from "../domain/back-pressure.ts";
import { expecting } from "../domain/expectation.ts";
import { isGroupId } from "../domain/group.ts";
import type { Person } from "../domain/person.ts";
import { type Limited, makesRoom, movedUp, queuedAnew, waitsForShare } from "../domain/queued-anew.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { ownersIn } from "./admit.ts";
import { putChangedRequest } from "./put-request.ts";

/** A reader's limits are others now: where they were raised, what is queued comes as soon as they let it, and its reader is looked at. */
export async function freeQueued(tx: Tx, before: Limited, after: Limited, now: Instant) {
  const { reader } = after;
  const open = await tx.openFor(reader.id);
  await keepFreed(tx, reader, open, queuedAnew(open, await ownersIn(tx, open), before, after, now), now);
}

/** A request takes less of a reader than before: what the agents of the same owner have queued with them moves up. */
export async function freeRoom(tx: Tx, before: Request, after: Request, now: Instant) {
  if (!makesRoom(before, after) || isGroupId(before.to)) return;
  const asker = await tx.person(askerOf(before));
  const reader = await tx.person(before.to);
  if (!reader || !asker || !isAgent(asker)) return;
  const open = await tx.openFor(reader.id);
  if (!open.some((one) => waitsForShare(one, now))) return;
  const limited = { reader, usual: await tx.agentLimit() };
  await keepFreed(tx, reader, open, movedUp(open, await ownersIn(tx, open), ownerOf(asker), limited, now), now);
}

async function keepFreed(tx: Tx, reader: Person, open: Request[], freed: Request[], now: Instant) {
  const candidate = { person: reader, open: open.map((one) => freed.find(({ id }) => id === one.id) ?? one) };
  for (const request of freed) await putChangedRequest(tx, expecting(request, [candidate], now), now);
  if (freed.length > 0) await tx.setNextLookIfSooner(reader.id, now);
}
