import { askerOf } from "../domain/askers.ts";
import { due, nextLookAt } from "../domain/digest.ts";
import { expecting, isToBeGuessed, lateAt } from "../domain/expectation.ts";
import { focusEntries } from "../domain/focus-spent.ts";
import { isGroup, type Reader } from "../domain/group.ts";
import { homeId } from "../domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { isOpen, type Request } from "../domain/request.ts";
import { announcedLapse } from "../domain/silence.ts";
import { summaryAt } from "../domain/summary.ts";
import { seenBy } from "../domain/taking.ts";
import { day, earliest, type Instant } from "../domain/time.ts";
import { shown } from "../domain/turn.ts";
import { candidatesOf, readersOf } from "../store/open-to.ts";
import type { Tx } from "../store/store.ts";
import { bringBackWhatAwaited } from "./bring-back.ts";
import { freeRoom } from "./free-queued.ts";
import { lookAt } from "./look.ts";
import { putChangedRequest, putNewRequest } from "./put-request.ts";
import { lastBroughtAt } from "./stand-in-digest.ts";

/** Keeps a changed request, and sees to all that follows: whatever shows it goes stale, and its reader is looked at. It is returned as it stands then. */
export async function keepRequest(tx: Tx, request: Request, reader: Reader, now: Instant): Promise<Request> {
  const readers = isGroup(reader) ? await readersOf(tx, request, reader) : [reader];
  const kept = await guessed(tx, request, readers, now);
  const before = await tx.request(request.id);
  await putChangedRequest(tx, kept, now);
  if (before) await freeRoom(tx, before, kept, now);
  if (!isOpen(kept)) await bringBackWhatAwaited(tx, kept, now);
  return readersLookAgain(tx, kept, reader, readers, now);
}

/** Keeps a request that nothing shows yet, and returns it as it stands then: what is due comes at once. `open`: what its reader has open, where that was read. */
export async function keepNewRequest(tx: Tx, request: Request, reader: Reader, now: Instant, open?: Request[]): Promise<Request> {
  const readers = isGroup(reader) ? await readersOf(tx, request, reader) : [reader];
  const kept =
    open && !isGroup(reader) ? expecting(request, [{ person: reader, open }], now) : await guessed(tx, request, readers, now);
  await putNewRequest(tx, kept, now);
  return readersLookAgain(tx, kept, reader, readers, now);
}

async function guessed(tx: Tx, request: Request, readers: Person[], now: Instant): Promise<Request> {
  return expecting(request, isToBeGuessed(request) ? await candidatesOf(tx, readers) : [], now);
}

async function readersLookAgain(tx: Tx, request: Request, reader: Reader, readers: Person[], now: Instant): Promise<Request> {
  if (!isGroup(reader)) return lookAgain(tx, request, reader, now);
  for (const member of readers) await lookAgain(tx, seenBy(request, member.id), member, now);
  return (await tx.request(request.id)) ?? request;
}

/** A new request costs one reading of its reader's clock; only what is due now needs everything that waits for them. */
async function lookAgain(tx: Tx, request: Request, reader: Person, now: Instant): Promise<Request> {
  await lookAtAskerWhenLate(tx, request, now);
  const attention = attentionOf(reader);
  if (due(request, attention, now)) {
    await lookAt(tx, reader, now);
    return shown(request, now, announcedLapse(request, attention, now));
  }
  const broughtAt = request.turn.is === "shown" ? await lastBroughtAt(tx, reader.id) : undefined;
  const next = nextLookAt([request], attention, broughtAt, now);
  const at = earliest([next ?? undefined, summaryAt(reader, false, now)]);
  if (at !== undefined) await tx.setNextLookIfSooner(reader.id, at);
  return request;
}

async function lookAtAskerWhenLate(tx: Tx, request: Request, now: Instant) {
  const asker = request.expected && (await tx.person(askerOf(request)));
  const at = asker && lateAt(request, asker);
  if (at !== undefined) await tx.setNextLookIfSooner(askerOf(request), Math.min(at, now + day));
}

/** Keeps a person whose attention changed: their gate may have opened for what waits, and what is due now may be due no more. */
export async function keepPerson(tx: Tx, person: Person, now: Instant) {
  await tx.putPerson(await notingFocus(tx, person, now));
  await tx.raise(homeId(person.id), now);
  await tx.hurryNotices(person.id, now);
  await tx.syncSoon(person.id, now);
  await lookAt(tx, person, now);
}

/** The time that they spent in focus so far is noted as their blocks were until now. */
async function notingFocus(tx: Tx, person: Person, now: Instant): Promise<Person> {
  const before = await tx.person(person.id);
  if (before) await tx.noteLoad(focusEntries(before, now));
  return person.attention ? { ...person, focusNotedAt: now } : person;
}

/** What somebody's newest digest asks of them, or shows, beside its requests has changed. */
export async function raiseDigests(tx: Tx, who: PersonId, now: Instant) {
  for (const { id } of await tx.liveNotices(who)) await tx.raise(id, now);
}
