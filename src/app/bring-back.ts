import { involvedIn } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import { isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { broughtBack } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";

/** A request has ended: what anybody put off until then is theirs again, at their next opening. */
export async function bringBackWhatAwaited(tx: Tx, ended: Request, now: Instant) {
  for (const who of await whoMayAwait(tx, ended)) await bringBackTo(tx, who, ended, now);
}

/** It has ended for one of them. */
export async function bringBackTo(tx: Tx, who: PersonId, ended: Request, now: Instant) {
  for (const one of await tx.openFor(who))
    if (one.turn.is === "put off" && one.turn.once === ended.id) {
      await putChangedRequest(tx, broughtBack(one, now), now);
      await tx.setNextLookIfSooner(who, now);
    }
}

/** What waits for another comes back at once where that has ended meanwhile. */
export async function backIfOver(reads: Reads, request: Request, now: Instant): Promise<Request> {
  const { turn } = request;
  const other = turn.is === "put off" && turn.once !== undefined ? await reads.request(turn.once) : undefined;
  return other && !isOpen(other) ? broughtBack(request, now) : request;
}

/** Whoever has or had to do with it, and those of its group. */
async function whoMayAwait(reads: Reads, ended: Request): Promise<Set<PersonId>> {
  const members = (await reads.group(ended.askedOf))?.members ?? [];
  return new Set([...involvedIn(ended), ...ended.history.flatMap(({ whose }) => whose ?? []), ...members]);
}
