import type { PersonId } from "../domain/person.ts";
import { hour, minute, second } from "../domain/time.ts";

/** From 12 to 18 minutes, each their own, so that those who came at once do not stay together. */
export function intervalOf(who: PersonId): number {
  const sum = [...who].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return 12 * minute + (sum % 360) * second;
}

/** After so many failures in a row. */
export const backoffOf = (who: PersonId, times: number) => Math.min(6 * hour, intervalOf(who) * 2 ** Math.min(times, 10));
