import { askersOf } from "../domain/askers.ts";
import { gate } from "../domain/attention.ts";
import { nextLookAt, plan } from "../domain/digest.ts";
import { homeId } from "../domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { shown } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";

/** The one question, asked of a person when their time has come: what should they be shown now? */
export async function look(tx: Tx, { who }: { who: PersonId }, now: Instant) {
  const person = await tx.person(who);
  if (person) await lookAt(tx, person, now);
}

/** Shows what is due as one digest, and notes when to look again. It reads only what is asked of this person. Nothing is due to who left. */
export async function lookAt(tx: Tx, person: Person, now: Instant) {
  if (person.kind === "deactivated") return tx.setNextLook(person.id, null);
  const attention = attentionOf(person);
  const open = await tx.openFor(person.id);
  const coming = plan(open, attention, now);
  if (coming.length > 0) await show(tx, person, coming, open, now);
  const waiting = open.filter((request) => !coming.includes(request));
  await tx.setNextLook(person.id, nextLookAt(waiting, attention, now));
}

async function show(tx: Tx, person: Person, coming: Request[], open: Request[], now: Instant) {
  for (const request of coming) {
    await tx.putRequest(shown(request, now));
    for (const asker of askersOf(request)) await tx.raise(homeId(asker), now);
  }
  await tx.raise(homeId(person.id), now);
  const isBypass = gate(attentionOf(person), now).is === "shut";
  const carried = isBypass ? [] : open.filter(({ turn }) => turn.is === "shown").map(({ id }) => id);
  if (!isBypass) await retireDigests(tx, person, now);
  const requests = coming.map(({ id }) => id);
  await tx.putNotice(
    digestId(person, requests, now),
    person.id,
    { kind: "digest", requests, carried, isLive: true, isBypass },
    now,
  );
}

/** Made from what caused it: when, and what came first. A request comes once at a time, so no two digests are one by chance. */
const digestId = ({ id }: Person, [first]: RequestId[], now: Instant) => `digest/${id}/${now}/${first}`;

/** The new digest takes over what older ones still show open; those shrink, so that live buttons are in the newest only. */
async function retireDigests(tx: Tx, person: Person, now: Instant) {
  for (const { id, body } of await tx.liveNotices(person.id))
    if (body.kind === "digest") await tx.putNotice(id, person.id, { ...body, isLive: false }, now);
}
