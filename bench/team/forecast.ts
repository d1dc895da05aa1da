import { expectation } from "../../src/domain/expectation.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Instant, Span } from "../../src/domain/time.ts";

/** What is known as somebody asks. `backlogMinutes`: what its reader has not judged before it came, held or shown. */
type Asking = { request: Request; reader: Person; backlogMinutes: number; now: Instant };

/** Between when and when its asker is told to expect an answer. */
export const forecast = ({ request, reader, now }: Asking): Span | undefined => expectation(request, reader, now);
