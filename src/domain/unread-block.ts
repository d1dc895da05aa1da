import { type Asked, quoted, type Refused, refused } from "./span-between.ts";

/** Parts of a day that no clock shows: what might be meant by them alone, and behind "until". */
const vague: [RegExp, string, string][] = [
  [/\b(?:in the |this )?morning\b/i, "9:00-12:00", "12:00"],
  [/\b(?:at |after )?(?:lunch(?:time)?|midday break)\b/i, "12:00-13:00", "12:00"],
  [/\b(?:in the |this )?afternoon\b/i, "13:00-17:00", "17:00"],
  [/\b(?:the )?(?:end of (?:the |my )?(?:work(?:ing)? )?day|eod|cob)\b/i, "16:00-18:00", "18:00"],
  [/\b(?:in the |this )?evening\b|\btonight\b|\bdinner\b/i, "18:00-21:00", "18:00"],
];
const isEvery = /^(?:every|each|weekly|monthly|yearly|biweekly|fortnightly)\b/i;

/** Why words that fit no form were not read, with what may have been meant. */
export function unread(asked: Asked): Refused {
  const { words } = asked;
  if (words === "") return refused("Say when.");
  if (isEvery.test(words))
    return { ...refused(`I could not read ${quoted(asked)}: a block of every week has days and hours.`), examples: weekly };
  const found = vague.find(([says]) => says.test(words));
  if (found) return refused(`I could not read ${quoted(asked)}: ${unclear}`, ...clearer(words, found));
  return refused(`I could not read ${quoted(asked)}.`, ...labelBehind(words));
}

const unclear = "it says no hour that a clock shows.";
const weekly = ["weekdays 9:00-11:30", "fridays 14:00-16:00"];

function clearer(words: string, [says, span, hour]: [RegExp, string, string]): string[] {
  if (/^(?:until|till?)\b/i.test(words)) return [words.replace(says, hour), "until 17:00", "until 20:00"];
  const on = words.replace(says, span);
  return [on, ...(on === span ? [] : [`today ${span}`]), `tomorrow ${span}`];
}

const joining = /(?:[\s,:;-]|\s(?:on|at|for|from|until))+$/i;

/** "90m writing" for "writing 90m" */
function labelBehind(words: string): string[] {
  const starts = [...words.matchAll(/\s+/g)].map(({ index }) => index);
  const moved = starts.map((at) => `${words.slice(at).trim()} ${words.slice(0, at).replace(joining, "")}`);
  return /^\d|\b(?:not|no|never|stop|off|in|ago|extend|longer|more|yesterday|last)\b|n't\b/i.test(words) ? [] : moved;
}
