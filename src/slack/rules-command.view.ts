import type { KnownBlock } from "@slack/types";
import type { PersonId } from "../domain/person.ts";
import { saidFrom, sayStandingAnswer, sayUse } from "../domain/say-standing-answer.ts";
import type { Whose } from "../domain/say-time.ts";
import type { StandingAnswer } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { about, button, header, type Message, muted, sentence, toldInLines } from "./block-kit.ts";

type Names = (id: PersonId) => string;

const foot =
  "Never for what cannot be changed back, nor where the agent would do something else by now. Every answer says that your rule gave it; /sluice undo R142 takes one back.";
const none =
  "You have no standing answers. Once you answered an agent on a topic of its own, a button beside Undo gives it the same answer for 30 days.";

/** All that is answered in somebody's name before they look, each with the way to stop it. */
export function rulesView(rules: StandingAnswer[], names: Names, on: Whose, now: Instant, done?: string): Message {
  const title = `Standing answers: ${rules.length}`;
  const before = done === undefined ? [] : [done];
  if (rules.length === 0) return { text: toldInLines([...before, none]), blocks: [...before, none].map(sentence) };
  return {
    text: toldInLines(
      [...before, title, ...rules.map((one) => `• ${sayStandingAnswer(one, names(one.agent))}. ${sayUse(one, on, now)}`), foot],
      "/sluice rules",
    ),
    blocks: [
      ...before.map(sentence),
      header(title),
      ...rules.map((one) => stoppable(one, names, on, now, "rules/stop")),
      muted(foot),
    ],
  };
}

const stoppable = (rule: StandingAnswer, names: Names, on: Whose, now: Instant, action: string): KnownBlock => ({
  ...sentence(`${sayStandingAnswer(rule, names(rule.agent))}\n${sayUse(rule, on, now)}`),
  block_id: `${action} ${rule.id}`,
  accessory: button("Stop", action, rule.id, about("Stop", `your answer to ${saidFrom(rule)} on "${rule.topic}"`)),
});

/** A modal has room for 100 blocks, most of them taken. */
const mostInSettings = 10;

export function rulesInSettings(rules: StandingAnswer[], names: Names, on: Whose, now: Instant): KnownBlock[] {
  const left = rules.length - mostInSettings;
  return [
    header("Standing answers"),
    ...rules.slice(-mostInSettings).map((one) => stoppable(one, names, on, now, "settings/stop-rule")),
    muted(rules.length === 0 ? none : left > 0 ? `and ${left} more: /sluice rules. ${foot}` : foot),
  ];
}
