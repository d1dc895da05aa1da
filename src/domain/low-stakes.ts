import { isAgents } from "./brief.ts";
import type { PersonId } from "./person.ts";
import { minutesFor, type Request } from "./request.ts";
import type { Judgement } from "./turn.ts";

const mostMinutes = 5;

/**
 * The answer that an agent would give itself, where little hangs on it: what is quick, can be changed back, holds nothing up, fails no check, and nobody
 * else waits for. Undefined for all else, and for what is not in front of this reader.
 */
export function lowStakesAnswer(request: Request, who: PersonId): Judgement | undefined {
  const { turn, to, askers, isReversible, holdsUp, bypass, reopened, checks } = request;
  const isTheirs = turn.is === "shown" && to === who;
  const isAlone = isAgents(request) && askers.length === 1;
  const wantsLook = holdsUp !== undefined || bypass !== undefined || reopened !== undefined || checks === "failed";
  const isLight = isReversible === true && minutesFor(request) <= mostMinutes && !wantsLook;
  return isTheirs && isAlone && isLight ? recommended(request) : undefined;
}

function recommended({ kind, recommendation, options }: Request): Judgement | undefined {
  if (!recommendation) return undefined;
  if (kind === "review") return /^\s*approve/i.test(recommendation) ? { is: "approved" } : undefined;
  return options.includes(recommendation) ? { is: "decided", choice: recommendation } : undefined;
}
