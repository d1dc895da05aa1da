import type { Attention } from "./attention.ts";
import { isolated } from "./isolated.ts";
import { nextOpening } from "./openings.ts";
import type { RequestId } from "./request.ts";
import { sayWhenTo } from "./say-time.ts";
import type { Instant } from "./time.ts";
import type { Judgement, Later } from "./turn.ts";

/** What a reader does with one request. */
export type Deed = { request: RequestId } & (
  | { is: "settle"; outcome: Judgement }
  | ({ is: "put off" } & Later)
  | { is: "ask back"; question: string }
);

const verdicts = { approved: "approve", "changes requested": "request changes", declined: "decline" };

/** "approve", "request changes: “too big”", "later, Thursday 9:30 Berlin time": exactly what would be done. */
export function sayDeed(deed: Deed, attention: Attention, locale: string | undefined, now: Instant): string {
  if (deed.is === "ask back") return `ask back${quotedWords(deed.question)}`;
  if (deed.is === "settle") return sayJudgement(deed.outcome);
  if (deed.once !== undefined) return `later, once R${deed.once.split("/")[1]} has ended`;
  return `later, ${sayWhenTo(nextOpening(attention, deed.until - 1) ?? deed.until, { zone: attention.zone, locale }, now)}`;
}

function sayJudgement(outcome: Judgement): string {
  if (outcome.is === "answered") return `answer in your own words${quotedWords(outcome.words)}`;
  const verdict = outcome.is === "decided" ? `choose "${isolated(outcome.choice)}"` : verdicts[outcome.is];
  return `${verdict}${quotedWords(outcome.note)}`;
}

const quotedWords = (words: string | undefined) => (words ? `: "${isolated(words)}"` : "");

/** The reader's own words that go with it. */
export function wordsWith(deed: Deed): string | undefined {
  if (deed.is === "ask back") return deed.question;
  if (deed.is === "put off") return undefined;
  return deed.outcome.is === "answered" ? deed.outcome.words : deed.outcome.note;
}
