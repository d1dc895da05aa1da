import type { Candidate } from "../domain/capacity.ts";
import { isExpectedStill } from "../domain/expectation.ts";
import { isOpen, type Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { candidatesOf, peopleAsked } from "../store/open-to.ts";
import type { Reads } from "../store/store.ts";

/** Who may judge it, each with what lies before it, where an answer has to be expected anew; nobody once it has ended. */
export async function whoMayAnswer(reads: Reads, request: Request, now: Instant): Promise<Candidate[]> {
  if (!isOpen(request)) return [];
  const people = await peopleAsked(reads, request);
  return isExpectedStill(request, now) ? people.map((person) => ({ person, open: [] })) : candidatesOf(reads, people);
}
