import { daySource } from "./read-day.ts";
import { lengthSource } from "./read-length.ts";

/** What somebody writes to the bot in their own words: the verb of `/sluice` that it means, with what goes behind it. */
type Phrase = { says: RegExp; means(match: RegExpExecArray): string };

const mentions = String.raw`((?:<(?:@|!subteam\^)[A-Z0-9]+(?:\|[^>]*)?>(?:\s|,|\band\b)*)+)`;
const polite = String.raw`^(?:(?:please|could you|can you|would you|hey|hi|hello|ok|sluice|now)[\s,:]+)*`;
const phrase = (says: string, means: Phrase["means"]): Phrase => ({ says: new RegExp(`${polite}${says}$`, "i"), means });

const something = `(?:requests?|reviews?|decisions?|things?)`;
const theirWords = String.raw`([\s\S]+)`;
const aboutWords = String.raw`(?: (?:about|on|for|with|regarding|concerning) ([\s\S]+))?`;
const lately = "(?: (?:today|yesterday|so far|lately|recently|(?:this|last) (?:week|month)))?";
const span = String.raw`((?:until|till?|from|between|(?:at )?\d|noon|every |each |daily|week(?:day|end)s?|(?:on )?${daySource}|${lengthSource})[\s\S]*)`;

/** The first that fits counts. Words between people and what is asked of them ("to review", "for a decision on") say which it is. */
const phrases: Phrase[] = [
  phrase(
    `(?:ask|tell) ${mentions}(?:to review|for (?:a |your )?review(?: of| on)?|to look at|to check)[:\\s]*${theirWords}`,
    reviewOf,
  ),
  phrase(
    `(?:ask|tell) ${mentions}(?:to decide|to choose|for (?:a |your )?decision(?: on| about)?)[:\\s]*${theirWords}`,
    decisionOf,
  ),
  phrase(`(?:ask|tell) ${mentions}(?:about |whether |if )?${theirWords}`, askOf),
  phrase(`(?:request |get )?(?:a )?review (?:from |by |of )?${mentions}[:\\s]*${theirWords}`, reviewOf),
  phrase(`(?:decide|decision (?:from|by)) ${mentions}[:\\s]*${theirWords}`, decisionOf),
  phrase(`${mentions}(?:please )?(?:review|check|look at)[:\\s]+${theirWords}`, reviewOf),
  phrase(`${mentions}(?:please )?decide[:\\s]+${theirWords}`, decisionOf),

  phrase(
    `what (?:(?:did|have|had) (?:we|you|they|i) (?:already )?decided?|(?:was|were|has been|is) (?:already )?decided)${lately}${aboutWords}`,
    decisions,
  ),
  phrase(
    `(?:(?:(?:show|find|list|search)(?: me)?|which|what) )?(?:all |our |my |the |past |earlier |old )*decisions(?: (?:are|were) there| did we make| have we made| were made)?${aboutWords}`,
    decisions,
  ),

  phrase(
    "(?:(?:show me |give me )?(?:the )?next(?: one| request)?|one (?:at a time|by one|after the other))(?:,? please)?",
    () => "next",
  ),
  phrase(
    "(?:(?:what is|show me|tell me) )?(?:(?:the )?status (?:of )?|(?:what (?:became|happened|came) (?:of|to|with)|what about|how about|how is|how does|where is|where does) )(r?\\d+)(?: stand)?(?: now)?",
    statusOf,
  ),
  phrase("(?:is|was|has|did|does|will|when|who|are) (?:.* )?(r\\d+)\\b.*", statusOf),

  phrase(
    `(?:(?:show me|tell me|what is|what's|what was|how is|how was|how big is|how big was) )?(?:my |the )?load(?: (?:of|for|in))?(?: (today|yesterday|(?:this |last |the )?week))?`,
    loadOf,
  ),
  phrase(
    "what did (?:judging |all (?:this|that) )?(today|yesterday|my day|the day|(?:this |last |the |my )?week)?(?: of mine)? ?cost(?: me)?(?: (today|yesterday|(?:this|last) week))?",
    loadOf,
  ),
  phrase("(?:what did i (?:do|judge|answer|settle)|(?:my )?stand-?up)(?: (today|yesterday))?", ([, day = ""]) =>
    `standup ${day}`.trim(),
  ),

  phrase("(?:(?:show|list|manage)(?: me)? )?(?:my |the |all )*agents", () => "agents"),
  phrase("(?:which|what) agents (?:do i have|are mine|ask in my name|do i answer for)", () => "agents"),
  phrase("(?:make|add|create|i (?:want|need))(?: me)? (?:a |an |another |my )?(?:new )?agent", () => "agents"),

  phrase(`(?:(?:show|give|tell)(?: me)? )?(?:my |the )?(?:queue|list|inbox|digest|backlog|open ${something})`, queue),
  phrase(
    `(?:(?:show|tell) me )?(?:what|who|which|how (?:much|many))\\b.*\\b(?:waits?|waiting|pending|open|left|next|judge|review|decide|held|queue|miss(?:ed)?|to do)\\b.*`,
    queue,
  ),
  phrase(`(?:is |are )?(?:there )?any(?:thing)?(?: new)?(?: ${something})?(?: waiting| open| pending)?(?: for me)?`, queue),
  phrase(`(?:did|has|have) .*\\b(?:answer|answered|reply|replied|decided?|reviewed?|approved?)\\b.*`, queue),
  phrase("when (?:does|will|is|do) .*\\b(?:answer|reply|decide|review)\\b.*", queue),
  phrase("what(?:'s|s| is)(?: up| on| new)?(?: for me)?(?: today)?", queue),

  phrase(
    `(?:i(?:'m| am) |i(?:'ll| will) |i (?:want|need|have) to |let me |start |begin )?(?:focus(?:ing|ed)?|concentrate|deep work|work quietly)(?: time| block| session)?(?: for)? ${span}`,
    focusOn,
  ),
  phrase(
    `(?:do not disturb(?: me)?|don't disturb(?: me)?|dnd|quiet|silence|no interruptions|leave me alone|hold everything|hold my requests|(?:shut|close) (?:my|the) gate)(?: for)? ${span}`,
    focusOn,
  ),
  phrase(
    "(?:(?:stop|end|finish|cancel)(?: the| my)?(?: focus(?:ing)?| block| session)?|focus off|(?:i'm|i am) (?:back|done|here)(?: again)?|(?:open|unlock) (?:my|the) gate|show me everything)",
    () => "focus off",
  ),
  phrase("(?:(?:stop|end|finish)(?: the| my)?(?: focus(?:ing)?| block| session)?|focus off) quietly", () => "focus off quietly"),
  phrase(
    "(?:am i focus(?:ing|ed)|is (?:my|the) gate (?:open|shut)|how do i stand|how does it stand|status|my (?:status|gate|day|block|focus)|when (?:is|comes|do i get|does) .*\\bdigest\\b.*|focus)",
    () => "focus",
  ),

  phrase(`(?:withdraw|cancel|take back|drop|forget|retract|never ?mind) (r?\\d+)`, ([, number = ""]) => `withdraw ${number}`),
  phrase(
    "(?:i(?:'m| am)? (?:also )?(?:wait|waiting)(?: too| also)? (?:for|on) (r?\\d+)(?: too| also| as well)?|(?:wait|me too|\\+1)(?: for| on)?[\\s,:]+(r?\\d+)(?: too)?|(r?\\d+)[\\s,:]+(?:me too|i wait too|\\+1))",
    ([, ...numbers]) => `wait ${numbers.find(Boolean)}`,
  ),
  phrase(
    "(?:hand|pass|give)(?: over)? (r?\\d+)(?: over)? to (<@[\\s\\S]+)",
    ([, number = "", whom = ""]) => `hand ${number} to ${whom}`,
  ),
  phrase(
    `(r?\\d+) (?:is urgent|cannot wait|can't wait)(?:[\\s,:]+(?:because|since|as|:)?\\s*)${theirWords}`,
    ([, number = "", why = ""]) => `urgent ${number} ${why}`,
  ),
  phrase(
    "(?:leave|stop (?:the )?batching(?: me)?|no more digests|stop the digests|(?:send|ask) me (?:everything )?at once)",
    () => "leave",
  ),
  phrase(
    "(?:help|what can (?:you|i) (?:do|say|ask|type)|how does (?:this|it) work|commands?|\\?|hi|hello|hey|good morning)(?: there)?",
    () => "help",
  ),
];

function reviewOf([, who = "", what = ""]: RegExpExecArray): string {
  return `review ${who.trim()} ${what}`;
}
function decisionOf([, who = "", what = ""]: RegExpExecArray): string {
  return `decide ${who.trim()} ${what}`;
}
function askOf([, who = "", what = ""]: RegExpExecArray): string {
  return `ask ${who.trim()} ${what}`;
}
function focusOn([, when = ""]: RegExpExecArray): string {
  return `focus ${when}`;
}
function decisions([, what = ""]: RegExpExecArray): string {
  return `decisions ${what.replace(/^(?:the|an?|our|my)\s+/i, "")}`.trim();
}
function statusOf([, number = ""]: RegExpExecArray): string {
  return `status ${number}`;
}
function loadOf([, ...days]: RegExpExecArray): string {
  const day = (days.find(Boolean) ?? "").toLowerCase();
  return `load ${/last week/.test(day) ? day : /week/.test(day) ? "week" : day === "yesterday" ? day : ""}`.trim();
}
function queue(): string {
  return "queue";
}

const verbs = /^(?:focus|ask|review|decide|decisions|queue|load|standup|remind|urgent|withdraw|leave|help)\b/i;
/** Words that begin many a sentence: they are verbs before a number. */
const verbsOfOne = /^(?:bump|undo|wait|status|approve|changes|decline|answer|ask[- ]back|later|hand|reply)\s+r?\d/i;

/** "queue" for "what is waiting for me?", "focus 90m" for "let me focus for 90m"; undefined for what is none of these. Slack's escaped text. */
export function meantBy(written: string): string | undefined {
  const words = written.replace(/’/g, "'").replace(/\s+/g, " ").trim();
  const bare = words.replace(/(?<=[^\s?!.])[\s?!.]+$/, "");
  for (const { says, means } of phrases) {
    const match = says.exec(bare);
    // What is asked of somebody keeps its question mark.
    if (match) return means(/^(?:ask|decide|review)/.test(means(match)) ? (says.exec(words) ?? match) : match);
  }
  if (verbsOfOne.test(words)) return words.replace(/^ask back/i, "ask-back");
  return verbs.test(words) ? words : undefined;
}
