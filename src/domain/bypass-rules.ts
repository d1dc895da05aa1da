import type { PersonId } from "./person.ts";
import { day, type Instant } from "./time.ts";

/** How others may let through somebody's shut gate what cannot wait. Who is in neither list has so many a week, or two. */
export type BypassRules = {
  perWeek?: number;
  always?: PersonId[];
  never?: PersonId[];
  /** Told to whoever lets something through, or has none left: how they are reached in an emergency. */
  emergency?: string;
};

/** One that counted, and what its reader said of it afterwards. */
export type Bypassed = { at: Instant; isWorthIt?: boolean };

export const usualPerWeek = 2;
const counted = 7 * day;
/** So long one that was not worth it takes from what its asker has a week. */
export const remembered = 28 * day;

/**
 * How many somebody has left, of `made` in the last 28 days. What was worth it is given back; what was not leaves one less a week, and one all the
 * same.
 */
export function bypassesLeft({ perWeek = usualPerWeek }: BypassRules, made: Bypassed[], now: Instant): number {
  const wasted = made.filter(({ at, isWorthIt }) => at > now - remembered && isWorthIt === false);
  const used = made.filter(({ at, isWorthIt }) => at > now - counted && isWorthIt !== true);
  return Math.max(0, Math.max(1, perWeek - wasted.length) - used.length);
}

export const passesAlways = ({ always = [] }: BypassRules, who: PersonId) => always.includes(who);
export const passesNever = ({ never = [] }: BypassRules, who: PersonId) => never.includes(who);
