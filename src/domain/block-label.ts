import { clockSource, dash } from "./read-clocks.ts";
import { plainDateSource } from "./read-date.ts";
import { weekdaySource } from "./read-days.ts";
import { lengthSource } from "./read-length.ts";
import { sayZone } from "./say-time.ts";

/** What stands behind a time: a label, nothing, or what would be lost as one. */
export type Behind = { is: "label"; label?: string } | { is: "time" } | { is: "zone"; said: string };

const mostCharacters = 80;
const day =
  "weekdays?|workdays?|weekends?|daily|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)(?=\\.?$)";
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ofDay = "(?:(?:in the|this)\\s+)?(?:morning|afternoon|evening)$|tonight|at night";
/** A day or a time behind the span was meant, and would be kept as a label: nobody is to focus at another time than they said. */
const time = new RegExp(
  [
    String.raw`^(?:(?:on|and|or|then|at|for|&|\+|-)\s+)*(?:${plainDateSource}|${clockSource}${dash}${clockSource}|(?:today|tomorrow)\b)`,
    String.raw`^(?:on\s+|every\s+|each\s+|next\s+|this\s+)*(?:${day})\b`,
    String.raw`^(?:from|until|till|starting|every|between)\b|^(?:at|and)\s+\d|^(?:the\s+)?\d{1,2}(?:st|nd|rd|th)$|^(?:${ofDay})`,
    String.raw`^(?:for\s+)?${lengthSource}$|^(?:at\s+)?${clockSource}$|^${month}$|^-\d|^(?:at\s+)?\d{1,2}:\d{2}\b|^(?:hours?|days?|weeks?|months?|seconds?|secs?|s|am|pm)$`,
  ].join("|"),
  "i",
);
/** At the end of a label it is the day of the block, unless the label is about that day. */
const timeLast = new RegExp(
  [
    String.raw`(?<!\b(?:for|of|about|before|after|by)\s+)\b(?:today|tomorrow|tonight)[.!]?$`,
    String.raw`\b(?:on|every|each|next|this)\s+(?:${weekdaySource})s?[.!]?$|\b(?:on\s+)${plainDateSource}[.!]?$`,
    String.raw`\b(?:until|till|at|from)\s+${clockSource}[.!]?$|\bfor\s+${lengthSource}[.!]?$`,
  ].join("|"),
  "i",
);
const abbreviated =
  /^(?:utc|gmt|[ecmp][sd]t|cest|cet|[ew]es?t|bst|ist|jst|a[ecw][sd]t|brt|npt|nz[sd]t|msk|sgt|hkt)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?(?![\w-])/i;

/** Reads what stands behind a time that was written for `zone`. */
export function readBehind(tail: string, zone: string): Behind {
  const words = bare(tail.replace(/^(?:[\s,;:.!]|[-‐-―−]+\s)+/, "").trim());
  const own = [sayZone(zone), zone, "my time", "local time"].find((name) => beginsWith(words, name));
  if (own !== undefined) return readBehind(words.slice(own.length), zone);
  const foreign = abbreviated.exec(words)?.[0] ?? zones().find((name) => beginsWith(words, name));
  if (foreign !== undefined) return { is: "zone", said: words.slice(0, foreign.length) };
  if (isTime(words)) return { is: "time" };
  return { is: "label", ...(/[\p{L}\p{N}\p{S}]/u.test(words) && { label: cutLabel(words) }) };
}

/** Without brackets or quotes around all of it. */
const bare = (words: string) => words.replace(/^\(([^()]+)\)$|^["“]([^"“”]+)["”]$/, "$1$2");

/** Whether words behind a time are one more. */
export const isTime = (words: string) => time.test(words) || timeLast.test(words);

/** Whether they name another zone, which would be lost in a label. */
export const isAbbreviatedZone = (words: string) => abbreviated.test(words);

export const cutLabel = (words: string) => [...words].slice(0, mostCharacters).join("");

const beginsWith = (words: string, name: string) =>
  words.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^\w/.test(words.slice(name.length));

let known: string[] | undefined;

/** "Europe/Paris" and "Paris time", of every zone that there is. */
function zones(): string[] {
  known ??= Intl.supportedValuesOf("timeZone").flatMap((zone) => [zone, sayZone(zone)]);
  return known;
}
