import type { Request } from "../../src/domain/request.ts";
import { people } from "./acts.ts";

/** "w0" for Ana. */
export const nth = (who: string) => `w${people.indexOf(who)}`;

/** Whose words they are can be told from each: "Done |w0 17|". */
export function speaking() {
  let count = 0;
  const wordsOf = (who: string) => {
    count += 1;
    return `|${nth(who)} ${count}|`;
  };
  const said = ["ask", "words", "question", "why", "reason", "note", "emergency"];
  const inWords = (value: unknown, who: string, about: Request | undefined): unknown => {
    if (Array.isArray(value)) return value.map((one) => inWords(one, who, about));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, one]) => {
      if (said.includes(name) && typeof one === "string") return [name, `${one} ${wordsOf(who)}`];
      if (name === "choice") return [name, about?.options.find((option) => option.startsWith(String(one))) ?? one];
      if (name === "block") return [name, { ...(one as object), label: wordsOf(who) }];
      return [name, inWords(one, who, about)];
    });
    return offering(Object.fromEntries(entries), who);
  };
  const offering = (input: Record<string, unknown>, who: string) => {
    if (!("options" in input)) return input;
    const options = (input["options"] as string[]).map((one) => `${one} ${wordsOf(who)}`);
    const silence = input["onSilence"] as { to: string } | undefined;
    const advice = count % 3 === 0 ? "" : "Approve ";
    const more = { recommendation: `${advice}${wordsOf(who)}`, holdsUp: wordsOf(who) };
    return { ...input, options, ...more, ...(silence && { onSilence: { ...silence, to: options.at(-1) ?? wordsOf(who) } }) };
  };
  // What an agent writes is no person's words.
  const writer = ({ agent, asked }: { agent?: string; asked?: { who: string } }, by: string) => agent ?? asked?.who ?? by;
  return (input: unknown, by: string, about: Request | undefined) => inWords(input, writer(input as object, by), about);
}

/** Such words in a value, in small letters. */
export const wordsIn = (value: unknown): string[] =>
  (JSON.stringify(value).match(/\|w\d \d+\|/gi) ?? []).map((word) => word.toLowerCase());
