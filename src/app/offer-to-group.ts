import type { Group } from "../domain/group.ts";
import { mostFree } from "../domain/most-free.ts";
import type { Person } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request } from "../domain/request.ts";
import { given, isUnclaimed, toldTo } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { readersOf } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";

/** An unclaimed request goes to whoever claims it, or, if the group chose so, to the member with most room, if any has some. Its reader is returned with it. */
export async function offerToGroup(tx: Tx, request: Request, group: Group, now: Instant) {
  const readers = await readersOf(tx, request, group);
  const freest = group.manner === "most free" ? await freestOf(tx, readers, now) : undefined;
  if (freest) return { request: await keepRequest(tx, given(request, freest.id, now), freest, now), reader: freest };
  return { request: await keepUnclaimed(tx, request, group, now), reader: group };
}

/** It is kept as told to those alone who are in the group still, and may claim it. */
export function keepUnclaimed(tx: Tx, request: Request, group: Group, now: Instant): Promise<Request> {
  const { turn } = request;
  const told = turn.is === "unclaimed" ? turn.told.filter((who) => group.members.includes(who)) : [];
  return keepRequest(tx, isUnclaimed(request) ? toldTo(request, told) : request, group, now);
}

/** Of these, who takes requests and has most room; undefined when nobody has any. */
export async function freestOf(reads: Reads, readers: Person[], now: Instant) {
  const candidates = [];
  for (const person of readers.filter(({ wish }) => wish !== "not with me"))
    candidates.push({ person, open: await reads.openFor(person.id) });
  return mostFree(candidates, now);
}

const instead = "Ask one of them, or somebody else, for example `/review @ana Look at the parser`.";

/** Which groups cannot be asked, said to whoever tried. */
export async function refuseUnaskableGroup(tx: Tx, request: Request, group: Group, most: number) {
  if (group.isDisabled) throw new Refusal(`${group.name} is switched off in this workspace. ${instead}`);
  if (group.members.length > most)
    throw new Refusal(`${group.name} has ${group.members.length} people; an ask may call on ${most} at most. ${instead}`);
  if ((await readersOf(tx, request, group)).length === 0)
    throw new Refusal(
      `Nobody in ${group.name} could judge that: it takes somebody who takes requests here and does not ask it. ${instead}`,
    );
}
