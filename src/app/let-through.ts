import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { letThrough as domainLetThrough, type RequestId, saidAs } from "../domain/request.ts";
import { day, type Instant } from "../domain/time.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { requestAskedBy } from "./whose-move.ts";

/** Bypasses that an asker has per reader, in seven days. */
const allowance = 2;

export const bypassesLeft = async (reads: Reads, by: PersonId, reader: PersonId, now: Instant) =>
  Math.max(0, allowance - (await reads.bypassesSince(by, reader, now - 7 * day)));

/** The asker says that it cannot wait, and why: it passes the gate alone, and counts against them. */
export async function letThrough(tx: Tx, input: { request: RequestId; by: PersonId; reason: string }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "letThrough", input, now);
  if ((await bypassesLeft(tx, input.by, reader.id, now)) === 0)
    throw new Refusal(
      `You have let ${allowance} requests through to ${reader.name} in the last seven days, and none is left. ${saidAs(request)} stays where it is.`,
    );
  await tx.countBypass(request.id, input.by, reader.id, now);
  await keepRequest(tx, domainLetThrough(request, { by: input.by, at: now, reason: input.reason }), reader, now);
}
