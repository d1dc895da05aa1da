import type { Candidate } from "../domain/capacity.ts";
import { type Awaited, earliestExpectation } from "../domain/expectation.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { inOrderOfAsking, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { candidateOf, peopleAsked } from "./open-to.ts";
import type { Reads } from "./store.ts";

/** What somebody waits for, in the order of asking, with what can be expected of each. */
export async function awaitedBy(reads: Reads, who: PersonId, now: Instant): Promise<Awaited[]> {
  const requests = inOrderOfAsking(await reads.openBy(who));
  const known = new Map<PersonId, Promise<Candidate>>();
  return Promise.all(requests.map((request) => awaited(reads, request, now, known)));
}

/** `known`: the readers who were read already. */
export async function awaited(
  reads: Reads,
  request: Request,
  now: Instant,
  known = new Map<PersonId, Promise<Candidate>>(),
): Promise<Awaited> {
  const candidate = (person: Person) => {
    const found = known.get(person.id) ?? candidateOf(reads, person);
    known.set(person.id, found);
    return found;
  };
  const candidates = await Promise.all((await peopleAsked(reads, request)).map(candidate));
  const expected = earliestExpectation(request, candidates, now);
  return { request, ...(expected && { expected }) };
}
