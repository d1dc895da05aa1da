import { type BypassRules, bypassesLeft, passesAlways, passesNever, remembered } from "../domain/bypass-rules.ts";
import { type Group, isGroup, type Reader } from "../domain/group.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { letThrough as domainLetThrough, type Request, type RequestId, saidAs } from "../domain/request.ts";
import { given } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { isOnCall } from "../domain/time-block.ts";
import { readersOf } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { freestOf } from "./offer-to-group.ts";
import { requestAskedBy } from "./whose-move.ts";

/** How many an asker may still let through, as they are told: who always may is not told so, nor who never may. */
export async function leftTo(reads: Reads, by: PersonId, reader: Reader, now: Instant): Promise<number> {
  const rules = rulesOf(reader);
  if (passesNever(rules, by)) return 0;
  // What an agent asks waits, unless its reader lets it pass always.
  if ((await reads.person(by))?.kind === "bot") return 0;
  return bypassesLeft(rules, await reads.bypassesSince(by, reader.id, now - remembered), now);
}

const rulesOf = (reader: Reader): BypassRules => (isGroup(reader) ? {} : (attentionOf(reader).bypasses ?? {}));

/**
 * The asker says that it cannot wait, and why: it passes the gate alone, and counts against them, unless its reader is on call. Of a group it goes
 * to who has most room.
 */
export async function letThrough(tx: Tx, input: { request: RequestId; by: PersonId; reason: string }, now: Instant) {
  const { by, reason } = input;
  const { request, reader } = await requestAskedBy(tx, "letThrough", input, now);
  const isOnCallNow = !isGroup(reader) && isOnCall(attentionOf(reader), now);
  const isFree = isOnCallNow || passesAlways(rulesOf(reader), by);
  if (!isFree && (await leftTo(tx, by, reader, now)) === 0) throw new Refusal(sayNoneLeft(request, reader));
  const one = isGroup(reader) ? await memberFor(tx, request, reader, by, now) : reader;
  for (const id of isFree ? [] : new Set([reader.id, one.id])) await tx.countBypass(request.id, by, id, now);
  const theirs = isGroup(reader) ? given(request, one.id, now) : request;
  const bypass = { by, at: now, reason, of: one.id, ...(isFree && { isFree: true as const }) };
  await keepRequest(tx, domainLetThrough(theirs, bypass), one, now);
  return {
    reader: one,
    isOnCall: isOnCallNow,
    left: await leftTo(tx, by, reader, now),
    ...(isGroup(reader) && { group: reader }),
  };
}

function sayNoneLeft(request: Request, reader: Reader): string {
  const { emergency } = rulesOf(reader);
  const line = emergency ? ` In an emergency: ${emergency}` : "";
  return `You have none left this week for ${reader.name}, so ${saidAs(request)} stays where it is.${line}`;
}

/** The member with most room whose own gate this asker may pass: it counts for them and for the group, so that neither is a way around. */
async function memberFor(reads: Reads, request: Request, group: Group, by: PersonId, now: Instant): Promise<Person> {
  const open: Person[] = [];
  for (const one of await readersOf(reads, request, group)) if ((await leftTo(reads, by, one, now)) > 0) open.push(one);
  const member = await freestOf(reads, open, now);
  if (!member)
    throw new Refusal(
      `Nobody in ${group.name} can be given ${saidAs(request)} now: who is there has no room, or you have let as much through to them this week as you may. It waits to be claimed; write to one of them if it cannot.`,
    );
  return member;
}
