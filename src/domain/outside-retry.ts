import { hour, type Instant, minute } from "./time.ts";

const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour];
const triedFor = 72 * hour;

/** When to try again to tell a server outside Slack, after so many failures in a row before this one; undefined: it is given up. */
export function outsideRetryAt(toldAt: Instant, failuresBefore: number, now: Instant): Instant | undefined {
  const at = now + (waits[Math.min(failuresBefore, waits.length - 1)] ?? minute);
  return at > toldAt + triedFor ? undefined : at;
}
