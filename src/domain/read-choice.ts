const letters = "abcdefghij";
/** Words that can only begin a reason stay out of it; others that begin one stay in it. */
const breaks = /\s*[,;:–—]\s*|\s+-\s+|\s+(?:because|since)\s+|\.\s+|\s+(?=(?:as|but|for|given|so|with)\s)/gi;

/** What somebody means of several options, with their words behind it; "several" when it could be more than one. */
export type Chosen = { choice: string; note?: string } | "several" | undefined;

/** An option by its name, by a beginning that no other has, or by its letter or number; a note may stand behind it. */
export function readChoice(options: string[], words: string): Chosen {
  const whole = meant(options, words);
  if (whole === "several") return whole;
  if (whole !== undefined) return { choice: whole };
  for (const { 0: mark, index } of [...words.matchAll(breaks)].reverse()) {
    const choice = meant(options, words.slice(0, index));
    const note = words.slice(index + mark.length).trim();
    if (choice !== undefined && choice !== "several" && note) return { choice, note };
  }
  return undefined;
}

function meant(options: string[], words: string): string | "several" | undefined {
  const said = words.trim().toLowerCase();
  if (said === "") return undefined;
  const exact = options.find((option) => option.toLowerCase() === said);
  if (exact !== undefined) return exact;
  const [first, ...more] = new Set([...options.filter((option) => option.toLowerCase().startsWith(said)), ...at(options, said)]);
  return more.length > 0 ? "several" : first;
}

/** Whether it is said by a letter or a number, which one of them may or may not have. */
export const isPlace = (words: string) => place.test(words.trim().toLowerCase());

const place = /^(?:option\s+|#|\()?([a-j]|\d{1,2})[.)]?$/;

function at(options: string[], said: string): string[] {
  const [, sign = ""] = place.exec(said) ?? [];
  const option = options[/\d/.test(sign) ? Number(sign) - 1 : letters.indexOf(sign || "?")];
  return option === undefined ? [] : [option];
}
