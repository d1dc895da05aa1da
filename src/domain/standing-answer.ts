import { isMadeBy } from "./askers.ts";
import { installationOf, type PersonId } from "./person.ts";
import { type Request, type RequestId, requestId, type Submission } from "./request.ts";
import { day, type Instant } from "./time.ts";
import { enderOf, heardAt, type Judgement, type Outcome, ruleBehind } from "./turn.ts";

/** "T0123/U0456/142": whose it is, and the request whose answer it repeats. */
export type RuleId = string;

/**
 * A reader's rule that one agent's question on one topic is answered the same way for a while, as long as that can be changed back. One for each
 * reader, agent, topic and kind. `advice`: what was recommended then, absent of rules from before that was kept. `catchesUpAt`: the answer that it
 * repeats can be undone until then, and what is asked meanwhile gets it then. `times`: how often it answered, `last` what and when.
 */
export type StandingAnswer = {
  id: RuleId;
  reader: PersonId;
  agent: PersonId;
  topic: string;
  kind: Request["kind"];
  judgement: Judgement;
  advice?: number;
  from: Instant;
  until: Instant;
  catchesUpAt?: Instant;
  times: number;
  last?: { request: RequestId; at: Instant };
};

export const ruleDays = 30;
/** Nobody oversees more. */
export const mostRules = 40;

export const ruleIdOf = (reader: PersonId, { number }: Pick<Request, "number">): RuleId => `${reader}/${number}`;

/** Whose answer it repeats. */
export const madeFrom = ({ id, reader }: StandingAnswer): RequestId =>
  requestId(installationOf(reader), Number(id.split("/").at(-1)));

export const isStanding = ({ from, until }: StandingAnswer, now: Instant) => from <= now && now < until;

/** Whether both are about the same, so that one takes the place of the other. */
export const isAboutTheSame = (one: StandingAnswer, other: StandingAnswer) =>
  one.reader === other.reader && one.agent === other.agent && one.topic === other.topic && one.kind === other.kind;

/** The one of somebody's that gives already what another would: none takes its place then. */
export const sameAmong = (rules: StandingAnswer[], other: StandingAnswer, now: Instant): StandingAnswer | undefined =>
  rules.find((one) => isStanding(one, now) && isAboutTheSame(one, other) && givesTheSame(one, other));

const givesTheSame = (one: StandingAnswer, other: StandingAnswer) =>
  one.advice === other.advice && JSON.stringify(one.judgement) === JSON.stringify(other.judgement);

/**
 * The rule that would repeat what somebody answered; undefined where that cannot be one. It takes an agent's own question on a topic, that can be
 * changed back, and an answer that its reader gave by themselves and that says all: what is to be changed is different each time.
 */
export function ruleFrom(request: Request, by: PersonId, now: Instant): StandingAnswer | undefined {
  const { turn, topic, isReversible, kind, to, options, advice } = request;
  const [{ who: agent, origin }] = request.askers;
  const isAgents = origin.from === "agent" && isMadeBy(request, agent);
  if (turn.is !== "settled" || topic === undefined || !isReversible || !isAgents || to !== by) return undefined;
  const judgement = repeatable(turn.outcome, by, options);
  if (!judgement) return undefined;
  const id = ruleIdOf(by, request);
  const catchesUpAt = heardAt(turn);
  const span = { from: now, until: now + ruleDays * day, ...(catchesUpAt > now && { catchesUpAt }) };
  return { id, reader: by, agent, topic, kind, judgement, ...(advice !== undefined && { advice }), ...span, times: 0 };
}

/** One's own words answer a question without options; beside others they may not. What was said of one change is not said of the next. */
function repeatable(outcome: Outcome, by: PersonId, options: string[]): Judgement | undefined {
  if (enderOf(outcome) !== by || ruleBehind(outcome)) return undefined;
  switch (outcome.is) {
    case "approved":
    case "declined":
      return { is: outcome.is };
    case "decided":
      return { is: "decided", choice: outcome.choice, ...(outcome.note !== undefined && { note: outcome.note }) };
    case "answered":
      return options.length === 0 ? { is: "answered", words: outcome.words } : undefined;
    default:
      return undefined;
  }
}

/** Whether a rule answers what is asked now: never what cannot be changed back, anything of another agent, reader, topic or kind, nor where its agent would do something else by now. */
export function answersTo(
  rule: StandingAnswer,
  { asked, to, kind, topic, isReversible, options, advice }: Submission,
  now: Instant,
) {
  const isTheirs = asked.origin.from === "agent" && asked.who === rule.agent && to === rule.reader;
  const isOfTopic = topic === rule.topic && kind === rule.kind;
  const isAdvised = rule.advice === undefined || rule.advice === advice;
  return (
    isStanding(rule, now) && isAdvised && isTheirs && isOfTopic && isReversible === true && isOffered(rule.judgement, options)
  );
}

/** Nobody knows yet what it would answer. */
export const isUnheard = ({ catchesUpAt }: StandingAnswer, now: Instant) => catchesUpAt !== undefined && now < catchesUpAt;

/** Whether it answers afterwards what came while nobody knew: that its agent alone asks, and its reader did nothing with. */
export function catchesUpWith(rule: StandingAnswer, request: Request, now: Instant): boolean {
  const { askers, askedAt, turn } = request;
  const cameMeanwhile = askedAt >= rule.from && isUnheard(rule, askedAt);
  const isUntouched = (turn.is === "held" || turn.is === "shown") && askers.length === 1 && isMadeBy(request, rule.agent);
  return cameMeanwhile && isUntouched && answersTo(rule, { ...request, asked: askers[0] }, now);
}

export function caughtUp({ catchesUpAt: _, ...rule }: StandingAnswer): StandingAnswer {
  return rule;
}

function isOffered(judgement: Judgement, options: string[]): boolean {
  if (judgement.is === "decided") return options.includes(judgement.choice);
  return judgement.is !== "answered" || options.length === 0;
}

/** Nobody looked at it: a rule gave the answer that it has. */
export const isRuled = ({ turn }: Pick<Request, "turn">): boolean =>
  turn.is === "settled" && ruleBehind(turn.outcome) !== undefined;

export const ruledOutcome = ({ judgement, reader, from }: StandingAnswer): Outcome => ({
  ...judgement,
  by: reader,
  byRule: { since: from },
});

export const counted = (rule: StandingAnswer, request: RequestId, now: Instant): StandingAnswer => ({
  ...rule,
  times: rule.times + 1,
  last: { request, at: now },
});
