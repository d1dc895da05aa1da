import { isActive } from "../domain/agent.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import { saidFrom } from "../domain/say-standing-answer.ts";
import { isAboutTheSame, isStanding, mostRules, ruleFrom, type StandingAnswer, sameAmong } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { endRules } from "./end-rule.ts";
import { putChangedRequest } from "./put-request.ts";
import { requestOf } from "./whose-move.ts";

/** Whoever answered an agent lets it have the same answer for a while, each time that it asks on that topic; in the place of what they let it have before. */
export async function makeRule(tx: Tx, { request: id, by }: { request: RequestId; by: PersonId }, now: Instant) {
  const request = await requestOf(tx, { request: id, by });
  const rule = ruleFrom(request, by, now);
  if (!rule || request.turn.is !== "settled") throw new Refusal(whyNone(request, by));
  const agent = await tx.agent(rule.agent);
  if (!agent || !isActive(agent))
    throw new Refusal(`The agent that asked ${saidAs(request)} was revoked by its owner, so it asks nothing any more.`);
  const same = sameAmong(await tx.standingAnswersOf(by), rule, now);
  if (same?.id === rule.id) return { rule: same, request };
  if (same) throw new Refusal(sayStandsAlready(same));
  await makeRoom(tx, rule, now);
  await tx.putStandingAnswer(rule);
  if (rule.catchesUpAt !== undefined) await tx.setNextLookIfSooner(by, rule.catchesUpAt);
  await putChangedRequest(tx, { ...request, turn: { ...request.turn, sameUntil: rule.until } }, now);
  return { rule, request };
}

async function makeRoom(tx: Tx, rule: StandingAnswer, now: Instant) {
  const all = await tx.standingAnswersOf(rule.reader);
  const isGoing = (one: StandingAnswer) => !isStanding(one, now) || isAboutTheSame(one, rule);
  if (all.filter((one) => !isGoing(one)).length >= mostRules)
    throw new Refusal(
      `You have ${mostRules} standing answers, which is as many as one person can have. \`/sluice rules\` stops one.`,
    );
  await endRules(tx, all.filter(isGoing), now);
}

const sayStandsAlready = (same: StandingAnswer) =>
  `Your answer to ${saidFrom(same)} stands for that already. \`/sluice rules\` shows it, and stops it.`;

function whyNone(request: Request, by: PersonId): string {
  const { turn, isReversible, topic, to } = request;
  const said = saidAs(request);
  if (turn.is !== "settled") return `${said} is open: answer it first. \`/queue\` shows it with its buttons.`;
  if (to !== by) return `${said} was not yours to judge, so you have no answer to repeat.`;
  if (topic === undefined || request.askers[0].origin.from !== "agent")
    return `${said} was not asked by an agent on a topic of its own, so there is nothing that comes again.`;
  if (!isReversible) return `What ${said} asks cannot be changed back, so somebody has to look each time.`;
  return `That answer to ${said} cannot stand for others: only what you approved, declined or decided by yourself can.`;
}
