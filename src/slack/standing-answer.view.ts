import type { Button } from "@slack/types";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayAnswer } from "../domain/say-standing-answer.ts";
import { ruleDays, ruleFrom, type StandingAnswer, sameAmong } from "../domain/standing-answer.ts";
import { ruleBehind } from "../domain/turn.ts";
import { button, cut, plain } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Beside Undo: the same answer for what that agent asks on that topic, unless a rule gives that already. What it would do is said before it is done. */
export function lettingStand(request: Request, { id, names, now, rules = [], isRevoked }: Viewer): Button[] {
  const rule = ruleFrom(request, id, now);
  if (!rule || isRevoked?.(rule.agent) || sameAmong(rules, rule, now)) return [];
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
  `When ${isolated(cut(agent, 40))} asks for a ${kind} on "${isolated(cut(topic, 60))}" that can be changed back, it gets ${sayAnswer(judgement, 40)} at once, in your name. /sluice rules stops it.`;

/** With what they took back of what their rule had answered: the way to stop that. */
export function stoppingRule({ id, reopened = [] }: Request, viewer: Pick<Viewer, "id">): Button[] {
  const last = reopened.at(-1);
  const isRuled = last?.by === viewer.id && last.took !== undefined && ruleBehind(last.took.outcome) !== undefined;
  return isRuled ? [button("Stop that rule", `stop-rule/${id}`, id)] : [];
}

export const sayStopped = ({ topic }: Pick<StandingAnswer, "topic">, agent: string) =>
  `Stopped: what ${isolated(cut(agent, 40))} asks on "${isolated(cut(topic, 80))}" waits for you from now on.`;

export const sayEndedWithIt = ({ topic }: Pick<StandingAnswer, "topic">) =>
  `Your standing answer on "${isolated(cut(topic, 80))}" has ended with it: what comes on that waits for you.`;

/** What a command did without asking first. */
export const sayStands = (rule: StandingAnswer, agent: string, until: string) =>
  `Until ${until}: ${sayWhatStands(rule, agent).replace(/^When/, "when")}`;
