import type { Candidate } from "./capacity.ts";
import { dueAt } from "./digest.ts";
import { earliestExpectation, isExpectedStill } from "./expectation.ts";
import { isGroupId } from "./group.ts";
import { leavingOf } from "./leaving.ts";
import { attentionOf, type PersonId } from "./person.ts";
import type { End, Request } from "./request.ts";
import { requestFor } from "./request-for.ts";
import type { Instant } from "./time.ts";
import { heardAt, heardBy, type Outcome, ruleBehind, type Turn, undoable } from "./turn.ts";
import { worthReadingAt } from "./worth-reading.ts";

/**
 * How what an agent asked stands, in fields. "queued": it waits until its owner has a share left. "settling": somebody ended it, which they can take
 * back until `undoUntil`, so how is not said before. `heldUntil`: no sooner does its reader have it; `expectedAt`: by then an answer is likely;
 * `pollAfter`: before that asking again is worth nothing. `byRule`: nobody looked, a standing answer of that time gave it.
 */
export type AgentView = {
  state: "queued" | "settling" | Turn["is"];
  heldUntil?: Instant;
  expectedAt?: Instant;
  pollAfter?: Instant;
  undoUntil?: Instant;
  question?: string;
  outcome?: Outcome;
  endedAt?: Instant;
  byRule?: { since: Instant };
};

/** So many ends of the rounds before this one are told, the last. */
export const mostEarlierEnds = 5;

/** How the rounds before this one ended, oldest first: those in which this agent asked, as far as it may know of it by now. */
export function endsBefore(request: Request, agent: PersonId, now: Instant): End[] {
  const gone = leavingOf(request, agent);
  const asked = gone?.asked ?? request.askers.find(({ who }) => who === agent);
  const wasTheirs = ({ at }: End) => asked !== undefined && at >= asked.at && at <= (gone?.at ?? now);
  const { earlier = [] } = requestFor(request, agent, now);
  return earlier.filter((end) => wasTheirs(end) && now >= heardAt(end)).slice(-mostEarlierEnds);
}

/** `asked`: its reader, or those of its group while nobody has claimed it, by whom alone times are told; nobody where they are not looked at. */
export function agentView(request: Request, agent: PersonId, now: Instant, asked: Candidate[] = []): AgentView {
  const { turn } = request;
  if (turn.is === "settled" && heardBy(request, agent, now).turn.is !== "settled")
    return { state: "settling", undoUntil: turn.at + undoable, pollAfter: turn.at + undoable };
  const seen = requestFor(request, agent, now).turn;
  if (seen.is === "settled") {
    const byRule = ruleBehind(seen.outcome);
    return { state: "settled", outcome: seen.outcome, endedAt: seen.at, ...(byRule && { byRule }) };
  }
  if (seen.is === "returned") return { state: "returned", ...(seen.question !== "" && { question: seen.question }) };
  return waiting(request, asked, now);
}

/** While it is the reader's move. */
function waiting(request: Request, asked: Candidate[], now: Instant): AgentView {
  const { turn, to } = request;
  const reader = isGroupId(to) ? undefined : asked[0]?.person;
  const due = reader && dueAt(request, attentionOf(reader), now);
  const heldUntil = due !== undefined && due > now ? due : undefined;
  const expectedAt = isExpectedStill(request, now) ? request.expected?.by : earliestExpectation(request, asked, now)?.to;
  const isQueued = turn.is === "held" && turn.notBefore !== undefined && turn.notBefore > now;
  return {
    state: isQueued ? "queued" : turn.is,
    ...(heldUntil !== undefined && { heldUntil }),
    ...(expectedAt !== undefined && { expectedAt }),
    pollAfter: worthReadingAt(request, asked, now),
  };
}
