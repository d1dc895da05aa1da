import { type Group, isGroup, type ReaderId } from "../domain/group.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { letThrough as domainLetThrough, type Request, type RequestId, saidAs } from "../domain/request.ts";
import { given } from "../domain/taking.ts";
import { day, type Instant } from "../domain/time.ts";
import { isOnCall } from "../domain/time-block.ts";
import { readersOf } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { freestOf } from "./offer-to-group.ts";
import { requestAskedBy } from "./whose-move.ts";

/** Bypasses that an asker has per reader, in seven days. */
const allowance = 2;

export const bypassesLeft = async (reads: Reads, by: PersonId, reader: ReaderId, now: Instant) =>
  Math.max(0, allowance - (await reads.bypassesSince(by, reader, now - 7 * day)));

/**
 * The asker says that it cannot wait, and why: it passes the gate alone, and counts against them, unless its reader is on call. Of a group it goes
 * to who has most room.
 */
export async function letThrough(tx: Tx, input: { request: RequestId; by: PersonId; reason: string }, now: Instant) {
  const { by, reason } = input;
  const { request, reader } = await requestAskedBy(tx, "letThrough", input, now);
  const isFree = !isGroup(reader) && isOnCall(attentionOf(reader), now);
  if (!isFree && (await bypassesLeft(tx, by, reader.id, now)) === 0)
    throw new Refusal(
      `You have let ${allowance} requests through to ${reader.name} in the last seven days, and none is left. ${saidAs(request)} stays where it is.`,
    );
  const one = isGroup(reader) ? await memberFor(tx, request, reader, by, now) : reader;
  for (const id of isFree ? [] : new Set([reader.id, one.id])) await tx.countBypass(request.id, by, id, now);
  const theirs = isGroup(reader) ? given(request, one.id, now) : request;
  await keepRequest(tx, domainLetThrough(theirs, { by, at: now, reason }), one, now);
  return { reader: one, isFree, ...(isGroup(reader) && { group: reader }) };
}

/** The member with most room whose own gate this asker may pass: it counts for them and for the group, so that neither is a way around. */
async function memberFor(reads: Reads, request: Request, group: Group, by: PersonId, now: Instant): Promise<Person> {
  const open: Person[] = [];
  for (const one of await readersOf(reads, request, group)) if ((await bypassesLeft(reads, by, one.id, now)) > 0) open.push(one);
  const member = await freestOf(reads, open, now);
  if (!member)
    throw new Refusal(
      `Nobody in ${group.name} can be given ${saidAs(request)} now: who is there has no room, or you have let as much through to them this week as you may. It waits to be claimed; write to one of them if it cannot.`,
    );
  return member;
}
