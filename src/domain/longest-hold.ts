import type { Attention } from "./attention.ts";
import type { Request } from "./request.ts";
import { hour, type Instant } from "./time.ts";
import { afterWorkingTime } from "./working-time.ts";

/** So many hours of its reader's working time something is held at most, by how long it can wait. */
const longest = { blocking: 4, usual: 8, whenever: 16 };

/** As much of a request as says how long it may be held. */
export type Held = Pick<Request, "turn" | "urgency">;

/** When it was held as long as it may be: then whatever makes its reader turn to others brings it. Undefined while it is not held, or they are away. */
export const longestHeldAt = ({ turn, urgency }: Held, attention: Attention): Instant | undefined =>
  turn.is === "held" ? afterWorkingTime(attention, turn.notBefore ?? turn.since, longestHold({ urgency })) : undefined;

/** The same as a length, which is the least that it takes. */
export const longestHold = ({ urgency = "usual" }: { urgency?: Request["urgency"] | "usual" }) => longest[urgency] * hour;
