import type { RequestId } from "../domain/request.ts";
import { reminded } from "../domain/standing-still.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** A channel was shown these, which came due at `at`: each counts as named once more, whatever became of it meanwhile. */
export async function countReminded(tx: Tx, { requests, at }: { requests: RequestId[]; at: Instant }, _now: Instant) {
  for (const id of requests) {
    const request = await tx.request(id);
    if (request) await tx.putRequest(reminded(request, at));
  }
}
