import type { Button } from "@slack/types";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayAnswer } from "../domain/say-standing-answer.ts";
import { ruleDays, ruleFrom, type StandingAnswer } from "../domain/standing-answer.ts";
import { ruleBehind } from "../domain/turn.ts";
import { button, cut, plain } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Beside Undo: the same answer for what that agent asks on that topic. What it would do is said before it is done. */
export function lettingStand(request: Request, { id, names, now, isRevoked }: Viewer): Button[] {
  const { turn } = request;
  const rule = ruleFrom(request, id, now);
  if (!rule || isRevoked?.(rule.agent) || (turn.is === "settled" && turn.sameUntil !== undefined)) return [];
  const said = `${saidAs(request)}: same for ${ruleDays} days`;
  const confirm = {
    title: plain(`The same for ${ruleDays} days?`),
    text: plain(cut(sayWhatStands(rule, names(rule.agent)), 300)),
    confirm: plain(`Same for ${ruleDays} days`),
    deny: plain("Not now"),
  };
  return [button(said, `same/${request.id}`, request.id, { confirm })];
}

const sayWhatStands = ({ topic, kind, judgement }: StandingAnswer, agent: string) =>
  `What ${isolated(cut(agent, 40))} asks as a ${kind} on "${isolated(cut(topic, 60))}" and can change back gets ${sayAnswer(judgement, 40)} at once, in your name. /sluice rules stops it.`;

/** With what they took back of what their rule had answered: the way to stop that. */
export function stoppingRule({ id, reopened = [] }: Request, viewer: Pick<Viewer, "id">): Button[] {
  const last = reopened.at(-1);
  const isRuled = last?.by === viewer.id && last.took !== undefined && ruleBehind(last.took.outcome) !== undefined;
  return isRuled ? [button("Stop that rule", `stop-rule/${id}`, id)] : [];
}

export const sayStopped = ({ topic }: Pick<StandingAnswer, "topic">, agent: string) =>
  `Stopped: what ${isolated(cut(agent, 40))} asks on "${isolated(cut(topic, 80))}" waits for you from now on.`;

/** What a command did without asking first. */
export const sayStands = (rule: StandingAnswer, agent: string, until: string) =>
  `Until ${until}: ${sayWhatStands(rule, agent).replace(/^What/, "what")}`;
