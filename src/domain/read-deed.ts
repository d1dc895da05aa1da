import { readWords } from "./ask-text.ts";
import type { Deed } from "./deed.ts";
import { isPlace, readChoice } from "./read-choice.ts";
import { readLater } from "./read-later.ts";
import { readOnce } from "./read-once.ts";
import { Refusal } from "./refusal.ts";
import { type Request, saidAs } from "./request.ts";
import type { Instant } from "./time.ts";
import type { Judgement } from "./turn.ts";

const behind = String.raw`(?=$|[\s,.;:!–—-])([\s,.;:!–—-]*)([\s\S]*)$`;
const yes = new RegExp(`^(yes|y|yep|yeah|ok|okay|approved?|lgtm|:\\+1:|:thumbsup:|:white_check_mark:|👍|✅)${behind}`, "i");
const no = new RegExp(`^(no|nope|n|:-1:|:thumbsdown:|👎)${behind}`, "i");
const changes = new RegExp(`^((?:request )?changes?(?: requested)?|rework)${behind}`, "i");
const decline = new RegExp(`^(declined?|reject(?:ed)?)${behind}`, "i");
const answer = new RegExp(`^(answer)${behind}`, "i");
const asking = /^(?:\?|ask back\b[:,]?)\s*([\s\S]*)$/i;
/** What hangs on something is neither a yes nor a no. */
const conditional = /^(?:if|once|unless|when|after|as soon as|provided|as long as)\b/i;

/** What a reader's few words about a request mean. Throws a Refusal with an example where they mean nothing, or more than one thing. */
export function readDeed(request: Request, words: string, zone: string, now: Instant): Deed {
  const { id } = request;
  const [, question] = asking.exec(words) ?? [];
  if (question !== undefined)
    return { request: id, is: "ask back", question: needed(request, question, "What do you ask?", "? which release") };
  const outcome = request.kind === "decision" ? decisionIn(request, words) : verdictIn(request, words);
  if (outcome) return { request: id, is: "settle", outcome };
  const once = readOnce(id, words, now);
  if (once) return { request: id, is: "put off", ...once };
  const until = readLater(words, zone, now);
  if (until !== undefined) return { request: id, is: "put off", until };
  if (request.kind === "decision") return { request: id, is: "settle", outcome: { is: "answered", words: noted(words) } };
  if (words.endsWith("?")) return { request: id, is: "ask back", question: noted(words) };
  throw new Refusal(`I could not read it. ${tryIt(request)}`);
}

function verdictIn(request: Request, words: string): Judgement | undefined {
  const [, , , note] = yes.exec(words) ?? [];
  if (note !== undefined && conditional.test(note))
    throw new Refusal(`That is neither a yes nor a no. ${tryIt(request, "yes, with a note", "no, what should change first")}`);
  if (note !== undefined) return { is: "approved", ...(note && { note: noted(note) }) };
  const objection = objectionIn(words);
  if (objection === undefined) return declinedIn(request, words);
  return { is: "changes requested", note: needed(request, objection, "What should change?", "no, too big") };
}

/** What "no" cannot belong to: it stands for itself before it. */
const apart = /^(?:too|not|it|it['’]?s|this|that|the|these|those|because|please|we|i|you|there|needs?|but|sorry|still)\b/i;

/** Without a comma behind it "no" may belong to the words: "no tests", but not "no too big". */
function objectionIn(words: string): string | undefined {
  const [, , mark = "", said] = no.exec(words) ?? [];
  if (said !== undefined) return said !== "" && /^\s*$/.test(mark) && !apart.test(said) ? words : said;
  return changes.exec(words)?.[3];
}

function declinedIn(request: Request, words: string): Judgement | undefined {
  const [, , , why] = decline.exec(words) ?? [];
  return why === undefined
    ? undefined
    : { is: "declined", note: needed(request, why, "Why not?", "decline, Cy knows this code") };
}

function decisionIn(request: Request, words: string): Judgement | undefined {
  const [, , , own] = answer.exec(words) ?? [];
  if (own) return { is: "answered", words: noted(own) };
  const chosen = readChoice(request.options, words);
  if (chosen === "several")
    throw new Refusal(`That could be more than one of its options: ${request.options.join(", ")}. ${tryIt(request)}`);
  if (!chosen && request.options.length > 0 && isPlace(words))
    throw new Refusal(`"${words}" is none of its options: ${request.options.join(", ")}. ${tryIt(request)}`);
  return chosen ? { is: "decided", ...chosen } : declinedIn(request, words);
}

function needed(request: Request, words: string, question: string, example: string): string {
  if (words === "") throw new Refusal(`${question} ${tryIt(request, example)}`);
  return noted(words);
}

const noted = (words: string) => readWords(words, "The retry loop swallows the first error.");

/** "Try "142 yes" or "142 no, too big"." */
function tryIt(request: Request, ...examples: string[]): string {
  const fitting = examples.length > 0 ? examples : usual(request);
  return `Try ${fitting.map((one) => `"${saidAs(request).slice(1)} ${one}"`).join(" or ")}.`;
}

const usual = ({ kind, options }: Request): string[] =>
  kind === "review" ? ["yes", "no, too big"] : [options.at(0) ?? "answer your own words", "Thu"];
