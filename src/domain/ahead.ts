import { type Waiting, waitingSince } from "./digest.ts";
import { awaitsReader, minutesOf, type Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** As much of a request as says what is judged before it; what is only thought of has no id. */
export type Behind = Waiting & { id?: Request["id"] };

/** What cannot wait comes before what holds somebody up, that before most things, and those before what can wait. */
function rank({ bypass, urgency }: Pick<Request, "bypass" | "urgency">): number {
  if (bypass) return 3;
  if (urgency === "blocking") return 2;
  return urgency === "whenever" ? 0 : 1;
}

/** Minutes of what may be judged before a request that its reader gets at `at`: what awaits them of the same or a higher urgency, but for what comes back after it. */
export const minutesAhead = (request: Behind, open: Request[], at: Instant): number =>
  minutesOf(
    open.filter(
      (one) => one.id !== request.id && awaitsReader(one) && rank(one) >= rank(request) && (waitingSince(one) ?? at) <= at,
    ),
  );
