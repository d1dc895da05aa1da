import { bumped } from "../domain/askers.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { knownPerson, requestAskedBy } from "./whose-move.ts";

/** The asker says that they still wait: it is counted and shown to the reader, and pings nobody. Once a day. */
export async function bump(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "bump", input, now);
  const again = bumped(request, input.by, attentionOf(await knownPerson(tx, input.by)).zone, now);
  if (!again)
    throw new Refusal(
      `You said today that you wait for ${saidAs(request)}; ${reader.name} sees it. Tomorrow you can say it again.`,
    );
  await keepRequest(tx, again, reader, now);
}
