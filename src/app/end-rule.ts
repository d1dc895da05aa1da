import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { isStanding, madeFrom, type RuleId, ruleIdOf, type StandingAnswer } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";
import { ownRule } from "./whose-rule.ts";

/** Whoever made it stops it, at any time: what comes from now on waits for them. */
export async function endRule(tx: Tx, { rule: id, by }: { rule: RuleId; by: PersonId }, now: Instant): Promise<StandingAnswer> {
  const rule = await ownRule(tx, id, by, now);
  await endRules(tx, [rule], now);
  return rule;
}

/** What is taken back stands for nothing else either. The rule that it was, if it stood. */
export async function endRuleOf(tx: Tx, request: Request, by: PersonId, now: Instant): Promise<StandingAnswer | undefined> {
  const rule = (await tx.standingAnswersOf(by)).find(({ id }) => id === ruleIdOf(by, request));
  if (rule) await tx.dropStandingAnswer(rule);
  return rule && isStanding(rule, now) ? rule : undefined;
}

/** Wherever it says of an answer that it stands, it says so no more. */
export async function endRules(tx: Tx, rules: StandingAnswer[], now: Instant) {
  for (const rule of rules) {
    await tx.dropStandingAnswer(rule);
    const request = await tx.request(madeFrom(rule));
    if (request?.turn.is !== "settled" || request.turn.sameUntil !== rule.until) continue;
    const { sameUntil: _, ...turn } = request.turn;
    await putChangedRequest(tx, { ...request, turn }, now);
  }
}
