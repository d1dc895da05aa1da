import { hour, minute } from "./time.ts";

const counted: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const fractions: Record<string, number> = { "¼": 0.25, "½": 0.5, "¾": 0.75 };
const amount = String.raw`(?:(?:\d+(?:[.,]\d+)?[¼½¾]?|[¼½¾])\s*|(?:${Object.keys(counted).join("|")})\s+)`;
const andHalf = String.raw`(?:and\s+a\s+half\s+)?`;
const hours = String.raw`${amount}${andHalf}(?:h|hrs?|hours?)(?![a-z])\.?(?:\s+and\s+a\s+half\b)?`;
const minutes = String.raw`${amount}(?:m|mins?|minutes?|')(?![a-z])\.?`;
const bareMinutes = String.raw`(?:(?<=h)\d{1,2}(?![\w:.,-])|\s+\d{1,2}$)`;
const days = `${amount}(?:d|days?|w|weeks?)(?![a-z])`;
const part = String.raw`(?:an?\s+)?(?:half|quarter)(?:\s+of)?(?:[\s-]+an?)?[\s-]+hour\b`;

/** A length somewhere in a pattern, to be read by `readLength`; it has no groups of its own. */
export const lengthSource = String.raw`(?:${part}|${days}|${hours}(?:\s*(?:(?:and|,)\s+)?${minutes}|${bareMinutes})?|${minutes})`;

/** Minutes and hours are a length whatever clocks do; days are counted on the calendar. */
export type Length = { milliseconds: number } | { days: number };

/** "90m", "1h30", "1,5 h", "an hour and a half", "half an hour", "3 days", "2 weeks": what `lengthSource` fits. */
export function readLength(said: string): Length {
  const words = said.trim().toLowerCase();
  if (/^(?:an?\s+)?half\b/.test(words)) return { milliseconds: hour / 2 };
  if (/^(?:an?\s+)?quarter\b/.test(words)) return { milliseconds: hour / 4 };
  const [, first = "", unit = "", behind = ""] = /^([\d.,¼½¾]+|[a-z]+)\s*(?:and a half\s+)?([a-z']+)\.?(.*)$/.exec(words) ?? [];
  const spoken = amountOf(first) + (/and\s+a\s+half/.test(words) ? 0.5 : 0);
  if (/^[dw]/.test(unit)) return { days: Math.ceil(spoken * (unit.startsWith("w") ? 7 : 1)) };
  if (!unit.startsWith("h")) return { milliseconds: spoken * minute };
  const [rest = "0"] = /\d+(?:[.,]\d+)?|[¼½¾]/.exec(behind) ?? [];
  return { milliseconds: spoken * hour + amountOf(rest) * minute };
}

function amountOf(words: string): number {
  const [, number = "", fraction = ""] = /^([\d.,]*)([¼½¾]?)$/.exec(words) ?? [];
  return counted[words] ?? Number(number.replace(",", ".")) + (fractions[fraction] ?? 0);
}
