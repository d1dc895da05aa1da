import type { Instant } from "../domain/time.ts";
import { type DeliveryHash, withUnlinked } from "../domain/unlinked.ts";
import type { Tx } from "../store/store.ts";

/** Reviews were asked of so many who are not known here: that is counted, and nothing else of it kept. */
export const countUnlinked = async (tx: Tx, told: { times: number; delivery?: DeliveryHash }, now: Instant) =>
  tx.putUnlinked(withUnlinked(await tx.unlinked(), told, now));
