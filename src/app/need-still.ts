import { neededStill } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";
import { requestAskedBy } from "./whose-move.ts";

/** Whoever waits for a reader who was away says that they still do; it is shown, and calls nobody. */
export async function needStill(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request } = await requestAskedBy(tx, "needStill", input, now);
  await putChangedRequest(tx, neededStill(request, input.by, now), now);
}
