import type { Candidate } from "../domain/capacity.ts";
import { type Group, isGroupId } from "../domain/group.ts";
import type { Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { isFor, mayTake, seenBy } from "../domain/taking.ts";
import { atClock, type Instant, localDate } from "../domain/time.ts";
import type { Reads } from "./store.ts";

/** What somebody may judge, as it stands for them. */
export const openTo = async (reads: Reads, person: Person): Promise<Request[]> =>
  (await forReader(reads, person)).map((request) => seenBy(request, person.id));

/** The same as it is kept: what is theirs, and what nobody has claimed of what their groups were asked. */
export async function forReader(reads: Reads, person: Person): Promise<Request[]> {
  const open = await reads.openFor(person.id);
  for (const { id } of await reads.groupsOf(person.id))
    for (const request of await reads.openFor(id)) if (isFor(request, person)) open.push(request);
  return open;
}

/** What their groups were asked, and others have: nobody looks for what is taken. */
export async function takenByOthers(reads: Reads, { id: who }: Person): Promise<Request[]> {
  const taken: Request[] = [];
  for (const { id } of await reads.groupsOf(who))
    for (const request of await reads.openOf(id))
      if (request.taken !== undefined && request.to !== who && !isGroupId(request.to)) taken.push(request);
  return taken;
}

/** More ends of one day are not counted. */
const mostOfToday = 500;

/** What ended today while it was theirs. */
export const endedToday = (reads: Reads, { id, zone }: Person, now: Instant): Promise<Request[]> =>
  reads.endedFor(id, atClock(localDate(now, zone), "00:00", zone), mostOfToday);

/** More than this in front of a request is further than any guess goes. */
const mostAhead = 50;

/** Somebody with what is theirs already, as far as a guess needs it. What cannot be read counts as nothing: a guess keeps nobody from asking. */
export async function candidateOf(reads: Reads, person: Person): Promise<Candidate> {
  return { person, open: await reads.someOpenFor(person.id, mostAhead).catch(() => []) };
}

export const candidatesOf = (reads: Reads, people: Person[]): Promise<Candidate[]> =>
  Promise.all(people.map((person) => candidateOf(reads, person)));

/** Those of a group who can be reached with a request, and may claim it. */
export async function readersOf(reads: Reads, request: Request, group: Group): Promise<Person[]> {
  const readers: Person[] = [];
  for (const id of group.members.filter((one) => mayTake(request, group, one))) {
    const person = await reads.person(id);
    if (person && isFor(request, person)) readers.push(person);
  }
  return readers;
}

/** Its reader, or those of its group while nobody has claimed it. */
export async function peopleAsked(reads: Reads, request: Request): Promise<Person[]> {
  const group = isGroupId(request.to) ? await reads.group(request.to) : undefined;
  if (group) return readersOf(reads, request, group);
  const reader = await reads.person(request.to);
  return reader ? [reader] : [];
}
