import { type Awaited, earliestExpectation } from "../domain/expectation.ts";
import type { PersonId } from "../domain/person.ts";
import { inOrderOfAsking, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { peopleAsked } from "./open-to.ts";
import type { Reads } from "./store.ts";

/** What somebody waits for, in the order of asking, with what can be expected of each. */
export async function awaitedBy(reads: Reads, who: PersonId, now: Instant): Promise<Awaited[]> {
  const requests = inOrderOfAsking(await reads.openBy(who));
  return Promise.all(requests.map((request) => awaited(reads, request, now)));
}

export async function awaited(reads: Reads, request: Request, now: Instant): Promise<Awaited> {
  const expected = earliestExpectation(request, await peopleAsked(reads, request), now);
  return { request, ...(expected && { expected }) };
}
