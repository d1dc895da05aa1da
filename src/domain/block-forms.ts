import { clockSource, dash } from "./read-clocks.ts";
import { daySource } from "./read-day.ts";
import { lengthSource } from "./read-length.ts";

const gap = String.raw`(?:,\s*|\s+)`;
const day = String.raw`(?:on\s+)?(?<day>${daySource})`;
const end = String.raw`(?<tail>$|(?:\s|[,;:.!]+(?:\s|$)).*)`;
const lead = String.raw`(?:from|at|starting(?:\s+(?:at|from))?)\s+`;
const from = `(?:${lead})?(?<from>${clockSource})`;
const until = String.raw`(?:until|till|til|'til|to)\s+(?:on\s+)?(?:at\s+)?`;
const onDay = String.raw`(?:${gap}(?:on\s+)?(?<dayBehind>${daySource}))?`;
const length = `(?<length>${lengthSource})`;
const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
const number = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** Every way of saying when a block is. Each has `tail`, what stands behind it; the first that fits and leaves no time in its tail counts. */
export const blockForms = {
  monthSpan: String.raw`(?:from\s+)?(?<first>${number})${dash}(?<last>${number}\s+(?:of\s+)?(?<month>${month})\b(?:\s+\d{4}\b)?)(?!\s*:)`,
  monthFirstSpan: String.raw`(?:from\s+)?(?<month>${month})\.?\s+(?<first>${number})${dash}(?<last>${number})(?![:.]\d|\s*[ap]\.?m\b)`,
  daySpan: String.raw`(?:from\s+)?${day}(?:${gap}(?:at\s+)?(?<from>${clockSource}))?${dash}(?:on\s+)?(?<lastDay>${daySource})(?:${gap}(?:at\s+)?(?<to>${clockSource}))?`,
  clockToDay: String.raw`${from}${dash}(?:on\s+)?(?<lastDay>${daySource})${gap}(?:at\s+)?(?<to>${clockSource})`,
  range: `(?:${day}${gap})?${from}${dash}(?<to>${clockSource})${onDay}`,
  startAndLength: `(?:${day}${gap})?${from}${onDay}${gap}for\\s+${length}`,
  lengthAndStart: `(?:for\\s+)?${length}${gap}(?:${day}${gap})?${lead}(?<from>${clockSource})${onDay}`,
  untilDay: `${until}${day}(?:${gap}(?:at\\s+)?(?<to>${clockSource}))?`,
  untilClock: `${until}(?<to>${clockSource})${onDay}`,
  bareNumber: String.raw`(?<length>\d{1,4})(?=\.?$)`,
  length: `(?:for\\s+)?${length}`,
  dayAndLength: `${day}${gap}(?:for\\s+)?${length}`,
  wholeDay: day,
  start: `(?:${day}${gap})?${from}${onDay}`,
} as const;

export type BlockForm = keyof typeof blockForms;
export type Said = Partial<
  Record<"day" | "dayBehind" | "lastDay" | "from" | "to" | "length" | "first" | "last" | "month" | "tail", string>
>;

const patterns = Object.entries(blockForms).map(([form, source]) => ({
  form: form as BlockForm,
  pattern: new RegExp(`^${source}${end}`, "i"),
}));

/** The forms that fit, in order, each with what it says. */
export const formsOf = (words: string): { form: BlockForm; said: Said }[] =>
  patterns.flatMap(({ form, pattern }) => {
    const said = pattern.exec(words)?.groups;
    return said ? [{ form, said: said as Said }] : [];
  });
