import { cut } from "./cut.ts";
import { isolated } from "./isolated.ts";
import { saidAs } from "./request.ts";
import { type Clocks, sayDateOf, sayWhen } from "./say-time.ts";
import { madeFrom, type StandingAnswer } from "./standing-answer.ts";
import type { Instant } from "./time.ts";
import type { Judgement } from "./turn.ts";

/** "approved", ""Postgres"", "declined: "No time"": what an agent gets. */
export function sayAnswer(judgement: Judgement, most = 80): string {
  if (judgement.is === "answered") return quoted(judgement.words, most);
  const answer = judgement.is === "decided" ? quoted(judgement.choice, most) : judgement.is;
  return judgement.is === "decided" && judgement.note ? `${answer}: ${quoted(judgement.note, most)}` : answer;
}

const quoted = (words: string, most: number) => `"${isolated(cut(words, most))}"`;

/** "R142": whose answer it repeats. */
export const saidFrom = (rule: StandingAnswer): string => saidAs({ number: Number(madeFrom(rule).split("/").at(-1)) });

/** With whose agent it is. */
const mostOfName = 100;

/** "builder (Bo's agent) on "queues", a decision: "Postgres"" */
export const sayStandingAnswer = ({ topic, kind, judgement }: StandingAnswer, name: string): string =>
  `${isolated(cut(name, mostOfName))} on ${quoted(topic, 80)}, a ${kind}: ${sayAnswer(judgement, 100)}`;

/** "Until 2 Jan. Answered 3 times, last R150 today 14:02." */
export function sayUse({ until, times, last }: StandingAnswer, on: Clocks, now: Instant): string {
  if (!last) return `Until ${sayDateOf(until, on)}. Not asked again so far.`;
  const often = times === 1 ? "once" : `${times} times`;
  const when = sayWhen(last.at, on, now);
  const number = saidAs({ number: Number(last.request.split("/").at(-1)) });
  return `Until ${sayDateOf(until, on)}. Answered ${often}, last ${number} ${/^\d+:/.test(when) ? `at ${when}` : when}.`;
}
