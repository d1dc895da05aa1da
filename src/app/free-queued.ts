import { expecting } from "../domain/expectation.ts";
import { type Limited, queuedAnew } from "../domain/queued-anew.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { ownersIn } from "./admit.ts";
import { putChangedRequest } from "./put-request.ts";

/** A reader's limits are others now: where they were raised, what is queued comes as soon as they let it, and its reader is looked at. */
export async function freeQueued(tx: Tx, before: Limited, after: Limited, now: Instant) {
  const { reader } = after;
  const open = await tx.openFor(reader.id);
  const freed = queuedAnew(open, await ownersIn(tx, open), before, after, now);
  const candidate = { person: reader, open: open.map((one) => freed.find(({ id }) => id === one.id) ?? one) };
  for (const request of freed) await putChangedRequest(tx, expecting(request, [candidate], now), now);
  if (freed.length > 0) await tx.setNextLookIfSooner(reader.id, now);
}
