import type { PersonId } from "../domain/person.ts";
import { type RequestId, settled } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** The asker takes it back; wherever it is shown, it says so. */
export async function withdraw(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, input, now);
  await keepRequest(tx, settled(request, { is: "withdrawn", by: input.by }, now), reader, now);
}
