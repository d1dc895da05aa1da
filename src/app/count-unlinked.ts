import type { Instant } from "../domain/time.ts";
import { withUnlinked } from "../domain/unlinked.ts";
import type { Tx } from "../store/store.ts";

/** Reviews were asked of so many who are not known here: that is counted, and nothing else of it kept. */
export const countUnlinked = async (tx: Tx, { times }: { times: number }, now: Instant) =>
  tx.putUnlinked(withUnlinked(await tx.unlinked(), times, now));
