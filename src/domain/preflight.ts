import { erased } from "./erasure.ts";
import type { Fault } from "./refusal.ts";
import type { Submission } from "./request.ts";

/** As much of an ask as says whether it can be judged. */
export type Ask = Pick<Submission, "kind" | "ask" | "link" | "options" | "minutes" | "recommendation">;

type AgentAsk = Ask & Pick<Submission, "evidence">;

const fewWords = 3;
/** Scripts that put no space between words; two letters of them are taken for one. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{2}/gu;
const wordsIn = (text: string) => text.split(/\s+/).length + (text.match(unspaced)?.length ?? 0);

/** An agent asks for no more at once. */
export const longMinutes = 60;

/** What an agent has to say before anybody is asked to judge it: it has the time to find out. */
export function missingFromAgent({ kind, ask, link, options, minutes, recommendation, evidence }: AgentAsk): Fault[] {
  // Words that were deleted since were enough once: what is done again is done.
  const saysLittle = ask !== erased && (ask === link || wordsIn(ask) < fewWords);
  return [
    ...(saysLittle
      ? [
          {
            part: "ask",
            says: 'Say what is to be judged, in a sentence of three words or more, for example "Which queue for retries?"',
          },
        ]
      : []),
    ...(kind === "review" && !link
      ? [{ part: "link", says: "Say where the change stands, for example https://github.com/acme/parser/pull/381." }]
      : []),
    ...(kind === "decision" && options.length === 1
      ? [
          {
            part: "options",
            says: 'One option is no choice: name at least two, for example ["Postgres", "Redis"], or none for an answer in their own words.',
          },
        ]
      : []),
    ...(recommendation ? [] : [{ part: "recommendation", says: 'Say what you would do, for example "Postgres".' }]),
    ...(evidence
      ? []
      : [{ part: "evidence", says: 'Say what you tried and what came of it, for example "All 312 tests are green."' }]),
    ...(minutes > longMinutes
      ? [
          {
            part: "minutes",
            says: `More than ${longMinutes} min are too much at once: ask for parts of it, for example of 30 min each.`,
          },
        ]
      : []),
  ];
}

/** What would make an ask easier to judge, a sentence each, for whoever asks; they may send it as it is. */
export function missingIn({ kind, ask, link, options, minutes, recommendation }: Ask): string[] {
  const saysLittle = ask === link || wordsIn(ask) < fewWords;
  return [
    ...(saysLittle ? ["It says little: what about it is to be judged?"] : []),
    ...(kind === "review" && !link ? ["It does not say where it stands: a link saves them the search."] : []),
    ...(kind === "decision" && options.length === 0 && !recommendation
      ? ["It offers nothing to choose from: options, or what you would do, make it quicker to answer."]
      : []),
    ...(minutes > longMinutes ? [`About ${minutes} min are more than an hour: parts of it would be judged sooner.`] : []),
  ];
}
