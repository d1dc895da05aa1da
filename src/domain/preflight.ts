import type { Submission } from "./request.ts";

/** As much of an ask as says whether it can be judged. */
export type Ask = Pick<Submission, "kind" | "ask" | "link" | "options" | "minutes" | "recommendation">;

const fewWords = 3;
const longMinutes = 60;

/** What would make an ask easier to judge, a sentence each, for whoever asks; they may send it as it is. */
export function missingIn({ kind, ask, link, options, minutes, recommendation }: Ask): string[] {
  const saysLittle = ask === link || ask.split(/\s+/).length < fewWords;
  return [
    ...(saysLittle ? ["It says little: what about it is to be judged?"] : []),
    ...(kind === "review" && !link ? ["It does not say where it stands: a link saves them the search."] : []),
    ...(kind === "decision" && options.length === 0 && !recommendation
      ? ["It offers nothing to choose from: options, or what you would do, make it quicker to answer."]
      : []),
    ...(minutes > longMinutes ? [`About ${minutes} min are more than an hour: parts of it would be judged sooner.`] : []),
  ];
}
