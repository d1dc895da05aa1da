import { lengthSource, readLength } from "./read-length.ts";
import { Refusal } from "./refusal.ts";
import { minute } from "./time.ts";

const lengthAlone = new RegExp(`^${lengthSource}$`, "i");

/** "90", "90 min", "1h30" in whole minutes; undefined from no words. Throws a Refusal with the example. */
export function readMinutes(words: string, example = "90"): number | undefined {
  const said = words.trim();
  if (said === "") return undefined;
  if (/^\d{1,5}$/.test(said)) return Number(said);
  const length = lengthAlone.test(said) ? readLength(said) : undefined;
  if (!length || "days" in length) throw new Refusal(`I could not read "${said.slice(0, 40)}" as minutes. Try ${example}.`);
  return Math.round(length.milliseconds / minute);
}
