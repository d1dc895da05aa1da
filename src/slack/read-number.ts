import { Refusal } from "../domain/refusal.ts";
import { type RequestId, requestId } from "../domain/request.ts";

/** The request whose number is said first, "R142" or "142", and what follows. Throws a Refusal where several are named. */
export function readNumber(text: string, installation: string, example: string): { request: RequestId; rest: string } {
  const [, number, rest = ""] = /^R?(\d{1,9})\b[:,]?\s*([\s\S]*)$/i.exec(text) ?? [];
  if (!number) throw new Refusal(`Which request? Say its number, for example \`${example}\`.`);
  const second = secondIn(text, /R142$/.test(example));
  if (second !== undefined)
    throw new Refusal(
      `That names several requests, and a command is about one: nothing is done. Begin with \`${example.replace("R142", `R${number}`)}\`. Several are judged in one line, written to Sluice: "${number} yes · ${second} yes".`,
    );
  return { request: requestId(installation, Number(number)), rest };
}

const joined =
  /^R?\d{1,9}\s*(?:,\s*(?:(?:and|&(?:amp;)?)\s*)?|(?:and|&(?:amp;)?)\s+)(?:R(\d{1,9})\b|(\d{1,9})(?=\s*(?:$|,|and\b|&)))/i;
const onlyNumbers = /^R?\d{1,9}\s+(?:R(\d{1,9})|(\d{1,9})(?=\s+R?\d))(?:\s+R?\d{1,9})*\s*$/i;
const twoNumbers = /^R?\d{1,9}\s+(\d{1,9})\s*$/i;

/** "1, 2 and 5", "R1 R2". A number alone behind a space may be an answer, but where a verb wants nothing behind its request. */
function secondIn(text: string, isAlone: boolean): string | undefined {
  const [, signed, unsigned] = joined.exec(text) ?? onlyNumbers.exec(text) ?? [];
  return signed ?? unsigned ?? (isAlone ? twoNumbers.exec(text)?.[1] : undefined);
}
