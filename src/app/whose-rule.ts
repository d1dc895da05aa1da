import { askerOf } from "../domain/askers.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request } from "../domain/request.ts";
import { isStanding, type RuleId, type StandingAnswer } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { ruleBehind } from "../domain/turn.ts";
import type { Reads } from "../store/store.ts";

/** What stands of somebody's standing answers, the oldest first. */
export const rulesOf = async (reads: Reads, who: PersonId, now: Instant): Promise<StandingAnswer[]> =>
  (await reads.standingAnswersOf(who)).filter((one) => isStanding(one, now));

export async function ownRule(reads: Reads, id: RuleId, by: PersonId, now: Instant): Promise<StandingAnswer> {
  const rule = (await rulesOf(reads, by, now)).find((one) => one.id === id);
  if (!rule) throw new Refusal("That standing answer has ended already. `/sluice rules` lists those that stand.");
  return rule;
}

/** The rule of somebody that had answered a request which they took back, while it stands. */
export async function ruleThatAnswered(reads: Reads, request: Request, by: PersonId, now: Instant) {
  const { topic, kind, reopened } = request;
  const took = reopened?.at(-1)?.took?.outcome;
  const since = took && ruleBehind(took)?.since;
  if (topic === undefined || since === undefined) return undefined;
  const rule = await reads.standingAnswer(by, { agent: askerOf(request), topic, kind });
  return rule?.from === since && isStanding(rule, now) ? rule : undefined;
}
