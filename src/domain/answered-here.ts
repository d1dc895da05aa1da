import { isAskedBy } from "./askers.ts";
import type { PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { isEndedElsewhere } from "./turn.ts";

/** When it was answered in Slack, or taken back there by whom its host asks it for; undefined where it waits, or was ended at its host. */
export function answeredHereAt(request: Request, asker: PersonId): Instant | undefined {
  const { turn, left = [] } = request;
  if (turn.is === "settled") return isEndedElsewhere(turn.outcome) || turn.outcome.is === "given back" ? undefined : turn.at;
  return isAskedBy(request, asker) ? undefined : left.find(({ asked }) => asked.who === asker)?.at;
}
