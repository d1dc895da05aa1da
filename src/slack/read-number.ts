import { Refusal } from "../domain/refusal.ts";
import { type RequestId, requestId } from "../domain/request.ts";

/** The request whose number is said first, "R142" or "142", and what follows. */
export function readNumber(text: string, installation: string, example: string): { request: RequestId; rest: string } {
  const [, number, rest = ""] = /^R?(\d{1,9})\b[:,]?\s*([\s\S]*)$/i.exec(text) ?? [];
  if (!number) throw new Refusal(`Which request? Say its number, for example \`${example}\`.`);
  return { request: requestId(installation, Number(number)), rest };
}
